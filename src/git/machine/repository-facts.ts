import {constants} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {isAbsolute, join} from 'node:path';
import type {RepositoryFacts} from '../../series/machine.ts';
import {can} from '../../tools/machine/look.ts';
import {type AskingGit, answer, lastOf, settings} from './ask.ts';
import {treeRemotes} from './tree-remotes.ts';

/** Built tests are programs without an extension, in the folder itself or in that of the architecture. */
const builtSelftests = async (root: string): Promise<number> => {
	const folder = join(root, 'tools/testing/selftests/kvm');
	const counts = await Promise.all(
		['.', 'x86', 'x86_64'].map(async name => {
			const entries = await readdir(join(folder, name), {withFileTypes: true}).catch(() => []);
			const files = entries.filter(
				entry => entry.isFile() && !entry.name.includes('.') && entry.name !== 'Makefile',
			);
			const runs = await Promise.all(files.map(file => can(join(folder, name, file.name), constants.X_OK)));
			return runs.filter(Boolean).length;
		}),
	);
	return counts.reduce((sum, count) => sum + count, 0);
};

const unitTests = async (asking: AskingGit, root: string): Promise<string | undefined> => {
	const found = await settings(asking, '^kvm-series\\.kvmunittests$');
	const set = lastOf(found, 'kvm-series.kvmunittests')?.value;
	const home = asking.look.environment.HOME ?? '/';
	const wanted = set === undefined ? '../kvm-unit-tests' : set.replace(/^~(?=\/|$)/, home);
	const folder = isAbsolute(wanted) ? wanted : join(root, wanted);
	return (await can(join(folder, 'x86/unittests.cfg'))) ? folder : undefined;
};

/** Whether HEAD or the worktree has these, in their order. */
const hasPaths = async (
	asking: AskingGit,
	root: string,
	paths: readonly string[],
): Promise<readonly boolean[]> => {
	const [told, there] = await Promise.all([
		answer(asking, ['cat-file', '--batch-check'], paths.map(path => `HEAD:${path}\n`).join('')),
		Promise.all(paths.map(path => can(join(root, path)))),
	]);
	const lines = (told ?? '').split('\n');
	return paths.map((_, at) => there[at] === true || / (?:tree|blob) \d+$/.test(lines[at] ?? ''));
};

const branchFacts = async (asking: AskingGit): Promise<Pick<RepositoryFacts, 'branch' | 'upstream'>> => {
	const branch = await answer(asking, ['symbolic-ref', '-q', '--short', 'HEAD']);
	if (branch === undefined) return {branch, upstream: undefined};
	const upstream = await answer(asking, [
		'for-each-ref',
		'--format=%(upstream:short)',
		'--',
		`refs/heads/${branch}`,
	]);
	return {branch, upstream: upstream === '' ? undefined : upstream};
};

/** Tags of stable releases lie among those that tell the cycle, so that some more are asked for. */
const newestReleases = async (asking: AskingGit): Promise<RepositoryFacts['releases']> => {
	const text = await answer(asking, [
		'for-each-ref',
		'--sort=-version:refname',
		'--count=60',
		'--format=%(refname:lstrip=2) %(creatordate:unix)',
		'--',
		'refs/tags/v[0-9]*',
	]);
	return (text ?? '').split('\n').flatMap(line => {
		const [name = '', when = ''] = line.split(' ');
		return when === '' ? [] : [{name, when: Number(when)}];
	});
};

/** The repository around the folder. Throws where git will not say. */
export const repositoryFacts = async (asking: AskingGit): Promise<RepositoryFacts | 'none'> => {
	const ran = await asking.git.ask(['rev-parse', '--show-toplevel'], {signal: asking.look.signal});
	if (ran.exitCode !== 0) {
		const says = Buffer.from(ran.stderr).toString('utf8');
		if (/not a git repository|must be run in a work tree/.test(says)) return 'none';
		throw new Error('git does not say where the repository is');
	}
	const root = Buffer.from(ran.stdout).toString('utf8').replace(/\n$/, '');
	const [[isKernel = false, hasCheckpatch = false], carried, at, releases, selftests, tests] =
		await Promise.all([
			hasPaths(asking, root, ['arch/x86/kvm', 'scripts/checkpatch.pl']),
			treeRemotes(asking),
			branchFacts(asking),
			newestReleases(asking),
			builtSelftests(root),
			unitTests(asking, root),
		]);
	return {root, isKernel, hasCheckpatch, ...carried, ...at, releases, selftests, unitTests: tests};
};
