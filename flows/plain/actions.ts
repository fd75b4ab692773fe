import {marksFor} from '../../components/looks.tsx';
import type {Session} from '../../src/session/session.ts';
import {show} from '../../src/text/show.ts';
import type {Api, Binding} from '../api.ts';
import {active} from '../dispatch.ts';
import {keyName} from '../key-words.ts';
import {bindingsNow} from '../prepare/keys.ts';
import type {Asked} from '../prepare/questions/asked.ts';
import {askedNow} from '../prepare/questions/dialog.tsx';
import {stepHere} from '../prepare/steps.ts';

/** Marks that every terminal and every voice has. */
export const plainMarks = marksFor(false);

/** Something that can be done now: an answer to what is asked, or what a key does. */
export type Action = Readonly<{
	label: string;
	/** Names of its keys, which may be typed in place of the number; none for an answer. */
	keys: readonly string[];
	/** Told only where help is asked for. */
	isQuiet: boolean;
	does: (api: Api) => void;
}>;

/** The question with a few answers that waits; undefined where none does. */
export const askedHere = (session: Session): Asked | undefined => {
	const {dialog} = session.place;
	if (session.series === undefined || session.work.kind !== 'idle') return undefined;
	if (dialog?.kind === 'question') return askedNow(session, dialog.question);
	return dialog === undefined ? stepHere(session).asks?.(session, plainMarks) : undefined;
};

/** Keys that move on a screen; rows are named by their number here, and texts are printed whole. */
export const moving = ['Up', 'Down', 'PageUp', 'PageDown', 'Home', 'End'];

const isUseful = ({keys, does}: Binding) => does !== undefined && !moving.includes(keys[0] ?? '');

const answersOf = (asked: Asked | undefined): readonly Action[] =>
	(asked?.options ?? []).map(({value, label, facts = []}) => ({
		label: `${[label, ...facts].filter(text => text !== '').join(', ')}${value === asked?.initial ? ' (suggested)' : ''}`,
		keys: [],
		isQuiet: false,
		does: api => asked?.take(api, value),
	}));

/** Everything that can be done now in the order of its numbers: answers, actions, and those that only help tells. */
export const actionsNow = (session: Session): readonly Action[] => {
	const seen = new Set<string>();
	const actions = active(bindingsNow(session), session).flatMap((binding): readonly Action[] => {
		// A key does what stands first.
		const keys = binding.keys.filter(key => !seen.has(key));
		for (const key of keys) seen.add(key);
		const {does, label, isQuiet} = binding;
		if (keys.length === 0 || does === undefined || !isUseful(binding) || keys[0] === '?') return [];
		return [{label, keys, does, isQuiet: (isQuiet === true && keys[0] !== 'Tab') || keys[0] === 'q'}];
	});
	return [
		...answersOf(askedHere(session)),
		...actions.filter(({isQuiet}) => !isQuiet),
		...actions.filter(({isQuiet}) => isQuiet),
	];
};

/** A numbered line for each action; the quiet ones only where they are wanted. */
export const actionLines = (
	actions: readonly Omit<Action, 'does'>[],
	withQuiet: boolean,
): readonly string[] =>
	actions.flatMap(({label, keys, isQuiet}, index) =>
		isQuiet && !withQuiet
			? []
			: [`${index + 1}. ${show(label)}${keys[0] === undefined ? '' : ` (${keyName(keys[0])})`}`],
	);
