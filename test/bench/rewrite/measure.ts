import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';

/** How long a whole process took, and the most memory that it or one of those it waited for had. */
export type Cost = Readonly<{ms: number; mib: number}>;

const timer = '/usr/bin/time';

/** Runs a program from start to exit with its output thrown away; throws where it fails. */
export const measure = (
	folder: string,
	command: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Cost => {
	const aside = mkdtempSync(join(tmpdir(), 'kvm-series-time-'));
	const [hole, report] = [openSync('/dev/null', 'w'), join(aside, 'kib')];
	const isTimed = existsSync(timer);
	const [file = '', ...args] = isTimed ? [timer, '-f', '%M', '-o', report, ...command] : command;
	const {NODE_EXTRA_CA_CERTS: _, ...own} = process.env;
	const began = performance.now();
	const ran = spawnSync(file, args, {
		cwd: folder,
		env: {...own, ...env},
		stdio: ['ignore', hole, 'pipe'],
		encoding: 'utf8',
	});
	const ms = performance.now() - began;
	const kib = isTimed ? Number(readFileSync(report, 'utf8').trim().split('\n').at(-1)) : Number.NaN;
	closeSync(hole);
	rmSync(aside, {recursive: true});
	if (ran.status !== 0) throw new Error(`${command.join(' ')}: ${ran.stderr}`);
	return {ms, mib: kib / 1024};
};

/** The median of these costs, and the most memory of all. */
export const summed = (costs: readonly Cost[]): Cost => {
	const sorted = costs.map(({ms}) => ms).toSorted((a, b) => a - b);
	return {
		ms: sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN,
		mib: Math.max(...costs.map(({mib}) => mib)),
	};
};
