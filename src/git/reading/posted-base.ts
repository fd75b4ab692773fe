import type {Patch} from '../../series/series.ts';
import type {PostedBase} from '../../tools/tools.ts';
import type {Git} from '../git.ts';

/** Files that are compared at most, and milliseconds for it. */
const most = 200;
const patience = 1500;

/** The files as they have to be before the patches: path, and the beginning of the blob's id. */
const before = (patches: readonly Patch[]): ReadonlyMap<string, string> => {
	const files = new Map<string, string>();
	for (const {changes} of patches) {
		for (const {status, path, oldOid} of changes) {
			if (files.has(path)) continue;
			// What the series itself brings is not in the base.
			files.set(path, status === 'A' || /\p{Cc}/u.test(path) ? '' : oldOid);
		}
	}
	return new Map([...files].filter(([, oid]) => /^[0-9a-f]{7,}$/.test(oid)).slice(0, most));
};

/**
 * The commit that patches of mails sit on, where the repository has it: the one their `base-commit:` names, the parent
 * of the commit that the first was made of, or what is checked out where it has their files as they were before.
 */
export const postedBase = async (
	git: Git,
	patches: readonly Patch[],
	named: string | undefined,
): Promise<PostedBase> => {
	const first = patches[0]?.commit.oid ?? '';
	const files = before(patches);
	const questions = [
		'HEAD^{commit}',
		`${named || 'refs/none'}^{commit}`,
		`${first || 'refs/none'}^1^{commit}`,
		...[...files.keys()].map(path => `HEAD:${Buffer.from(path, 'latin1').toString('utf8')}`),
	];
	const ran = await git.ask(['cat-file', '--batch-check=%(objectname)'], {
		input: questions.map(question => `${question}\n`).join(''),
		env: {GIT_ALLOW_PROTOCOL: 'none'},
		timeout: patience,
	});
	const answers = Buffer.from(ran.stdout)
		.toString('utf8')
		.split('\n')
		.map(line => line.match(/^[0-9a-f]{40,}$/)?.[0]);
	const [head, base, parent, ...blobs] = answers;
	const isHere =
		files.size > 0 && [...files.values()].every((oid, at) => blobs[at]?.startsWith(oid) === true);
	return {head, base: base ?? parent ?? (isHere ? head : undefined)};
};

/** The local branches whose tip is this commit. */
export const branchesAt = async (git: Git, oid: string): Promise<readonly string[]> => {
	const ran = await git.ask([
		'for-each-ref',
		`--points-at=${oid}`,
		'--format=%(refname:lstrip=2)',
		'refs/heads',
	]);
	return ran.exitCode === 0 ? Buffer.from(ran.stdout).toString('utf8').split('\n').filter(Boolean) : [];
};
