import {Box, Text} from 'ink';
import {style, useMarks} from '../../components/looks.tsx';
import {diffPaint, Pane} from '../../components/pane.tsx';
import {clampScroll} from '../../components/rows.ts';
import {Say} from '../../components/words.tsx';
import {changesOf, type PlanSummary} from '../../src/session/plan-of.ts';
import {wanted} from '../../src/session/wanted.ts';
import {cutTo} from '../../src/text/fit.ts';
import {listed, plural} from '../../src/text/plural.ts';
import {show} from '../../src/text/show.ts';
import type {ScreenProps} from '../api.ts';

/** What a plan changes, in words. */
export const planText = ({reworded, moved, split, isNewBase}: PlanSummary): string =>
	listed([
		...(isNewBase ? ['a new base'] : []),
		...(reworded > 0 ? [`${plural(reworded, 'message')} reworded`] : []),
		...(moved > 0 ? [`${plural(moved, 'patch', 'patches')} moved`] : []),
		...(split > 0 ? [`${plural(split, 'commit')} split`] : []),
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
	const rows = changesOf(series, current.items).flatMap(({item, from, to, before, after}) => {
		const place =
			from === to
				? `${String(to).padStart(3)}      `
				: `${String(from).padStart(3)} ${marks.arrow.padEnd(2)}${String(to).padStart(3)}`;
		const part = item.part === 'whole' ? '' : ` (${item.part} part)`;
		const isSame = before === after;
		const rest = isSame && item.message !== item.patch.commit.message ? '   text reworded' : '';
		return isSame
			? [{key: item.id, sign: ' ', text: `${place}  ${show(after)}${part}${rest}`}]
			: [
					{key: `${item.id}-`, sign: marks.removed, text: `${place}  ${show(before)}`},
					{key: `${item.id}+`, sign: marks.added, text: `           ${show(after)}${part}`},
				];
	});
	const room = height - 2;
	const from = clampScroll(scroll, rows.length, room);
	return (
		<Box flexDirection="column" height={height}>
			<Say as="own">{`Changes: ${planText(current.summary)}.`}</Say>
			{rows.slice(from, from + room).map(({key, sign, text}) => (
				<Text
					key={key}
					{...style[sign === marks.added ? 'added' : sign === marks.removed ? 'removed' : 'text']}
					wrap="truncate"
				>
					{cutTo(`${sign} ${text}`, width)}
				</Text>
			))}
			<Say as="quiet">
				{rows.length > room
					? `lines ${from + 1} to ${Math.min(from + room, rows.length)} of ${rows.length}`
					: ' '}
			</Say>
		</Box>
	);
};
