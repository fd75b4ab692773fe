import {Box} from 'ink';
import {useMarks} from '../../components/looks.tsx';
import {Paragraph, Say, Theirs} from '../../components/words.tsx';
import {kinds} from '../../src/handbook/base-choice.ts';
import {shortlogOf} from '../../src/series/patch.ts';
import {pickedTree, wanted} from '../../src/session/wanted.ts';
import type {ScreenProps} from '../api.ts';

/** What was decided about the base, and the commits it is about. */
export const BaseSummary = ({session, width, height}: ScreenProps) => {
	const marks = useMarks();
	const {answers, series} = session;
	const tree = pickedTree(session);
	const plan = wanted(session)?.plan;
	if (series === undefined) return null;
	const isMoving = plan !== undefined && plan.newBase !== series.base;
	const room = Math.max(0, height - 6);
	return (
		<Box flexDirection="column" height={height}>
			<Say>{`${marks.good} ${kinds.find(({kind}) => kind === answers.kind)?.title ?? ''}`}</Say>
			<Say>{`${marks.good} You say that no guest can use it against a host`}</Say>
			<Paragraph
				text={
					tree === undefined
						? `${marks.look} ${answers.base?.name} is not there any more`
						: isMoving
							? `${marks.arrow} Moves from ${series.base.slice(0, 12)} to ${tree.name} (${tree.oid.slice(0, 12)}) when the plan is applied`
							: `${marks.good} Stays on ${series.base.slice(0, 12)}, a commit of ${tree.name}`
				}
				width={width}
				most={1}
			/>
			<Say> </Say>
			{series.patches.slice(0, room).map(({commit, changes}, index) => (
				<Box key={commit.oid}>
					<Say as="quiet">{String(index + 1).padStart(3)} </Say>
					<Box width={Math.min(82, width - 16)}>
						<Theirs text={shortlogOf(commit.message)} width={Math.min(82, width - 16)} as="text" />
					</Box>
					<Say as="quiet">{`  ${changes.length} ${changes.length === 1 ? 'file' : 'files'}`}</Say>
				</Box>
			))}
			{series.patches.length > room ? (
				<Say as="quiet">{`    and ${series.patches.length - room} more`}</Say>
			) : null}
		</Box>
	);
};
