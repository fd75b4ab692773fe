/** Prints how long the built program needs to its first bytes and its first frame, next to Node itself. */
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {spawn} from '@lydell/node-pty';
import {cleanEnvironment} from '../pty/terminal.ts';

const rounds = Number(process.env.ROUNDS ?? 15);
const program = process.env.PROGRAM ?? join(process.cwd(), '.dist', 'kvm-series.cjs');
/** A text that only the first full frame has. */
const frame = process.env.FRAME ?? '1 Base';
const args = process.argv.slice(2);

type Times = Readonly<{first: number | undefined; framed: number | undefined; ended: number}>;

const measure = (argv: readonly string[], isScreen: boolean) =>
	new Promise<Times>(resolve => {
		const began = performance.now();
		const since = () => performance.now() - began;
		let first: number | undefined;
		let framed: number | undefined;
		let seen = '';
		const pty = spawn(process.execPath, [...argv], {
			cols: 100,
			rows: 30,
			env: cleanEnvironment(),
			name: 'xterm-256color',
		});
		pty.onData(data => {
			first ??= since();
			seen += data;
			if (isScreen && framed === undefined && seen.includes(frame)) {
				framed = since();
				process.kill(pty.pid, 'SIGKILL');
			}
		});
		pty.onExit(() => resolve({first, framed, ended: since()}));
	});

const median = (values: readonly (number | undefined)[]): number => {
	const sorted = values.filter(value => value !== undefined).sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const bare: Times[] = [];
const ours: Times[] = [];
const help: Times[] = [];
for (let round = 0; round < rounds; round++) {
	bare.push(await measure(['-e', '0'], false));
	ours.push(await measure([program, ...args], true));
	help.push(await measure([program, '--help'], false));
}

const base = median(bare.map(times => times.ended));
const rows: readonly (readonly [string, number, number | undefined])[] = [
	['node -e 0', base, undefined],
	['first bytes', median(ours.map(times => times.first)), 1.5],
	['first full frame', median(ours.map(times => times.framed)), 5],
	['--help, whole run', median(help.map(times => times.ended)), undefined],
];
for (const [name, value, limit] of rows) {
	const ratio = `${(value / base).toFixed(2)} x`;
	const budget = limit === undefined ? '' : `  (at most ${limit} x)`;
	process.stdout.write(`${name.padEnd(20)}${value.toFixed(1).padStart(7)} ms  ${ratio}${budget}\n`);
}
