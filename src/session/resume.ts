import {shortlogOf} from '../series/patch.ts';
import type {Series} from '../series/series.ts';
import {listed, plural} from '../text/plural.ts';
import type {Answers} from './answers.ts';
import {caughtUp, followed, overtaken} from './settle.ts';

/** What was planned and has no place any more, each in a few words. */
const unfit = (saved: Answers, kept: Answers, now: ReadonlyMap<string, string>): readonly string[] => {
	const lost = (before: object, after: object) => Object.keys(before).length - Object.keys(after).length;
	const wasThere = new Set(saved.seen.map(({id}) => id));
	const isGone = (id: string) => wasThere.has(id) && !now.has(id);
	const counted = [
		[Object.keys(saved.messages).filter(isGone).length, 'new message'],
		[Object.keys(saved.authors).filter(isGone).length, 'author or date'],
		[lost(saved.splits, kept.splits), 'split'],
		[lost(saved.folds, kept.folds), 'fold'],
		[saved.dropped.length - kept.dropped.length, 'drop'],
	] as const;
	return counted.flatMap(([count, what]) => (count > 0 ? [plural(count, what)] : []));
};

/** What became of new messages whose commit was reworded, too. */
const bothText = (saved: Answers, series: Series): string => {
	const all = [...overtaken(saved, series).values()];
	const against = all.filter(planned => caughtUp(planned) === undefined).length;
	const [taken, kept] = [all.length - against, plural(against, 'new message')];
	return [
		...(taken > 0 ? [` ${plural(taken, 'new message')} took that in.`] : []),
		...(against > 0 ? [` ${kept} of yours would undo that: compare in P before you rewrite.`] : []),
	].join('');
};

/**
 * What changed in the branch since the answers were saved, in a sentence or two; says that there was nothing, too.
 * `kept` are the answers that still fit, `start` what is said of them first.
 */
export const changesSince = (
	saved: Answers,
	kept: Answers,
	series: Series,
	start = 'Your answers are back',
): string => {
	const {seen} = saved;
	const before = new Map(seen.map(({id, subject}) => [id, subject]));
	const now = new Map(series.patches.map(({id, commit}) => [id, shortlogOf(commit.message)]));
	const added = [...now.keys()].filter(id => !before.has(id)).length;
	const gone = [...before.keys()].filter(id => !now.has(id)).length;
	const messages = new Map(seen.map(({id, message}) => [id, message]));
	const isReworded = ({id, commit}: Series['patches'][number]) =>
		before.has(id) &&
		(messages.get(id) === undefined
			? before.get(id) !== shortlogOf(commit.message)
			: messages.get(id) !== commit.message);
	const reworded = series.patches.filter(isReworded).length;
	const common = (ids: Iterable<string>) => [...ids].filter(id => before.has(id) && now.has(id)).join();
	const isReordered = common(before.keys()) !== common(now.keys());
	const parts = [
		...(added > 0 ? [`${plural(added, 'patch', 'patches')} new or changed`] : []),
		...(gone > 0 ? [`${gone} gone`] : []),
		...(reworded > 0 ? [`${reworded} reworded`] : []),
		...(isReordered ? ['another order'] : []),
	];
	if (parts.length === 0) return `${start}; the branch is as you left it.`;
	const still = followed(saved, series);
	const without = unfit(still, kept, now);
	const rest = without.length === 0 ? '' : ` Not kept, as its patch is another one now: ${listed(without)}.`;
	return `${start}. Since then: ${listed(parts)}.${rest}${bothText(still, series)}`;
};
