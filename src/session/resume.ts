import {shortlogOf} from '../series/patch.ts';
import type {Series} from '../series/series.ts';
import {listed, plural} from '../text/plural.ts';
import type {Answers} from './answers.ts';

/** What changed in the branch since the answers were saved, in one sentence; says that there was nothing, too. */
export const changesSince = (seen: Answers['seen'], series: Series): string => {
	const before = new Map(seen.map(({id, subject}) => [id, subject]));
	const now = new Map(series.patches.map(({id, commit}) => [id, shortlogOf(commit.message)]));
	const added = [...now.keys()].filter(id => !before.has(id)).length;
	const gone = [...before.keys()].filter(id => !now.has(id)).length;
	const reworded = [...now].filter(([id, subject]) => before.has(id) && before.get(id) !== subject).length;
	const kept = (ids: Iterable<string>) => [...ids].filter(id => before.has(id) && now.has(id)).join();
	const isReordered = kept(before.keys()) !== kept(now.keys());
	const parts = [
		...(added > 0 ? [`${plural(added, 'patch', 'patches')} new or changed`] : []),
		...(gone > 0 ? [`${gone} gone`] : []),
		...(reworded > 0 ? [`${reworded} reworded`] : []),
		...(isReordered ? ['another order'] : []),
	];
	return parts.length === 0
		? 'Your answers are back; the branch is as you left it.'
		: `Your answers are back. Since then: ${listed(parts)}.`;
};
