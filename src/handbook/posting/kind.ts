import {shortlogOf} from '../../series/patch.ts';
import type {Patch} from '../../series/series.ts';
import {placeOf} from '../paths.ts';
import type {Posting} from '../rule.ts';
import {mailsOf} from './mails.ts';

/** The files of a patch, as its diff or its list of changes has them. */
export const pathsOf = ({diff, changes}: Patch): readonly string[] =>
	diff.length > 0 ? diff.map(({path}) => path) : changes.map(({path}) => path);

/** Whether a file is one of KVM-unit-tests, which are a repository of their own. */
export const isUnitTestPath = (path: string): boolean => /^(?:x86|lib\/x86)\//.test(path);

const hasWord = (tags: readonly string[] | undefined): boolean =>
	tags?.some(tag => tag.toLowerCase() === 'kvm-unit-tests') === true;

/** Whether all is for KVM-unit-tests: by its files or by its subjects. */
export const isForUnitTests = (posting: Posting): boolean => {
	const {patches} = posting.context.series;
	const isNamed = mailsOf(posting).some(({mail}) => hasWord(mail.subject?.tags));
	return isNamed || (patches.length > 0 && patches.every(patch => pathsOf(patch).some(isUnitTestPath)));
};

/** Whether a patch is an older kernel's copy of a commit that is upstream. */
export const isBackport = ({commit}: Patch): boolean =>
	/^[ \t]*(?:\[ Upstream commit [0-9a-f]{7,64} \]|commit [0-9a-f]{12,64} upstream\.)/m.test(commit.message);

/** Whether a patch works on KVM, its selftests or its documents. */
export const isKvmPatch = (patch: Patch): boolean =>
	pathsOf(patch).some(path => placeOf(path).role !== 'foreign');

const known = new WeakMap<Posting, boolean>();

/** Whether the posting is for the kernel's KVM and not a stable backport. */
export const isForKvm = (posting: Posting): boolean => {
	const before = known.get(posting);
	if (before !== undefined) return before;
	const {patches} = posting.context.series;
	const isKvm = patches.some(isKvmPatch) && !patches.some(isBackport) && !isForUnitTests(posting);
	known.set(posting, isKvm);
	return isKvm;
};

/** Whether a patch says by its tags that it mends an earlier commit or is to be backported. */
export const isTaggedFix = ({commit}: Patch): boolean =>
	/^Fixes: |^Cc:.*\bstable@/m.test(commit.message) && !/^Revert "/.test(commit.message);

/** Whether a patch is a bug fix by its tags, or by what its shortlog says. */
export const isFix = (patch: Patch): boolean =>
	isTaggedFix(patch) || /: Fix(?:es)?\b/.test(shortlogOf(patch.commit.message));

/** How many lines a patch adds and removes, in files for which `counts` holds. */
export const changedLines = ({diff}: Patch, counts: (path: string) => boolean): number => {
	let changed = 0;
	for (const {path, hunks} of diff) {
		if (!counts(path)) continue;
		for (const {lines} of hunks) for (const {sign} of lines) if (sign === '+' || sign === '-') changed++;
	}
	return changed;
};

/** The lines that a patch adds to files for which `counts` holds. */
export const addedLines = ({diff}: Patch, counts: (path: string) => boolean): readonly string[] =>
	diff
		.filter(({path}) => counts(path))
		.flatMap(({hunks}) =>
			hunks.flatMap(({lines}) => lines.flatMap(({sign, text}) => (sign === '+' ? [text] : []))),
		);
