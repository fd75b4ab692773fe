import {shortlogOf} from '../series/patch.ts';
import type {Answers, Fold} from './answers.ts';
import type {Item} from './items.ts';
import {amendedMessage, squashedMessage} from './squash.ts';

const marker = /^\s*(fixup|squash|amend)!\s+/;

/** What a shortlog says of where its commit is to go: how, and the rest of it behind all such words. */
const readMarker = (shortlog: string): Readonly<{how: string; rest: string}> | undefined => {
	const how = shortlog.match(marker)?.[1];
	if (how === undefined) return undefined;
	let rest = shortlog;
	while (marker.test(rest)) rest = rest.replace(marker, '');
	return {how, rest: rest.trim()};
};

/** A commit that says itself where it is to go. */
export type Autosquash = Readonly<{id: string; into: string; how: 'fixup' | 'squash' | 'amend'}>;

/**
 * Where commits that begin with `fixup!`, `squash!` or `amend!` want to go, by git's rules: to the first earlier
 * commit of that shortlog, to the earlier one of that object id, or to the first earlier one whose shortlog begins so.
 * One that finds nothing stays where it is.
 */
export const foldAutosquash = (items: readonly Item[]): readonly Autosquash[] => {
	const subjects = items.map(({patch}) => shortlogOf(patch.commit.message));
	const first = new Map<string, number>();
	return items.flatMap((item, index): readonly Autosquash[] => {
		const subject = subjects[index] ?? '';
		const read = readMarker(subject);
		const found = read === undefined ? undefined : find(items, subjects, first, index, read.rest);
		const into = found === undefined ? undefined : items[found];
		if (read === undefined || into === undefined) {
			if (!first.has(subject)) first.set(subject, index);
			return [];
		}
		return [{id: item.id, into: into.id, how: read.how as Autosquash['how']}];
	});
};

const find = (
	items: readonly Item[],
	subjects: readonly string[],
	first: ReadonlyMap<string, number>,
	index: number,
	rest: string,
): number | undefined => {
	if (rest === '') return undefined;
	const same = first.get(rest);
	if (same !== undefined) return same;
	const earlier = [...items.keys()].slice(0, index);
	const named = /^[0-9a-f]{4,}$/i.test(rest)
		? earlier.find(at => items[at]?.patch.commit.oid.startsWith(rest.toLowerCase()) === true)
		: undefined;
	return named ?? earlier.find(at => subjects[at]?.startsWith(rest) === true);
};

/** Takes all that `foldAutosquash` proposes; texts of squashes are appended, of amends taken. */
export const withAutosquash = (
	items: readonly Item[],
	answers: Answers,
): Pick<Answers, 'folds' | 'messages'> => {
	const proposals = foldAutosquash(items);
	const folds: Record<string, Fold> = {...answers.folds};
	const targets = new Map(proposals.map(({id, into}) => [id, into]));
	const texts = new Map(items.map(({id, message}) => [id, message]));
	const changed = new Set<string>();
	for (const {id, into, how} of proposals) {
		folds[id] = {into, as: how === 'squash' ? 'squash' : 'fixup'};
		// One that goes to another such commit goes where that one goes.
		let target = into;
		while (targets.has(target)) target = targets.get(target) ?? target;
		const other = texts.get(id) ?? '';
		const before = texts.get(target) ?? '';
		const amended = how === 'amend' ? amendedMessage(other) : undefined;
		const after = how === 'squash' ? squashedMessage(before, other) : (amended ?? before);
		if (after === before) continue;
		texts.set(target, after);
		changed.add(target);
	}
	const messages = Object.fromEntries([...changed].map(id => [id, texts.get(id) ?? '']));
	return {folds, messages: {...answers.messages, ...messages}};
};
