import {Box} from 'ink';
import {useMarks} from '../../components/looks.tsx';
import {diffPaint, Pane} from '../../components/pane.tsx';
import {Scrolled} from '../../components/scrolled.tsx';
import {Say, Theirs} from '../../components/words.tsx';
import {builtNews} from '../../src/session/built.ts';
import type {PlanSummary} from '../../src/session/plan-of.ts';
import {wanted} from '../../src/session/wanted.ts';
import {listed, plural} from '../../src/text/plural.ts';
import type {ScreenProps} from '../api.ts';
import {planRows} from './plan-rows.ts';

/** What a plan changes, in words. */
export const planText = ({
	reworded,
	authored,
	moved,
	split,
	squashed,
	dropped,
	isNewBase,
}: PlanSummary): string =>
	listed([
		...(isNewBase ? ['a new base'] : []),
		...(reworded > 0 ? [`${plural(reworded, 'message')} reworded`] : []),
		...(authored > 0 ? [`${plural(authored, 'author or date', 'authors or dates')} changed`] : []),
		...(moved > 0 ? [`${plural(moved, 'patch', 'patches')} moved`] : []),
		...(split > 0 ? [`${plural(split, 'commit')} split`] : []),
		...(squashed > 0 ? [`${squashed} folded`] : []),
		...(dropped > 0 ? [`${dropped} left out`] : []),
	]) || 'nothing';

/** Old and new of the whole series, as a list or as a range-diff. */
export const PlanDialog = ({
	session,
	width,
	height,
	view,
	scroll,
}: ScreenProps & Readonly<{view: 'shortlogs' | 'range-diff'; scroll: number}>) => {
	const marks = useMarks();
	const current = wanted(session);
	const {series, built} = session;
	if (current === undefined || series === undefined) return null;
	if (view === 'range-diff' && built !== undefined) {
		return <Pane text={built.rangeDiff} width={width} height={height} scroll={scroll} paint={diffPaint} />;
	}
	const rows = planRows(series, current.rows, marks);
	const notes = built === undefined ? [] : builtNews(built, true);
	return (
		<Box flexDirection="column" height={height}>
			<Say as="own">{`Changes: ${planText(current.summary)}.`}</Say>
			{notes.map(text => (
				<Theirs key={text} text={text} width={width} as="attention" />
			))}
			<Scrolled
				lines={rows.map(({sign, text}) => ({
					text: `${sign} ${text}`,
					as: sign === marks.added ? 'added' : sign === marks.removed ? 'removed' : 'text',
				}))}
				width={width}
				height={height - 1 - notes.length}
				scroll={scroll}
			/>
		</Box>
	);
};
