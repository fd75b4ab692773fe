import type {Git} from '../../src/git/git.ts';
import {readPatches} from '../../src/git/reading/read-series.ts';
import {walk} from '../../src/git/reading/walk.ts';
import type {Plan, PlannedPatch} from '../../src/series/plan.ts';
import type {Series} from '../../src/series/series.ts';
import type {Job} from '../../src/tools/tools.ts';

/** A file of a commit to be: content, content with mode, or undefined to delete it. Strings are byte strings. */
export type AFile = string | Readonly<{mode: string; content: string}> | undefined;

/** A commit to be. */
export type ACommit = Readonly<{
	message?: string;
	files: Readonly<Record<string, AFile>>;
	author?: string;
	encoding?: string;
}>;

/** A job that nobody watches. */
export const aJob = (): Job => ({progress: () => {}, signal: new AbortController().signal});

const quoted = (path: string) =>
	`"${path.replace(/[^ !#-[\]-~]/g, byte => `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`;

const data = (text: string) => `data ${Buffer.byteLength(text, 'latin1')}\n${text}\n`;

const fileLine = (path: string, file: AFile) => {
	if (file === undefined) return `D ${quoted(path)}\n`;
	const {mode, content} = typeof file === 'string' ? {mode: '100644', content: file} : file;
	if (mode === '160000') return `M 160000 ${content} ${quoted(path)}\n`;
	return `M ${mode} inline ${quoted(path)}\n${data(content)}`;
};

/** Puts commits on a branch, on `from` or as its first ones; their ids, oldest first. */
export const aHistory = async (
	git: Git,
	commits: readonly ACommit[],
	{branch = 'work', from = ''} = {},
): Promise<readonly string[]> => {
	const ref = `refs/heads/${branch}`;
	const stream = commits.map(({message = 'KVM: x86: Change\n', files, author, encoding}, index) =>
		[
			`commit ${ref}\n`,
			author === undefined ? '' : `author ${author}\n`,
			`committer Test Author <author@example.org> ${1700000000 + index} +0000\n`,
			encoding === undefined ? '' : `encoding ${encoding}\n`,
			data(message),
			index === 0 && from !== '' ? `from ${from}\n` : '',
			...Object.entries(files).map(([path, file]) => fileLine(path, file)),
			'\n',
		].join(''),
	);
	const reset = from === '' ? `reset ${ref}\n\n` : '';
	const input = Buffer.from(reset + stream.join(''), 'latin1');
	await git.bytes(
		['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--force', '--date-format=raw-permissive'],
		{input},
	);
	const listed = await git.text(['rev-list', '--reverse', `--max-count=${commits.length}`, ref]);
	return listed.split('\n');
};

/** The series of a branch on a base; the base `` is before the first commit. */
export const aSeries = async (git: Git, base: string, branch = 'work'): Promise<Series> => {
	const tip = await git.text(['rev-parse', `refs/heads/${branch}`]);
	const listed = await walk(git, tip, base === '' ? [] : [base], new AbortController().signal);
	return {branch, base, tip, patches: await readPatches(git, listed)};
};

/** A plan of the series: patches by their places, each whole and as it is unless said otherwise. */
export const aPlan = (
	series: Series,
	order: readonly (number | Readonly<{at: number} & Omit<PlannedPatch, 'source'>>)[],
	more: Partial<Plan> = {},
): Plan => ({
	branch: series.branch,
	tip: series.tip,
	oldBase: series.base,
	newBase: series.base,
	patches: order.map(item => {
		const {at, ...rest} = typeof item === 'number' ? {at: item} : item;
		return {source: series.patches[at]?.commit.oid ?? `no patch ${at}`, ...rest};
	}),
	...more,
});

/** The place in the series of a commit. */
export const placeOf = (series: Series, oid: string | undefined): number =>
	series.patches.findIndex(({commit}) => commit.oid === oid);

/** Lines `1` to `count`, some of them replaced. */
export const numbered = (count: number, replaced: Readonly<Record<number, string>> = {}): string =>
	Array.from({length: count}, (_, index) => `${replaced[index + 1] ?? `line ${index + 1}`}\n`).join('');
