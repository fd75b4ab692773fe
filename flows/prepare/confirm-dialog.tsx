import {Box} from 'ink';
import {Float} from '../../components/float.tsx';
import {Paragraph, Say, Theirs} from '../../components/words.tsx';
import {othersText, signaturesText} from '../../src/session/built.ts';
import {dropText} from '../../src/session/loss.ts';
import {wanted} from '../../src/session/wanted.ts';
import {plural} from '../../src/text/plural.ts';
import type {ScreenProps} from '../api.ts';
import {planText} from './plan-dialog.tsx';
import {newBranchName} from './plan-flow.ts';

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
	const count = current.items.length;
	const lost = dropText(current.rows);
	const notes = [signaturesText(built, true), othersText(built, true)].filter(text => text !== undefined);
	return (
		<Box flexDirection="column" height={height} justifyContent="center">
			<Float title={`Rewrite ${plural(count, 'commit')}`} width={width}>
				<Theirs
					text={`${series.branch}  ${series.tip.slice(0, 12)} to ${tip.slice(0, 12)}: ${planText(current.summary)}`}
					width={Math.min(width, 100) - 4}
					as="text"
				/>
				<Say>
					{isSameTree
						? 'The files of the tip stay exactly as they are; index and worktree are not touched.'
						: lost !== undefined
							? 'The files of the tip change by what is left out, and only so where the base stays.'
							: 'The tip gets the files of the new base with the series on top.'}
				</Say>
				{lost === undefined ? null : <Say as="attention">{lost}</Say>}
				{current.summary.split > 0 ? (
					<Say>The parts of split commits have not been built. Build each one before posting.</Say>
				) : null}
				{notes.map(text => (
					<Paragraph
						key={text}
						text={text}
						width={Math.min(width, 100) - 4}
						most={height > 12 ? 2 : 1}
						as="attention"
					/>
				))}
				<Say>{`The old commits stay under refs/kvm-series/backup/; kvm-series undo goes back.`}</Say>
				<Theirs
					text={`n makes the branch ${newBranchName(series.branch)} instead and leaves this one as it is.`}
					width={Math.min(width, 100) - 4}
					as="text"
				/>
				<Say> </Say>
				<Say as={isArmed ? 'attention' : 'quiet'}>
					{isArmed ? `Type y to rewrite ${plural(count, 'commit')}, Esc to leave them` : '…'}
				</Say>
			</Float>
		</Box>
	);
};
