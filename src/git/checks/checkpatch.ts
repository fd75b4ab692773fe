import {createHash} from 'node:crypto';
import {availableParallelism} from 'node:os';
import type {ForeignCheck} from '../../series/foreign-finding.ts';
import {plainMail} from '../../series/plain-mail.ts';
import {Refusal} from '../../series/refusal.ts';
import type {Patch} from '../../series/series.ts';
import {type Ran, run} from '../../tools/run.ts';
import type {Job} from '../../tools/tools.ts';
import {Cancelled, type Git} from '../git.ts';
import {findingsOf, isScriptReport, parseScriptOutput, type ScriptReport} from './checkpatch-output.ts';
import {type Script, unpackScript} from './checkpatch-script.ts';
import {inParallel} from './in-parallel.ts';
import {openRemembered} from './remembered.ts';

/**
 * Never with its tree: there the script hands names and licenses out of the patch to a shell. What it could tell from
 * the tree is left out, or known to rules of ours.
 */
const options = [
	'--no-tree',
	'--strict',
	'--terse',
	'--show-types',
	'--no-summary',
	'--max-line-length=100',
	'-',
];

/** How the script is run; for tests. */
export type Running = Readonly<{
	/** The program that reads the script, and what stands before the script's path. */
	command?: readonly [string, ...string[]];
	/** Milliseconds for each patch. */
	timeout?: number;
	width?: number;
}>;

/** Characters; a larger patch brings files from elsewhere, and the script would take minutes over it. */
const longest = 2 ** 21;

/** More of them only take the processors from each other. */
const mostAtOnce = 8;

/** The person's own settings for the script would make the same patch say different things: its home is its folder. */
const environment = ({folder}: Script) => ({PATH: process.env.PATH ?? '', HOME: folder, LC_ALL: 'C.UTF-8'});

const keyOf = ({version}: Script, text: string) =>
	createHash('sha256')
		.update(JSON.stringify([version, options]))
		.update(text)
		.digest('hex');

/** The reports of a run; undefined where the script came to no end or said nothing that can be read. */
const reportsOf = ({exitCode, stdout}: Ran): readonly ScriptReport[] | undefined => {
	if (exitCode !== 0 && exitCode !== 1) return undefined;
	const reports = parseScriptOutput(Buffer.from(stdout).toString('utf8'));
	return exitCode === 1 && reports.length === 0 ? undefined : reports;
};

const isReports = (value: unknown): value is readonly ScriptReport[] =>
	Array.isArray(value) && value.every(isScriptReport);

const noScript: ForeignCheck = {ran: false, why: 'The base has no scripts/checkpatch.pl.'};
const noPerl: ForeignCheck = {ran: false, why: 'perl is not installed, so checkpatch.pl was not run.'};
const broken: ForeignCheck = {ran: false, why: "The base's checkpatch.pl does not run here."};

const runScript = async (
	script: Script,
	gitDir: string,
	patches: readonly Patch[],
	{progress, signal}: Job,
	{command: [program, ...before] = ['perl'], timeout = 20_000, width = availableParallelism()}: Running,
): Promise<ForeignCheck> => {
	const remembered = await openRemembered(gitDir, 'checkpatch', isReports);
	const call = {cwd: script.folder, env: environment(script), signal, timeout, maxBuffer: 2 ** 24};
	let done = 0;
	let isMissing = false;
	let isBroken = false;
	let isAnswered = false;
	const findings = await inParallel(patches, Math.min(width, mostAtOnce), async patch => {
		const {text, origins} = plainMail(patch);
		const key = keyOf(script, text);
		let reports = remembered.get(key);
		if (reports === undefined && !isMissing && text.length <= longest) {
			const ran = await run(program, [...before, script.path, ...options], {...call, input: text});
			if (ran.isCanceled) throw new Cancelled('cancelled');
			isMissing ||= ran.errorCode === 'ENOENT';
			reports = reportsOf(ran);
			isBroken ||= reports === undefined && ran.exitCode !== undefined;
			if (reports !== undefined) remembered.set(key, reports);
		}
		progress(++done, patches.length, 'Running checkpatch.pl');
		isAnswered ||= reports !== undefined;
		return reports && findingsOf(reports, origins);
	});
	await remembered.save();
	if (isMissing && !isAnswered) return noPerl;
	return isBroken && !isAnswered ? broken : {ran: true, findings};
};

/**
 * What the kernel's own checkpatch.pl, taken from the base's objects, says of patches. `base` is a full object id.
 * Answers are kept for each version of the script and each patch. A patch that is too long or takes too long is one that was not
 * finished. Where perl, the script or room on the disk is missing it is not run, and says why. Throws Cancelled.
 */
export const runCheckpatch = async (
	git: Git,
	gitDir: string,
	base: string,
	patches: readonly Patch[],
	job: Job,
	running: Running = {},
): Promise<ForeignCheck> => {
	if (job.signal.aborted) throw new Cancelled('cancelled');
	try {
		const script = await unpackScript(git, gitDir, base, job.signal);
		return script === undefined ? noScript : await runScript(script, gitDir, patches, job, running);
	} catch (error) {
		if (error instanceof Refusal) return {ran: false, why: error.fact};
		throw error;
	}
};
