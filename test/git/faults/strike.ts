import {spawn} from 'node:child_process';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import type {Action, Fault, Outcome} from './fault.ts';
import {copy} from './state.ts';

/** What a process did: its points in order, how it ended, and calls that ought to have been points. */
export type Run = Readonly<{points: readonly string[]; outcome: Outcome; uncounted: readonly string[]}>;

/** The process that suffers, as one file that starts fast. */
export const bundleChild = async (folder: string): Promise<string> => {
	const outfile = join(folder, 'child.cjs');
	await build({
		entryPoints: [join(process.cwd(), 'test/git/faults/child.ts')],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20.19',
		logLevel: 'error',
	});
	return outfile;
};

/** Whether a process of this group is still at work. One that has ended counts for nothing, though it may stay listed. */
const isGroupAtWork = async (group: number): Promise<boolean> => {
	try {
		process.kill(-group, 0);
	} catch {
		return false;
	}
	const all = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name));
	if (all.length === 0) return true;
	const stats = await Promise.all(all.map(pid => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
	return stats.some(stat => {
		const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
	});
};

/** Waits for git processes that have outlived the one that started them. */
const untilGone = async (group: number) => {
	while (await isGroupAtWork(group)) await new Promise(resolve => setTimeout(resolve, 2));
};

/** A journal names the worktree that it is about, which for a copy is another one. */
const settleIn = async (place: string) => {
	const journal = join(place, '.git/kvm-series/journal.json');
	const text = await readFile(journal, 'utf8').catch(() => '');
	if (text !== '') await writeFile(journal, text.replace('"@"', JSON.stringify(place)));
};

type Line = Readonly<{point?: string; outcome?: Outcome; uncounted?: string}>;

/** Does the work of a scene in a fresh copy at `place`, with a fault or without; the copy is left as it came to be. */
export const strike = async (
	child: string,
	{action, start}: Readonly<{action: Action; start: string}>,
	place: string,
	fault?: Fault,
): Promise<Run> => {
	const temporary = `${place}-tmp`;
	await copy(start, place);
	await settleIn(place);
	await rm(temporary, {recursive: true, force: true});
	await mkdir(temporary);
	const started = spawn(process.execPath, [child, action, place], {
		cwd: place,
		detached: true,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			PATH: process.env.PATH,
			HOME: temporary,
			TMPDIR: temporary,
			TZ: 'UTC',
			GIT_CONFIG_NOSYSTEM: '1',
			GIT_CONFIG_GLOBAL: '/dev/null',
			FAULT_FOLDER: place,
			...(fault === undefined ? {} : {FAULT: JSON.stringify(fault)}),
		},
	});
	let output = '';
	started.stdout.setEncoding('utf8').on('data', chunk => {
		output += chunk;
	});
	const isKilled = await new Promise<boolean>(resolve => {
		started.on('close', (_, signal) => resolve(signal === 'SIGKILL'));
	});
	await untilGone(started.pid ?? 0);
	const lines = output
		.split('\n')
		.filter(line => line !== '')
		.map(line => JSON.parse(line) as Line);
	const told = lines.find(({outcome}) => outcome !== undefined)?.outcome;
	return {
		points: lines.flatMap(({point}) => point ?? []),
		outcome: told ?? (isKilled ? {kind: 'killed'} : {kind: 'failed', says: 'ended without a word'}),
		uncounted: lines.flatMap(({uncounted}) => uncounted ?? []),
	};
};
