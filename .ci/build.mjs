// Makes .dist: the launcher, the main program, yoga's WebAssembly, and V8's code for both ways to start.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {root, setup} from './setup.mjs';

const sources = ['src', 'components', 'flows', 'assets', '.ci', 'package.json', 'package-lock.json'];

/** Writes a file so that nobody ever reads half of it, and returns its name. */
const put = (folder, name, content, mode = 0o644) => {
	const aside = join(folder, `.${name}.${process.pid}`);
	writeFileSync(aside, content, {mode});
	renameSync(aside, join(folder, name));
};

const footprint = (hash, path) => {
	const stat = statSync(path);
	if (!stat.isDirectory()) {
		hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
		return;
	}
	for (const name of readdirSync(path).sort()) footprint(hash, join(path, name));
};

/** What a build depends on: names, sizes and times of the sources, and the version of Node. */
export const sourceStamp = () => {
	const hash = createHash('sha256').update(process.version);
	for (const name of sources) footprint(hash, join(root, name));
	return hash.digest('hex');
};

const readStamp = folder => {
	try {
		return readFileSync(join(folder, 'stamp'), 'utf8');
	} catch {
		return undefined;
	}
};

/** Lets V8 compile what a start needs and keep it. Without it the program is slower, so a failure only warns. */
const warm = (folder, name, words = []) => {
	const script = fileURLToPath(new URL(name, import.meta.url));
	const {status, stderr} = spawnSync(process.execPath, [script, folder, ...words], {
		encoding: 'utf8',
		env: {...process.env, CI: 'false', FORCE_COLOR: '1', NODE_OPTIONS: ''},
		timeout: 60_000,
	});
	if (status !== 0) console.error(`The code cache could not be made; starting is slower.\n${stderr}`);
};

/** What is done without a screen and is to start warm too. */
const work = [
	['check', '--no-checkpatch', '--practice'],
	['fix', '--practice', '--yes', '--answers', join(root, '.ci', 'warm-answers.json')],
];

/** Day of the release that the change log names first; today while it is not released. */
const releaseDay = () =>
	readFileSync(join(root, 'assets', 'CHANGELOG.md'), 'utf8').match(/^## \S+ \((\d{4}-\d\d-\d\d)\)$/m)?.[1] ??
	new Date().toISOString().slice(0, 10);

/** The manual page and the one that leads to it, made from the table of commands. */
const putManual = async (build, bundleOptions, folder, version) => {
	const {outputFiles} = await build({
		...bundleOptions,
		entryPoints: ['./src/commands/man.ts'],
		format: 'esm',
	});
	const code = Buffer.from(outputFiles[0].contents).toString('base64');
	const {linkPage, manPage} = await import(`data:text/javascript;base64,${code}`);
	put(folder, 'kvm-series.1', manPage({version, date: releaseDay()}));
	put(folder, 'git-kvm-series.1', linkPage);
};

/** Builds a program from its three entries into a folder; `work` is what it is started with to know its code. */
export const buildProgram = async ({launcher, frontDoor, screen, folder, work = []}) => {
	const {build} = await import('esbuild');
	const {bundleOptions, inAscii, launcherOptions, mainOptions, splitYoga} = await import('./bundle.mjs');
	const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const main = await build(mainOptions({frontDoor, screen, version}));
	const code = inAscii(main.outputFiles[0].text);
	const id = createHash('sha256').update(code).digest('hex').slice(0, 32);
	const start = await build(launcherOptions({entry: launcher, version, id}));
	mkdirSync(folder, {recursive: true});
	// First of all, so that an interrupted build counts as none, and no cache meets another program.
	for (const name of ['stamp', 'main.cache', 'screen.cache', 'work.cache'])
		rmSync(join(folder, name), {force: true});
	await putManual(build, bundleOptions, folder, version);
	put(folder, 'yoga.wasm', splitYoga().wasm);
	put(folder, 'main.cjs', code);
	put(folder, 'kvm-series.cjs', start.outputFiles[0].contents, 0o755);
	put(folder, 'id', id);
	warm(folder, './warm.mjs');
	for (const words of work) warm(folder, './warm-work.mjs', words);
	return main.metafile;
};

/** The program itself, built unless nothing has changed since the last time. */
export const build = async ({isForced = false} = {}) => {
	const folder = join(root, '.dist');
	const stamp = sourceStamp();
	if (!isForced && readStamp(folder) === stamp) return;
	const meta = await buildProgram({
		launcher: './src/start.ts',
		frontDoor: './src/cli.ts',
		screen: './flows/run-app.tsx',
		folder,
		work,
	});
	put(folder, 'stamp', stamp);
	return meta;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	setup();
	await build({isForced: true});
}
