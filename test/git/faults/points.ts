import {AsyncLocalStorage} from 'node:async_hooks';
import childProcess, {type ChildProcess} from 'node:child_process';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import type {Fault} from './fault.ts';

/**
 * Loaded first in a process that is to suffer: every start of a program and every change of a file becomes a point with
 * a name, which goes to standard output, and at one of them the fault happens that the environment names.
 */

type Any = (...args: readonly never[]) => unknown;
type Methods = Record<string, Any>;

const fault = JSON.parse(process.env.FAULT ?? 'null') as Fault | null;
const folder = process.env.FAULT_FOLDER ?? '';
const writeLine = fs.writeSync.bind(fs, 1);
const seen = new Map<string, number>();
const inside = new AsyncLocalStorage<boolean>();
let isFull = false;

/** Without what differs from run to run: the folder, process ids, random ends of names. */
const steady = (text: string): string =>
	text
		.replaceAll(folder, '')
		.replace(/kvm-series-[A-Za-z0-9]{6}(?=\/|$)/g, 'kvm-series-*')
		.replace(/\.\d+-(\d+)\.(tmp|new|stale)/g, '.pid-$1.$2');

/** Names a point, tells of it, and says whether the fault is here. */
const reach = (what: string): boolean => {
	const name = steady(what);
	const times = (seen.get(name) ?? 0) + 1;
	seen.set(name, times);
	const point = `${name} #${times}`;
	writeLine(`${JSON.stringify({point})}\n`);
	const isHere = fault?.point === point;
	if (isHere && fault?.how === 'disk full') isFull = true;
	return isHere;
};

const die = () => {
	process.kill(process.pid, 'SIGKILL');
	// The signal is on its way; nothing further may happen here.
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};

const failure = (code: string) => Object.assign(new Error(`${code}: injected`), {code});

/** What a full disk still lets happen. */
const needsNoRoom = new Set(['rename', 'rm', 'rmdir', 'unlink', 'chmod', 'truncate', 'utimes']);

/** Wraps a method that changes files. `half` does the half of it that a full disk has room for. */
const wrapped = (kind: string, original: Any, half?: (args: readonly unknown[]) => Promise<unknown>): Any =>
	function (this: unknown, ...args: readonly never[]) {
		const call = () => inside.run(true, () => Reflect.apply(original, this, args) as Promise<unknown>);
		if (inside.getStore() === true) return call();
		const isHere = reach(`${kind} ${kind.includes(' ') ? '' : args[0]}`.trim());
		const run = async () => {
			if (isHere && fault?.how === 'killed before') die();
			if (isHere && fault?.how === 'fails') throw failure('EIO');
			if (isFull && !needsNoRoom.has(kind)) {
				await inside.run(true, async () => half?.call(this, args));
				throw failure('ENOSPC');
			}
			const result = await call().finally(() => {
				if (isHere && fault?.how === 'killed after') die();
			});
			if (isHere && fault?.how === 'fails late') throw failure('EIO');
			return result;
		};
		return run();
	};

const firstHalf = (data: unknown): Uint8Array => {
	const bytes = Buffer.from(data as string);
	return bytes.subarray(0, bytes.length >> 1);
};

const methods = fsp as unknown as Methods;
const changing = ['appendFile', 'chmod', 'chown', 'copyFile', 'cp', 'link', 'lutimes', 'mkdir', 'mkdtemp'];
for (const kind of [...changing, 'rename', 'rm', 'rmdir', 'symlink', 'truncate', 'unlink', 'utimes']) {
	methods[kind] = wrapped(kind, methods[kind] as Any);
}
const {writeFile, open} = fsp;
methods.writeFile = wrapped('writeFile', writeFile as unknown as Any, ([path, data]) =>
	writeFile(path as string, firstHalf(data)),
);

const wrapHandle = (path: string, handle: fsp.FileHandle): fsp.FileHandle => {
	const own = handle as unknown as Methods;
	const plain = handle.writeFile.bind(handle);
	const halves: Readonly<Record<string, (args: readonly unknown[]) => Promise<unknown>>> = {
		writeFile: ([data]) => plain(firstHalf(data)),
	};
	for (const kind of [
		'write',
		'writev',
		'writeFile',
		'appendFile',
		'sync',
		'datasync',
		'truncate',
		'chmod',
	]) {
		const method = wrapped(`${kind} in ${path}`, (own[kind] as Any).bind(handle), halves[kind]);
		own[kind] = method;
	}
	return handle;
};
const isWriting = (flags: unknown) =>
	typeof flags === 'number'
		? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT)) !== 0
		: /[wax+]/.test(String(flags ?? 'r'));
const opening = wrapped('open', open as unknown as Any) as unknown as typeof open;
methods.open = (async (path: string, flags?: string | number, mode?: number) =>
	wrapHandle(path, await (isWriting(flags) ? opening : open)(path, flags, mode))) as unknown as Any;

/** Once the program ends, which is later than any point, it may remove what is its own. */
let isEnding = false;
process.on('exit', () => {
	isEnding = true;
});

/** Nothing of ours changes files in these ways; should it begin to, the run ends here and says so. */
const forbid = (name: string, original: Any): Any =>
	function (this: unknown, ...args: readonly never[]) {
		if (inside.getStore() !== true && !isEnding) writeLine(`${JSON.stringify({uncounted: name})}\n`);
		return Reflect.apply(original, this, args);
	};
const direct = fs as unknown as Methods;
const ways = [...changing, 'rename', 'rm', 'rmdir', 'symlink', 'truncate', 'unlink', 'utimes', 'writeFile'];
for (const name of [...ways, 'createWriteStream', 'write', 'fsync']) {
	for (const each of [name, `${name}Sync`]) {
		const original = direct[each];
		if (original !== undefined) direct[each] = forbid(each, original);
	}
}

/** The program's own options say nothing about which call it is. */
const nameOf = (file: string, args: readonly string[]): string => {
	const start = args.findIndex((arg, at) => !arg.startsWith('-') && args[at - 1] !== '-c');
	return `${file} ${args.slice(start).join(' ')}`;
};

const {spawn} = childProcess;
/** One time for everything that git writes down, so that a run can be compared with another. */
const dates = {GIT_COMMITTER_DATE: '1700000100 +0000', GIT_AUTHOR_DATE: '1700000100 +0000'};
const start = (file: string, args: readonly string[], given: childProcess.SpawnOptions): ChildProcess => {
	const isHere = reach(nameOf(file, args));
	const how = isHere ? fault?.how : undefined;
	const options = {...given, env: {...given.env, ...dates}};
	const through = (script: string) => spawn('sh', ['-c', script, 'sh', file, ...args], options);
	if (how === 'killed before') die();
	if (how === 'fails') return through('echo "fatal: injected" >&2; exit 128');
	if (how === 'fails late') return through('"$@"; echo "fatal: injected" >&2; exit 128');
	if (isFull) return through(`trap '' XFSZ; ulimit -f 0; exec "$@"`);
	const child = spawn(file, args, options);
	if (how === 'killed after') child.on('exit', die);
	return child;
};
childProcess.spawn = start as typeof spawn;

const now = 1_700_000_100_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
	constructor(...args: readonly never[]) {
		super(...((args.length === 0 ? [now] : args) as unknown as [number]));
	}
	static override now() {
		return now;
	}
} as DateConstructor;
