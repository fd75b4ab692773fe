import {type Lane, laneOf, lanePaths} from '../handbook/lane.ts';
import {changeId} from '../series/change-id.ts';
import {shortlogOf} from '../series/patch.ts';
import type {Patch, Series} from '../series/series.ts';
import type {Answers} from './answers.ts';
import {testsMessage} from './split.ts';

/** A patch of the series to be: a commit, or one part of a commit to be split. */
export type Item = Readonly<{
	id: string;
	/** The commit's patch; of a part only the files that go into it. */
	patch: Patch;
	part: 'whole' | 'kvm' | 'selftests';
	/** The files of a part; undefined is all of the commit's. */
	paths: readonly string[] | undefined;
	/** The message it starts from, and the one the developer gave it. */
	original: string;
	message: string;
	lane: Lane;
}>;

/** The shortlog an item is to have. */
export const itemShortlog = (item: Item): string => shortlogOf(item.message);

const anItem = (
	patch: Patch,
	part: Item['part'],
	original: string,
	answers: Answers,
	paths?: readonly string[],
): Item => ({
	id: patch.id,
	patch,
	part,
	paths,
	original,
	message: answers.messages[patch.id] ?? original,
	lane: laneOf(patch),
});

const parts = new WeakMap<Patch, Map<string, Patch>>();

/** The part of a patch that is in these files; the same object each time, so that what is known of it stays known. */
const partOf = (patch: Patch, paths: readonly string[]): Patch => {
	const made = parts.get(patch) ?? new Map<string, Patch>();
	parts.set(patch, made);
	const key = paths.join('\0');
	const part = made.get(key) ?? takeFiles(patch, paths);
	made.set(key, part);
	return part;
};

const takeFiles = (patch: Patch, paths: readonly string[]): Patch => {
	const taken = new Set(paths);
	return {
		...patch,
		id: changeId(patch.diff, patch.changes, paths),
		changes: patch.changes.filter(change => taken.has(change.path)),
		diff: patch.diff.filter(
			file => taken.has(file.path) || (file.oldPath !== undefined && taken.has(file.oldPath)),
		),
	};
};

const itemsOf = (patch: Patch, answers: Answers): readonly Item[] => {
	if (answers.splits[patch.id] !== 'split' || laneOf(patch) !== 'mixed') {
		return [anItem(patch, 'whole', patch.commit.message, answers)];
	}
	const {kvm, selftests} = lanePaths(patch);
	const tests = partOf(patch, selftests);
	// What was said of the message before the split holds for both parts.
	const message = answers.messages[patch.id] ?? patch.commit.message;
	return [
		anItem(partOf(patch, kvm), 'kvm', message, answers, kvm),
		anItem(tests, 'selftests', testsMessage(tests, message), answers, selftests),
	];
};

/** The series to be: the commits with splits, new messages and the order that was asked for. */
export const seriesToBe = (series: Series, answers: Answers): readonly Item[] => {
	const natural = series.patches.flatMap(patch => itemsOf(patch, answers));
	if (answers.order === undefined) return natural;
	const byId = new Map(natural.map(item => [item.id, item]));
	const ordered = answers.order.flatMap(id => byId.get(id) ?? []);
	const known = new Set(ordered.map(item => item.id));
	// A patch that the order does not know (it came later) stays behind the one it follows.
	for (const [index, item] of natural.entries()) {
		if (known.has(item.id)) continue;
		const before = natural[index - 1];
		const at = before === undefined ? 0 : ordered.findIndex(each => each.id === before.id) + 1;
		ordered.splice(at, 0, item);
		known.add(item.id);
	}
	return ordered;
};
