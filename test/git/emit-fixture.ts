import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {EmitPlace} from '../../src/git/emission/emit-command.ts';
import type {Git} from '../../src/git/git.ts';
import {readPatches} from '../../src/git/reading/read-series.ts';
import {walk} from '../../src/git/reading/walk.ts';
import type {Series} from '../../src/series/series.ts';
import type {Emission, Job} from '../../src/tools/tools.ts';

/** A job that nobody watches. */
export const aJob = (over: Partial<Job> = {}): Job => ({
	progress: () => {},
	signal: new AbortController().signal,
	...over,
});

export const placeOf = async (git: Git): Promise<EmitPlace> => ({
	root: await git.text(['rev-parse', '--show-toplevel']),
	gitDir: await git.text(['rev-parse', '--path-format=absolute', '--git-common-dir']),
	gitVersion: (await git.text(['version'])).split(' ')[2] ?? '',
});

/** Writes files and commits them all. */
export const commitFiles = async (
	{git, path}: Readonly<{git: Git; path: string}>,
	files: Readonly<Record<string, string | Uint8Array>>,
	message: string | Uint8Array,
	{options = [], env = {}}: {options?: readonly string[]; env?: Readonly<Record<string, string>>} = {},
): Promise<void> => {
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(path, name)), {recursive: true});
		await writeFile(join(path, name), content);
	}
	await git.bytes(['add', '-A']);
	const args = ['-c', 'core.autocrlf=false', ...options, 'commit', '-q', '--cleanup=verbatim', '-F', '-'];
	await git.bytes(args, {input: message, env});
};

/** The commits of a branch that are not in the base, as a series. */
export const seriesOf = async (git: Git, branch: string, base: string): Promise<Series> => {
	const oid = (revision: string) => git.text(['rev-parse', '--verify', `${revision}^{commit}`]);
	const [tip, from] = [await oid(`refs/heads/${branch}`), await oid(base)];
	const listed = await walk(git, tip, [from], new AbortController().signal);
	return {branch, base: from, tip, patches: await readPatches(git, listed)};
};

/** Patches of the series with a cover letter where there are several. */
export const anEmission = (series: Series, over: Partial<Emission> = {}): Emission => ({
	series,
	outputDir: 'out/series',
	subjectPrefix: 'PATCH',
	version: 1,
	cover:
		series.patches.length > 1
			? {
					subject: 'KVM: x86: Do several things',
					body: 'These patches do several things.\n\nTesting:\nNot tested: anything.',
				}
			: undefined,
	remark: undefined,
	...over,
});

/** The folder's files by name, one byte a character. */
export const filesIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
	const names = (await readdir(folder)).sort();
	const contents = await Promise.all(names.map(name => readFile(join(folder, name), 'latin1')));
	return Object.fromEntries(names.map((name, at) => [name, contents[at] ?? '']));
};
