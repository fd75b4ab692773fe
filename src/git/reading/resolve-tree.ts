import {Refusal} from '../../series/refusal.ts';
import type {TreeRef} from '../../series/tree.ts';
import type {Git} from '../git.ts';
import {keepPlace, placeLines, placeQuestion} from './place.ts';
import {shortRef} from './refs.ts';

const says = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8').trimEnd();

const unknown = (revision: string) =>
	new Refusal(`There is no commit called ${revision} here.`, 'Name a branch, a tag or a commit id.');

const ambiguous = (revision: string) =>
	new Refusal(
		`More than one ref is called ${revision}.`,
		`Write the full name, such as refs/heads/${revision} or refs/tags/${revision}.`,
	);

const warned = ['-c', 'core.warnAmbiguousRefs=true'];
const verify = [...warned, 'rev-parse', '--verify'];

const refuseUnreadable = (revision: string) => {
	if (revision.trim() === '' || /\p{Cc}/u.test(revision)) throw unknown(JSON.stringify(revision));
};

const isAmbiguous = ({stderr}: Readonly<{stderr: Uint8Array}>) =>
	/^(?:warning|error): refname '.*' is ambiguous/m.test(says(stderr));

/** The full id of the commit that a person's revision names. Refuses what is no commit and what is ambiguous. */
export const resolveCommit = async (git: Git, revision: string): Promise<string> => {
	refuseUnreadable(revision);
	const commit = await git.ask([...verify, '--end-of-options', `${revision}^{commit}`]);
	if (isAmbiguous(commit)) throw ambiguous(revision);
	if (commit.exitCode !== 0) throw unknown(revision);
	return says(commit.stdout);
};

/** A revision in the signs of ordinary names, which cannot be taken for an option or a range. */
const ordinary = /^(?!-)(?!.*\.\.)[\w./~^@{}+-]*\w[\w./~^@{}+-]*$/;

/**
 * The same for the two ends of a range, in one process where there is nothing to be said of them, which is asked on that
 * occasion where the repository lies.
 */
export const resolveEnds = async (
	git: Git,
	ends: readonly [string, string],
): Promise<readonly [string, string]> => {
	if (ends.every(end => ordinary.test(end) && !end.startsWith('^'))) {
		const revisions = ends.map(end => `${end}^{commit}`);
		const ran = await git.ask([...warned, 'rev-parse', ...placeQuestion, ...revisions]);
		const lines = says(ran.stdout).split('\n');
		const [from, to, ...others] = lines.slice(placeLines);
		const areOids = [from, to].every(oid => oid !== undefined && /^[0-9a-f]{40,}$/.test(oid));
		if (ran.exitCode === 0 && ran.stderr.length === 0 && areOids && others.length === 0) {
			keepPlace(git, lines.slice(0, placeLines));
			return [from ?? '', to ?? ''];
		}
	}
	return Promise.all([resolveCommit(git, ends[0]), resolveCommit(git, ends[1])]);
};

/**
 * The commit that a person's revision names, as a tree to sit on. Its name is the ref's, or the first 12 digits of
 * its id. Refuses what is no commit and what is ambiguous.
 */
export const resolveTree = async (git: Git, revision: string): Promise<TreeRef> => {
	refuseUnreadable(revision);
	const [commit, name] = await Promise.all([
		git.ask([...verify, '--end-of-options', `${revision}^{commit}`]),
		git.ask([...verify, '--symbolic-full-name', '--end-of-options', revision]),
	]);
	if (isAmbiguous(name)) throw ambiguous(revision);
	if (commit.exitCode !== 0) throw unknown(revision);
	const oid = says(commit.stdout);
	const fullName = says(name.stdout);
	const isRef = name.exitCode === 0 && fullName.startsWith('refs/');
	return {
		name: isRef ? shortRef(fullName) : oid.slice(0, 12),
		ref: isRef ? fullName : oid,
		oid,
		role: 'chosen',
		topic: undefined,
		when: Number(await git.text(['log', '-1', '--no-walk', '--format=%ct', oid])),
	};
};
