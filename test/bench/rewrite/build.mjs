// Builds the benchmark's program in the way the product is built, code cache included, into a folder.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {buildProgram} from '../../../.ci/build.mjs';

/** A series with what large ones have, for the code to be known: patches that meet, new files, folders, long messages. */
const repo = mkdtempSync(join(tmpdir(), 'kvm-series-bench-warm-'));
const git = (...args) => {
	const {status, stdout, stderr} = spawnSync('git', args, {cwd: repo, encoding: 'utf8'});
	if (status !== 0) throw new Error(stderr);
	return stdout.trim();
};
const commit = (subject, files) => {
	for (const [name, text] of Object.entries(files)) writeFileSync(join(repo, name), text);
	git('add', '.');
	git('commit', '-q', '-m', `${subject}\n\nText.`);
	return git('rev-parse', 'HEAD');
};
try {
	git('init', '-q', '-b', 'work');
	git('config', 'user.name', 'A');
	git('config', 'user.email', 'a@b.example');
	git('config', 'commit.gpgSign', 'false');
	const test = join('tools', 'testing', 'selftests', 'kvm', 'a_test.c');
	mkdirSync(join(repo, dirname(test)), {recursive: true});
	const lines = Array.from({length: 40}, (_, at) => `line ${at}`);
	const text = (...changed) =>
		lines.map((line, at) => (changed.includes(at) ? `${line} changed` : line)).join('\n');
	const base = commit('base', {a: text()});
	commit('KVM: selftests: A test with a change', {[test]: 'a test\n', a: text(5)});
	commit('KVM: x86: Two', {a: text(5, 30)});
	commit('KVM: x86: Three', {b: 'b\n'});
	const deep = join('arch', 'x86', 'kvm', 'vmx');
	mkdirSync(join(repo, deep), {recursive: true});
	for (let at = 0; at < 60; at++)
		commit(`KVM: VMX: ${at}\n\n${'A line of the text.\n'.repeat(at * 5)}`, {
			[join(deep, `${at % 20}.c`)]: `${at}\n`,
		});
	await buildProgram({
		launcher: './src/start.ts',
		frontDoor: './test/bench/rewrite/program.ts',
		screen: './test/pty/fixtures/flows/run-app.tsx',
		folder: process.argv[2],
		work: [['rewrite', '--repo', repo, '--branch', 'work', '--base', base]],
	});
} finally {
	rmSync(repo, {recursive: true, force: true});
}
