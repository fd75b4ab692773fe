import {Box} from 'ink';
import {diffPaint, Pane} from '../../components/pane.tsx';
import {Say} from '../../components/words.tsx';
import {itemShortlog} from '../../src/session/items.ts';
import {lineChanges, mergedLines} from '../../src/session/line-changes.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {plural} from '../../src/text/plural.ts';
import type {ScreenProps} from '../api.ts';
import {type Reach, type SafeFix, safeFixes} from './take.ts';

const linesOf = ({item, after}: SafeFix, number: number): readonly string[] => {
	const isRenamed = itemShortlog(item) !== itemShortlog({message: after});
	return [
		// The shortlog stands below where it changes.
		`  Patch ${number}${isRenamed ? '' : `: ${itemShortlog(item)}`}`,
		...lineChanges(item.message, after).flatMap(change => [
			...change.before.map(line => `- ${line}`),
			...change.after.map(line => `+ ${line}`),
		]),
		'',
	];
};

/** The end of a message from the first line that changes: where tags only move, those around them tell the order. */
const tagLines = ({item, after}: SafeFix): readonly string[] => {
	const merged = mergedLines(item.message, after);
	const first = merged.findIndex(({sign}) => sign !== ' ');
	return merged.slice(first).map(({sign, text}) => `${sign} ${text}`);
};

/** The lines that safe fixes, or tidy tags, would change, old and new, before anything is taken. */
export const FixesDialog = ({
	session,
	width,
	height,
	reach,
	scroll,
}: ScreenProps & Readonly<{reach: Reach; scroll: number}>) => {
	const fixes = safeFixes(session, reach);
	const isFiltered = reach === 'all' && session.place.desk.filter.trim() !== '';
	const places = new Map(itemsOf(session).map(({id}, index) => [id, index + 1]));
	return (
		<Box flexDirection="column" height={height}>
			<Say as="own">
				{reach === 'tags'
					? 'Tags in the usual order and form. Enter or y takes them into the plan.'
					: `Safe fixes in ${plural(fixes.length, 'message')}${isFiltered ? ' that the filter lists' : ''}. Enter or y takes them into the plan.`}
			</Say>
			<Say> </Say>
			<Pane
				text={fixes
					.flatMap(fix => (reach === 'tags' ? tagLines(fix) : linesOf(fix, places.get(fix.item.id) ?? 0)))
					.join('\n')
					.trimEnd()}
				width={width}
				height={height - 2}
				scroll={scroll}
				paint={diffPaint}
			/>
		</Box>
	);
};
