// npm test: installs, then runs lint, types, build and all tests; arguments choose test files.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from './build.mjs';
import {root, setup} from './setup.mjs';

const {NODE_EXTRA_CA_CERTS: _, ...env} = process.env;

const stop = (stage, status) => {
	console.error(`\n${stage} failed.`);
	process.exit(status || 1);
};

/** Runs a program of node_modules/.bin with its output passed on, and returns its exit code. */
const run = (name, args) =>
	spawnSync(join(root, 'node_modules', '.bin', name), args, {cwd: root, env, stdio: 'inherit'}).status ?? 1;

const stage = (title, work) => {
	console.log(`${title} …`);
	const status = work();
	if (status !== 0) stop(title, status);
};

/** How many tests passed and failed. A file that cannot be loaded counts as a failed test. */
const count = file => {
	try {
		const {numPassedTests, numFailedTests, testResults} = JSON.parse(readFileSync(file, 'utf8'));
		const unloaded = testResults.filter(({status, assertionResults}) => {
			const hasFailed = assertionResults.some(result => result.status === 'failed');
			return status === 'failed' && !hasFailed;
		});
		return {passed: numPassedTests, failed: numFailedTests + unloaded.length};
	} catch {
		return {passed: 0, failed: 1};
	}
};

setup();
stage('Lint', () => run('biome', ['check', '--error-on-warnings']));
stage('Types', () => run('tsc', ['--noEmit', '-p', 'test']));
console.log('Build …');
await build().catch(error => {
	console.error(error.message);
	stop('Build', 1);
});
console.log('Tests …');
const folder = mkdtempSync(join(tmpdir(), 'kvm-series-report-'));
const report = join(folder, 'report.json');
const status = run('vitest', [
	'run',
	'--config=test/vitest.config.ts',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${report}`,
	...process.argv.slice(2),
]);
const {passed, failed} = count(report);
rmSync(folder, {recursive: true, force: true});
const missing = status !== 0 && failed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed + missing} failed`);
process.exitCode = status === 0 && failed > 0 ? 1 : status;
