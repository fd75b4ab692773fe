import {authorLine, isSameAuthor} from '../series/author-line.ts';
import type {Change} from '../series/change.ts';
import {changeId} from '../series/change-id.ts';
import type {Ident} from '../series/commit.ts';
import type {Patch} from '../series/series.ts';
import type {SplitPart} from './answers.ts';
import {partDiff} from './part-diff.ts';
import {type Allotment, splitFiles} from './split-files.ts';

const known = new WeakMap<Patch, Map<string, Patch>>();

/** The same object for the same part each time, so that what is known of it stays known. */
const remembered = (patch: Patch, key: string, make: () => Patch): Patch => {
	const made = known.get(patch) ?? new Map<string, Patch>();
	known.set(patch, made);
	const part = made.get(key) ?? make();
	made.set(key, part);
	return part;
};

/** A file that exists between two parts is changed by both of them. */
const changeIn = (change: Change, given: readonly number[], part: number): Change => {
	const {status, oldMode, newMode} = change;
	if (status === 'A' && given.some(to => to < part)) return {...change, status: 'M', oldMode: newMode};
	if (status === 'D' && given.some(to => to > part)) return {...change, status: 'M', newMode: oldMode};
	return change;
};

/** The patch that one part of a commit is: only its files and lines, under an id of its own. */
export const partPatch = (
	patch: Patch,
	allotment: Allotment,
	parts: readonly SplitPart[],
	part: number,
): Patch =>
	remembered(patch, JSON.stringify([part, parts]), () => {
		const own = splitFiles(patch).flatMap((file, index) => {
			const given = allotment[index] ?? [];
			return given.includes(part) ? [{file, given}] : [];
		});
		const diff = own.flatMap(({file, given}) => {
			if (given.every(to => to === part)) return patch.diff.filter(each => each.path === file.path);
			return file.diff === undefined ? [] : [partDiff(file.diff, given, part)];
		});
		const givenTo = new Map(own.flatMap(({file, given}) => file.paths.map(path => [path, given] as const)));
		const changes = patch.changes.flatMap(change => {
			const given = givenTo.get(change.path);
			return given === undefined ? [] : [changeIn(change, given, part)];
		});
		return {...patch, id: changeId(diff, changes), changes, diff};
	});

/** The patch under another id. */
export const withId = (patch: Patch, id: string): Patch =>
	id === patch.id ? patch : remembered(patch, `id ${id}`, () => ({...patch, id}));

/** The patch by another author, or of another time. */
export const withAuthor = (patch: Patch, author: Ident): Patch =>
	isSameAuthor(patch.commit.author, author)
		? patch
		: remembered(patch, `by ${authorLine(author)}`, () => ({
				...patch,
				commit: {...patch.commit, author},
			}));

/** The patch with what of others is folded into it; diffs of one file stand one behind the other. */
export const withFolded = (patch: Patch, folded: readonly Patch[]): Patch =>
	folded.length === 0
		? patch
		: remembered(patch, `with ${folded.map(({id}) => id).join()}`, () => {
				const all = [patch, ...folded];
				const changes = new Map<string, Change>();
				for (const change of all.flatMap(each => each.changes)) {
					const before = changes.get(change.path);
					const {status, newMode, newOid} = change;
					changes.set(
						change.path,
						before === undefined
							? change
							: {...before, status: before.status === 'A' && status !== 'D' ? 'A' : status, newMode, newOid},
					);
				}
				return {...patch, changes: [...changes.values()], diff: all.flatMap(({diff}) => diff)};
			});
