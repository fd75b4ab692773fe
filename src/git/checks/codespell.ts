import type {ForeignCheck, ForeignFinding} from '../../series/foreign-finding.ts';
import {proseLines} from '../../series/prose-lines.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Patch} from '../../series/series.ts';
import {run} from '../../tools/run.ts';
import type {Job} from '../../tools/tools.ts';
import {Cancelled} from '../git.ts';
import {makeOwnFolder} from '../practice/own-folder.ts';

/** Words of KVM's that its dictionary takes for slips. */
const ours = ['ba', 'cna', 'crate', 'fo', 'hist', 'inout', 'nd', 'parm', 'parms', 'ro', 'ser', 'te', 'tne'];

const options = ['--disable-colors', `--ignore-words-list=${ours.join(',')}`, '-'];

/** A word that is not in the dictionary's sense, on a line from 1. */
type Slip = Readonly<{line: number; wrong: string; right: string}>;

/**
 * Reads what `codespell -` prints: the number of a line with its text, then below it, behind a tab, a word and what is
 * meant instead. Names in capitals are no slips.
 */
export const parseSlips = (output: string): readonly Slip[] => {
	let line = 0;
	return output.split('\n').flatMap(text => {
		const number = text.match(/^(\d{1,9}): /)?.[1];
		if (number !== undefined) line = Number(number);
		const [, wrong = '', right = ''] = text.match(/^\t(\S+) ==> (.+)$/) ?? [];
		const isWord = /^\p{Lu}?[^\p{Lu}]+$/u.test(wrong);
		return line > 0 && isWord ? [{line, wrong, right: right.trimEnd()}] : [];
	});
};

const finding = ({wrong, right}: Slip): Omit<ForeignFinding, 'spot'> => ({
	rule: 'codespell',
	severity: 'hint',
	message: `"${wrong}" is perhaps meant to be "${right}".`,
});

/** How the program is run; for tests. */
export type Spelling = Readonly<{command?: readonly [string, ...string[]]; timeout?: number}>;

const environment = () => ({
	PATH: process.env.PATH ?? '',
	HOME: process.env.HOME ?? '/',
	LC_ALL: 'C.UTF-8',
	PYTHONIOENCODING: 'utf-8',
});

const spell = async (
	gitDir: string,
	patches: readonly Patch[],
	{signal}: Job,
	{command: [program, ...before] = ['codespell'], timeout = 60_000}: Spelling,
): Promise<ForeignCheck> => {
	const lines = patches.flatMap((patch, at) => proseLines(patch).map(prose => ({...prose, at})));
	// Settings lie about in worktrees; in our folder there are none.
	const cwd = await makeOwnFolder(gitDir, 'cache');
	const input = lines.map(({text}) => `${text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}\n`).join('');
	const ran = await run(program, [...before, ...options], {cwd, env: environment(), input, signal, timeout});
	if (ran.isCanceled) throw new Cancelled('cancelled');
	if (ran.errorCode === 'ENOENT') return {ran: false, why: 'codespell is not installed.'};
	const slips = parseSlips(Buffer.from(ran.stdout).toString('utf8'));
	// Its exit code counts what it found, or says by 64 that it was called wrongly.
	const isFailed = ran.exitCode === undefined || (ran.exitCode !== 0 && ran.stdout.length === 0);
	if (isFailed) return {ran: false, why: 'codespell does not run here.'};
	const findings: ForeignFinding[][] = patches.map(() => []);
	for (const slip of slips) {
		const prose = lines[slip.line - 1];
		if (prose !== undefined) findings[prose.at]?.push({...finding(slip), spot: prose.spot});
	}
	return {ran: true, findings};
};

/**
 * What codespell says of the prose that patches bring; hints, all of them. Where it is not installed or fails it is
 * not run, and says why. Throws Cancelled.
 */
export const runCodespell = async (
	gitDir: string,
	patches: readonly Patch[],
	job: Job,
	spelling: Spelling = {},
): Promise<ForeignCheck> => {
	if (job.signal.aborted) throw new Cancelled('cancelled');
	try {
		return await spell(gitDir, patches, job, spelling);
	} catch (error) {
		if (error instanceof Refusal) return {ran: false, why: error.fact};
		throw error;
	}
};
