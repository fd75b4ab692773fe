import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {recipients} from '../../src/git/emission/maintainers.ts';
import {aJob} from './emit-fixture.ts';
import {aRepository} from './sealed.ts';

const patch = (path: string) =>
	`From: A <a@example.org>\nSubject: [PATCH] x\n\n---\ndiff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-a\n+b\n`;

/** A tree with a script that answers with its own arguments, and two patch files. */
const aTree = async (script: string | undefined) => {
	const repository = await aRepository();
	const {path} = repository;
	if (script !== undefined) {
		await mkdir(join(path, 'scripts'));
		await writeFile(join(path, 'scripts/get_maintainer.pl'), script);
		await chmod(join(path, 'scripts/get_maintainer.pl'), 0o755);
	}
	const files = ['0000-cover-letter.patch', '0001-one.patch', '0002-two.patch'].map(name => join(path, name));
	await writeFile(files[0] ?? '', 'From: A <a@example.org>\nSubject: [PATCH 0/2] x\n\nText.\n');
	await writeFile(files[1] ?? '', patch('arch/x86/kvm/x86.c'));
	await writeFile(files[2] ?? '', patch('Documentation/virt/kvm/api.rst'));
	return {...repository, files};
};

const builtIn = (paths: readonly string[]) => ({to: paths, cc: ['list@example.org']});
const ask = async (tree: Awaited<ReturnType<typeof aTree>>, job = aJob()) =>
	recipients(tree.git, tree.path, tree.files, builtIn, job);

test('people and lists are as the script of the tree names them', async () => {
	await using tree = await aTree(`
		print "Ann Example <ann\\@example.org> (maintainer:KVM (x86))\\n";
		print "bob\\@example.org (reviewer:KVM)\\n" if grep { /0002/ } @ARGV;
		print "list\\@example.org (open list:KVM)\\nmore\\@example.org (moderated list:X)\\n";
		print "\\"C. Quoted\\" <c\\@example.org> (supporter:CALENDAR list)\\n";
		print "all\\@example.org (list)\\nplain\\@example.org\\n";
		print "covers\\@example.org\\n" if grep { /cover/ } @ARGV;
		print "nothing to see\\n";
	`);
	expect(await ask(tree)).toEqual({
		to: [
			'Ann Example <ann@example.org>',
			'"C. Quoted" <c@example.org>',
			'plain@example.org',
			'bob@example.org',
		],
		cc: ['list@example.org', 'more@example.org', 'all@example.org'],
		source: 'get_maintainer.pl',
	});
});

test('the script is asked from the top of the tree', async () => {
	await using tree = await aTree('print -d "scripts" ? "top\\@example.org\\n" : "";');
	expect((await ask(tree)).to).toEqual(['top@example.org']);
});

test.each([
	['is missing', undefined],
	['fails', 'print "a\\@example.org\\n"; exit 1;'],
	['is no perl', 'this is not (((perl'],
	['names nobody', 'print "\\n";'],
])('the built-in list answers for the touched paths where the script %s', async (_how, script) => {
	await using tree = await aTree(script);
	expect(await ask(tree)).toEqual({
		to: ['arch/x86/kvm/x86.c', 'Documentation/virt/kvm/api.rst'],
		cc: ['list@example.org'],
		source: 'built-in list',
	});
});

test('an address that could bring a header of its own is left out', async () => {
	await using tree = await aTree('print "a\\@example.org\\tBcc: b\\@example.org\\nc\\@example.org\\n";');
	expect((await ask(tree)).to).toEqual(['c@example.org']);
});

test('it can be cancelled', async () => {
	await using tree = await aTree('sleep 60;');
	await expect(ask(tree, aJob({signal: AbortSignal.abort()}))).rejects.toThrow('cancelled');
});
