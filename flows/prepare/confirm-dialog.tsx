import {Box} from 'ink';
import {Float} from '../../components/float.tsx';
import {Say} from '../../components/words.tsx';
import {builtNews, rewrittenText} from '../../src/session/built.ts';
import {dropText} from '../../src/session/loss.ts';
import {wanted} from '../../src/session/wanted.ts';
import {cutTo, wrap} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';
import type {ScreenProps} from '../api.ts';
import {planText} from './plan-dialog.tsx';

type Words = Readonly<{text: string; as?: 'attention'}>;

/** These words in so many rows: each on a line at least, and what the foot says as well, the last, only where it fits. */
const fitting = (texts: readonly Words[], width: number, rows: number): readonly Words[] => {
	const wrapped = texts.map(({text, ...rest}) => ({lines: wrap(show(text), width), ...rest}));
	const wantedRows = wrapped.reduce((sum, {lines}) => sum + lines.length, 0);
	const told = wantedRows <= rows ? wrapped : wrapped.slice(0, -1);
	let spare = Math.max(0, rows - told.length);
	return told.flatMap(({lines, ...rest}) => {
		const count = Math.min(lines.length, 1 + spare);
		spare -= count - 1;
		const last = cutTo(lines.slice(count - 1).join(' '), width);
		return [...lines.slice(0, count - 1), last].map(text => ({text, ...rest}));
	});
};

/** The one box: what will change, what keeps the old, and the key that does it. */
export const ConfirmDialog = ({
	session,
	width,
	height,
	isArmed,
}: ScreenProps & Readonly<{isArmed: boolean}>) => {
	const {built, series} = session;
	const current = wanted(session);
	if (built === undefined || series === undefined || current === undefined) return null;
	const {tip, isSameTree} = built.rewritten;
	const what = rewrittenText(built, series);
	const lost = dropText(current.rows);
	const texts: readonly Words[] = [
		{
			text: `${series.branch}  ${series.tip.slice(0, 12)} to ${tip.slice(0, 12)}: ${planText(current.summary)}`,
		},
		{
			text: isSameTree
				? "The tip's files, index and worktree stay as they are."
				: lost !== undefined
					? 'The files of the tip change by what is left out, and only so where the base stays.'
					: 'The tip gets the files of the new base with the series on top.',
		},
		...(lost === undefined ? [] : [{text: lost, as: 'attention'} as const]),
		...(current.summary.split > 0
			? [{text: 'The parts of split commits have not been built. Build each one before posting.'}]
			: []),
		...builtNews(built, true).map(text => ({text, as: 'attention'}) as const),
		{text: `${session.program} undo goes back; the old commits stay under refs/kvm-series/backup/.`},
		{text: `n makes the branch ${built.newBranch} instead of moving this one.`},
	];
	const lines = fitting(texts, Math.min(width, 100) - 4, height - 4);
	return (
		<Box flexDirection="column" height={height} justifyContent="center">
			<Float title={`Rewrite ${what}`} width={width}>
				{lines.map(({text, as}) => (
					<Say key={text} as={as ?? 'text'}>
						{text}
					</Say>
				))}
				{lines.length < height - 4 ? <Say> </Say> : null}
				<Say as={isArmed ? 'attention' : 'quiet'}>
					{isArmed ? `Type y to rewrite ${what}, Esc to leave ${what === 'the series' ? 'it' : 'them'}` : '…'}
				</Say>
			</Float>
		</Box>
	);
};
