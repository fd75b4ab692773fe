import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {type Running, runCheckpatch} from '../../../src/git/checks/checkpatch.ts';
import {aJob} from '../a-kernel.ts';
import {aBase, command, script} from './a-script.ts';

const two = [
	{message: 'KVM: x86: One\n\nText.\n', files: {'a.c': 'int a;\nBUG();\n'}},
	{message: 'KVM: x86: Two\n\nText.\n', files: {'a.c': 'int a;\nBUG();\nint b;\n'}},
];

type Base = Awaited<ReturnType<typeof aBase>>;

const check = (base: Base, running: Running = {}, job = aJob()) =>
	runCheckpatch(base.git, base.gitDir, base.base, base.patches, job, {command, ...running});

const runsOf = async (base: Base) => (await readFile(base.runs, 'utf8')).trimEnd().split('\n');

const bug = {
	rule: 'checkpatch:AVOID_BUG',
	severity: 'hint',
	message: 'do not crash',
	spot: {path: 'a.c', line: 2, text: 'BUG();'},
};

test("the base's script finds what each patch adds, and nothing in lines that were there", async () => {
	await using base = await aBase(two);
	expect(await check(base)).toEqual({ran: true, findings: [[bug], []]});
});

test('the script never gets the tree, nor what lies in the worktree', async () => {
	await using base = await aBase(two);
	await writeFile(join(base.path, '.checkpatch.conf'), '--root=/\n');
	await check(base);
	for (const run of await runsOf(base)) {
		expect(run).toContain('--no-tree');
		expect(run).not.toContain('--root');
	}
});

test('a patch is asked about once for each version of the script', async () => {
	await using base = await aBase(two);
	const first = await check(base);
	expect(await check(base)).toEqual(first);
	expect(await runsOf(base)).toHaveLength(2);
	expect(await readdir(join(base.gitDir, 'kvm-series/checkpatch'))).toHaveLength(1);
});

test.each(['', '{"version": 1, "entries": [["k", 7], 3]}', '{"version": 9}', 'nonsense'])(
	'answers kept as %j are asked for again',
	async text => {
		await using base = await aBase(two);
		const first = await check(base);
		await writeFile(join(base.gitDir, 'kvm-series/cache/checkpatch.json'), text);
		expect(await check(base)).toEqual(first);
		expect(await runsOf(base)).toHaveLength(4);
	},
);

test('a script that was written out in part is written out again', async () => {
	await using base = await aBase(two);
	const first = await check(base);
	const top = join(base.gitDir, 'kvm-series/checkpatch');
	const [name = ''] = await readdir(top);
	await writeFile(join(top, name, 'checkpatch.pl'), 'cut');
	await rm(join(base.gitDir, 'kvm-series/cache'), {recursive: true});
	expect(await check(base)).toEqual(first);
	expect(await readFile(join(top, name, 'checkpatch.pl'), 'utf8')).toBe(script);
	expect(await readdir(top)).toEqual([name]);
});

test.each([
	['has no script', {'scripts/spelling.txt': 'x'}, 'The base has no scripts/checkpatch.pl.'],
	[
		'has a script that fails',
		{'scripts/checkpatch.pl': 'this is not ((('},
		"The base's checkpatch.pl does not run here.",
	],
])('it is not run where the base %s', async (_how, files, why) => {
	await using base = await aBase(two, files);
	expect(await check(base)).toEqual({ran: false, why});
});

test('it is not run where perl is missing', async () => {
	await using base = await aBase(two);
	const checked = await check(base, {command: ['no-such-perl-anywhere']});
	expect(checked).toEqual({ran: false, why: 'perl is not installed, so checkpatch.pl was not run.'});
});

test('it is not run where its folder cannot be', async () => {
	await using base = await aBase(two);
	await writeFile(join(base.gitDir, 'kvm-series'), 'in the way');
	expect(await check(base)).toMatchObject({ran: false, why: expect.stringContaining('is not a folder')});
});

test.each(['HANG', 'DIE'])('a patch that makes it %s leaves the others as they are', async word => {
	await using base = await aBase([...two, {message: `KVM: x86: ${word}\n`, files: {'b.c': 'x\n'}}]);
	const before = await check(base, {timeout: 2000});
	expect(before).toEqual({ran: true, findings: [[bug], [], undefined]});
});

test('it can be cancelled', async () => {
	await using base = await aBase([{message: 'KVM: x86: HANG\n', files: {'b.c': 'x\n'}}]);
	const controller = new AbortController();
	const work = check(base, {}, {progress: () => {}, signal: controller.signal});
	// The run says that it has begun.
	while ((await readFile(base.runs, 'utf8').catch(() => '')) === '') await new Promise(setImmediate);
	controller.abort();
	await expect(work).rejects.toThrow('cancelled');
	await expect(check(base, {}, {progress: () => {}, signal: controller.signal})).rejects.toThrow('cancelled');
});

test('nothing in a patch reaches a shell', async () => {
	const path = 'a$(touch pwned);`touch pwned`.c';
	await using base = await aBase([
		{
			message: 'KVM: x86: $(touch pwned)\n',
			files: {[path]: '// SPDX-License-Identifier: $(touch pwned)\nBUG();\n'},
		},
	]);
	expect(await check(base)).toMatchObject({findings: [[{spot: undefined}, {spot: {path, line: 2}}]]});
	const all = await readdir(base.path, {recursive: true});
	expect(all.filter(name => name.endsWith('pwned'))).toEqual([]);
});

test('a patch that is too long, or takes too long, does not make the script a broken one', async () => {
	await using long = await aBase([{message: 'KVM: x86: Long\n', files: {'b.c': 'x\n'.repeat(2 ** 20)}}]);
	expect(await check(long)).toEqual({ran: true, findings: [undefined]});
	await using slow = await aBase([{message: 'KVM: x86: HANG\n', files: {'b.c': 'x\n'}}]);
	expect(await check(slow, {timeout: 1000})).toEqual({ran: true, findings: [undefined]});
});
