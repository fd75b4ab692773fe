// Brings node_modules in line with the lock file. Costs milliseconds when there is nothing to do.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's top folder, absolute, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** Exit code for a machine that lacks what we need. */
const environment = 3;

const isOldNode = () => {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	return major < 20 || (major === 20 && minor < 19);
};

/** What an installation depends on. Prebuilt parts differ between major versions of Node. */
export const installStamp = () =>
	createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.update(`\n${process.platform} ${process.arch} ${process.versions.modules}`)
		.digest('hex');

const stampFile = join(root, 'node_modules', '.kvm-series-stamp');

const isInstalled = stamp => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

/** Npm as it runs us, or as the shell finds it. */
const runNpm = args => {
	const script = process.env.npm_execpath;
	const options = {cwd: root, stdio: ['ignore', 'ignore', 'inherit']};
	return script?.endsWith('.js')
		? spawnSync(process.execPath, [script, ...args], options)
		: spawnSync('npm', args, options);
};

const leave = sentence => {
	console.error(sentence);
	process.exit(environment);
};

/** Installs what the lock file asks for, unless that is what stands there. */
export const setup = () => {
	if (isOldNode()) leave(`kvm-series needs Node 20.19 or later; this is ${process.version}.`);
	const stamp = installStamp();
	if (isInstalled(stamp)) return;
	console.error('Installing what package-lock.json lists; this happens once.');
	const args = [
		'--include=dev',
		'--ignore-scripts',
		'--no-audit',
		'--no-fund',
		'--prefer-offline',
		'--loglevel=error',
	];
	const {status, error} = runNpm(['ci', ...args]);
	if (error) leave(`npm cannot be started (${error.code}). Install npm, then try again.`);
	if (status !== 0) leave(`npm ci failed with exit code ${status}. Its output above says why.`);
	writeFileSync(stampFile, stamp);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
