import {access, constants} from 'node:fs/promises';
import {join} from 'node:path';
import {readablePath} from '../../series/bytes.ts';
import {run} from '../../tools/run.ts';
import type {Job, Recipients} from '../../tools/tools.ts';
import {gitEnvironment} from '../environment.ts';
import {Cancelled, type Git} from '../git.ts';

/** Lists what a table says of touched paths. */
export type BuiltIn = (paths: readonly string[]) => Pick<Recipients, 'to' | 'cc'>;

const script = 'scripts/get_maintainer.pl';
const always = ['--nogit', '--nogit-fallback', '--norolestats', '--roles'];

type Answer = Readonly<{address: string; isList: boolean}>;

/** One address and its role in parentheses a line; a line that could bring a header of its own is none. */
const answersIn = (output: Uint8Array): readonly Answer[] =>
	Buffer.from(output)
		.toString('utf8')
		.split('\n')
		.flatMap(line => {
			const found = line
				.trim()
				.match(/^([^\p{Cc}<>]*<[^\p{Cc}<>\s]+@[^\p{Cc}<>\s]+>|[^\p{Cc}<>\s]+@[^\p{Cc}<>\s]+)(.*)$/u);
			const [, address = '', role = ''] = found ?? [];
			const isList = /^ \((?:\w+ )?list\b/.test(role);
			return address === '' || /\p{Cc}/u.test(role) ? [] : [{address, isList}];
		});

/** The paths that the patch files touch. */
const pathsIn = async (git: Git, root: string, files: readonly string[], signal: AbortSignal) => {
	const output = await git.raw(['-C', root, 'apply', '--numstat', '-z', '--', ...files], {signal});
	return output
		.split('\0')
		.map(entry => readablePath(entry.split('\t').slice(2).join('\t')))
		.filter(path => path !== '');
};

/** Asks the tree's own script; undefined where it or perl is missing, fails, takes too long or names nobody. */
const askScript = async (
	root: string,
	files: readonly string[],
	signal: AbortSignal,
): Promise<Pick<Recipients, 'to' | 'cc'> | undefined> => {
	const path = join(root, script);
	if (
		!(await access(path, constants.R_OK).then(
			() => true,
			() => false,
		))
	)
		return undefined;
	const ask = async (some: readonly string[]) => {
		if (some.length === 0) return [];
		const options = {cwd: root, env: gitEnvironment(), signal, timeout: 20_000};
		const ran = await run('perl', [path, ...always, '--', ...some], options);
		if (ran.isCanceled) throw new Cancelled('cancelled');
		return ran.exitCode === 0 ? answersIn(ran.stdout) : undefined;
	};
	// The script takes its time over each file, so two of it share them.
	const middle = Math.ceil(files.length / 2);
	const [first, second] = await Promise.all([ask(files.slice(0, middle)), ask(files.slice(middle))]);
	if (first === undefined || second === undefined) return undefined;
	const answers = [...first, ...second];
	const pick = (wanted: boolean) => [
		...new Set(answers.filter(({isList}) => isList === wanted).map(({address}) => address)),
	];
	const to = pick(false);
	return to.length === 0 ? undefined : {to, cc: pick(true).filter(list => !to.includes(list))};
};

/**
 * Who gets the patches: people and lists as the tree's `get_maintainer.pl` names them, or by the built-in table where
 * the script cannot answer. `files` are the patch files, cover letter or not. Throws Cancelled.
 */
export const recipients = async (
	git: Git,
	root: string,
	files: readonly string[],
	builtIn: BuiltIn,
	{signal}: Job,
): Promise<Recipients> => {
	const patches = files.filter(file => !/\/(?:v\d+-)?0+-cover-letter\.patch$/.test(file));
	const asked = await askScript(root, patches, signal);
	if (asked !== undefined) return {...asked, source: 'get_maintainer.pl'};
	return {...builtIn(await pathsIn(git, root, patches, signal)), source: 'built-in list'};
};
