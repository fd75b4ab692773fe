// node .ci/pack-test.mjs: packs the program, looks at what is in the package, installs it without a network into an
// empty folder and runs it there. Exit code 1 and a sentence for what is wrong.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from './build.mjs';
import {root, setup} from './setup.mjs';

/** Every file of the package, or the folder that is packed whole. */
const wanted = [
	'.dist/git-kvm-series.1',
	'.dist/id',
	'.dist/kvm-series.1',
	'.dist/kvm-series.cjs',
	'.dist/main.cache',
	'.dist/main.cjs',
	'.dist/screen.cache',
	'.dist/work.cache',
	'.dist/yoga.wasm',
	'.github/SECURITY.md',
	'LICENSE',
	'README.md',
	'assets/CHANGELOG.md',
	'assets/answers-1.schema.json',
	'assets/check-1.schema.json',
	'assets/doctor-1.schema.json',
	'assets/onboard-answers-1.schema.json',
	'assets/practice/',
	'assets/screens/',
	'package.json',
];

/** A larger one has something in it that nobody asked for. */
const mostBytes = 3 * 2 ** 20;

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The caller's environment without what an npm around us has put there. */
const clean = home => ({
	...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
	HOME: home,
	TMPDIR: home,
	npm_config_cache: join(home, 'cache'),
	npm_config_userconfig: join(home, 'npmrc'),
	npm_config_update_notifier: 'false',
});

const run = (command, args, options) => {
	const {status, stdout, stderr, error} = spawnSync(command, args, {
		encoding: 'utf8',
		timeout: 60_000,
		...options,
	});
	if (error !== undefined || status !== 0) {
		throw new Error(`${command} ${args[0]} ends with ${error?.message ?? status}.\n${stdout}${stderr}`);
	}
	return stdout;
};

const expect = (isTrue, sentence) => {
	if (!isTrue) throw new Error(sentence);
};

const checkList = ({files, size}) => {
	const names = files.map(({path}) => path);
	const isWanted = name => wanted.some(each => (each.endsWith('/') ? name.startsWith(each) : name === each));
	const strangers = names.filter(name => !isWanted(name));
	expect(strangers.length === 0, `The package has what it does not need: ${strangers.join(', ')}.`);
	const missing = wanted.filter(
		each => !names.some(name => name === each || (each.endsWith('/') && name.startsWith(each))),
	);
	expect(missing.length === 0, `The package lacks ${missing.join(', ')}.`);
	expect(size <= mostBytes, `The package takes ${size} bytes.`);
	return names;
};

/** Packs what stands in `.dist`, installs it and runs it, all in `home`. Throws what is wrong. */
export const testPackage = home => {
	const env = clean(home);
	const packed = JSON.parse(
		run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home], {cwd: root, env}),
	);
	// Npm answers with a list, or from version 11 on with one under each name.
	const [made] = Array.isArray(packed) ? packed : Object.values(packed);
	const names = checkList(made);
	const prefix = join(home, 'installed');
	mkdirSync(prefix);
	const tarball = join(home, made.filename);
	run('npm', ['install', '--global', '--offline', '--prefix', prefix, tarball], {cwd: home, env});
	const inside = join(realpathSync(prefix), 'lib', 'node_modules', 'kvm-series');
	expect(!existsSync(join(inside, 'node_modules')), 'The package brings other packages along.');
	const installed = readdirSync(inside, {recursive: true, withFileTypes: true}).filter(entry =>
		entry.isFile(),
	);
	expect(installed.length === names.length, 'What is installed is not what was packed.');
	const path = `${join(prefix, 'bin')}:${env.PATH}`;
	const call = (command, args) => run(command, args, {cwd: home, env: {...env, PATH: path}});
	expect(
		call('kvm-series', ['--version']) === `kvm-series ${version}\n`,
		'The program says another version.',
	);
	expect(call('git', ['kvm-series', '-h']).includes('Usage:'), 'git does not find the program.');
	const checked = JSON.parse(call('kvm-series', ['check', '--practice', '--json', '--fail-on', 'never']));
	expect(checked.patches?.length > 0, 'The practice series has no patches.');
	const manual = join(prefix, 'share', 'man', 'man1');
	const page = readFileSync(join(manual, 'kvm-series.1'), 'utf8');
	expect(page.startsWith('.TH KVM\\-SERIES 1'), 'The manual page is not installed.');
	expect(existsSync(join(manual, 'git-kvm-series.1')), 'git does not find the manual page.');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	if (!process.argv.includes('--as-built')) {
		setup();
		await build();
	}
	const home = mkdtempSync(join(tmpdir(), 'kvm-series-pack-'));
	try {
		testPackage(home);
		console.log('The package has what it needs, installs without a network and runs.');
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
}
