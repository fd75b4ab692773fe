/**
 * The launcher. Says something within the time Node itself needs to start, then runs the main program from V8's
 * code cache. It is bundled by itself and imports nothing that takes time.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isatty} from 'node:tty';
import {pathToFileURL} from 'node:url';
import {Script} from 'node:vm';
import {exitCode} from './series/refusal.ts';
import {enterScreen, leaveScreen, writeNow} from './tools/terminal/screen.ts';
import {isPlainTerminal, screenNeed, screenObstacle} from './tools/terminal/screen-need.ts';

/** Filled in by the build: the version of the package, and the name of the main program that belongs to us. */
declare const __version: string;
declare const __build: string;

/** The launcher's own, as it is CommonJS once it is built. Asking Node's module loader for one takes a millisecond. */
declare const require: NodeJS.Require;

type Main = {start: () => Promise<unknown>};

const folder = import.meta.dirname;

const readCache = (name: string): Buffer | undefined => {
	try {
		const bytes = readFileSync(join(folder, name));
		return bytes.subarray(0, __build.length).toString('latin1') === __build
			? bytes.subarray(__build.length)
			: undefined;
	} catch {
		return undefined;
	}
};

/** Loads the main program. A cache that is missing or of another Node only costs time. */
const loadMain = (cacheName: string): Main => {
	const file = join(folder, 'main.cjs');
	const cachedData = readCache(cacheName);
	const script = new Script(readFileSync(file, 'latin1'), {filename: file, ...(cachedData && {cachedData})});
	const url = pathToFileURL(file).href;
	const main = {exports: {} as Main};
	script.runInThisContext()(main.exports, require, main, file, folder, url);
	return main.exports;
};

/** What Ink and chalk would otherwise take as a wish to draw nothing, or in colours that were refused. */
const cleanEnvironment = () => {
	delete process.env.CI;
	delete process.env.CONTINUOUS_INTEGRATION;
	if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
};

const fail = (error: unknown) => {
	leaveScreen();
	const reason = error instanceof Error ? error.message : String(error);
	process.stderr.write(`kvm-series cannot start: ${JSON.stringify(reason)}. Build or install it again.\n`);
	process.exitCode = exitCode.internal;
};

const takeScreen = () => {
	process.stdin.setRawMode(true);
	cleanEnvironment();
	enterScreen();
	writeNow(' kvm-series   reading the repository\x1b[H');
	process.on('exit', () => leaveScreen());
	// Node prints what nobody caught before it emits `exit`; it must not vanish with the screen.
	process.on('uncaughtExceptionMonitor', () => leaveScreen());
};

const run = (cacheName: string) => {
	try {
		loadMain(cacheName).start().catch(fail);
	} catch (error) {
		fail(error);
	}
};

const open = () => {
	const obstacle = screenObstacle(terminal);
	if (obstacle !== undefined) {
		process.stderr.write(`${obstacle}\n`);
		process.exitCode = exitCode.usage;
		return;
	}
	takeScreen();
	run('screen.cache');
};

/**
 * Settings of V8 for work that is about to end. With its own it optimises in the first tenths of a second on the core
 * that git works on; it improves what a pattern is compiled to for the one time that this is run; and it looks through
 * memory that goes with the program. Each is read whenever it matters; what decides how code is made must not change
 * while there is some.
 */
const hasty = ['--interrupt-budget=600000', '--no-regexp-peephole-optimization', '--no-incremental-marking'];

/** Milliseconds after which work counts as long, and memory is looked through while it goes on. */
const short = 1000;

/**
 * Tells V8 so, once the program is loaded, as a cache made under other settings is not taken. The V8 of Node 24 knows the
 * first setting no more and would say so.
 */
const hasten = async () => {
	if (!process.versions.node.startsWith('20.')) return;
	const {setFlagsFromString} = await import('node:v8');
	for (const setting of hasty) setFlagsFromString(setting);
	setTimeout(() => setFlagsFromString('--incremental-marking'), short).unref();
};

/** Words whose answer is known without looking at anything. */
const printing = ['--help', '-h', 'help', 'rules', 'explain', 'completion', 'hook'];

const terminal = {isInput: isatty(0), isOutput: isatty(1), type: process.env.TERM};
const need = screenNeed(process.argv.slice(2), isPlainTerminal(terminal, process.env));
if (need === 'version') process.stdout.write(`kvm-series ${__version}\n`);
else if (need === 'screen') open();
else if (process.argv.some(word => printing.includes(word))) run('main.cache');
else {
	run('work.cache');
	setImmediate(() => void hasten());
}
