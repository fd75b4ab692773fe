import {askHere} from '../../../src/session/learn.ts';
import type {Onboard} from '../../../src/session/onboard.ts';
import {moving} from '../../plain/actions.ts';
import type {OnboardApi, OnboardBinding} from '../api.ts';
import {activeNow} from '../keys.ts';

/** Something that can be done now, by its number or its keys. */
export type OnboardAction = Readonly<{
	label: string;
	keys: readonly string[];
	isQuiet: boolean;
	does: (api: OnboardApi) => void;
}>;

/** The answers of a card that asks come first, so that their numbers are those of the keys on the screen. */
const answers = ({chapter, dialog, learning}: Onboard): readonly OnboardAction[] =>
	chapter !== 'learn' || dialog !== undefined || learning.stage !== 'question'
		? []
		: (askHere(learning)?.answers ?? []).map(({says}, at) => ({
				label: says,
				keys: [],
				isQuiet: false,
				does: api => api.send({kind: 'learned', event: {kind: 'answer-chosen', at}}),
			}));

/** Keys that move are left out: rows have numbers here, and texts are printed whole. */
const isUseful = ({keys: [first = '']}: OnboardBinding): boolean =>
	!moving.includes(first) && first !== '?' && first !== 'q' && !/^\d$/.test(first);

/** Everything that can be done now in the order of its numbers; those that only help tells come last. */
export const onboardActions = (session: Onboard): readonly OnboardAction[] => {
	const seen = new Set<string>();
	const actions = activeNow(session).flatMap((binding): readonly OnboardAction[] => {
		// A key does what stands first.
		const keys = binding.keys.filter(key => !seen.has(key));
		for (const key of keys) seen.add(key);
		if (keys.length === 0 || !isUseful(binding)) return [];
		return [{label: binding.label, keys, does: binding.does, isQuiet: binding.isQuiet === true}];
	});
	return [
		...answers(session),
		...actions.filter(({isQuiet}) => !isQuiet),
		...actions.filter(({isQuiet}) => isQuiet),
	];
};
