import {lstat, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {emit} from '../../src/git/emission/emit.ts';
import type {EmitPlace} from '../../src/git/emission/emit-command.ts';
import {bytesOf} from '../../src/series/bytes.ts';
import type {Series} from '../../src/series/series.ts';
import type {Emission} from '../../src/tools/tools.ts';
import {aJob, anEmission, commitFiles, filesIn, placeOf, seriesOf} from './emit-fixture.ts';
import {aRepository, sealedEnvironment} from './sealed.ts';

const code = (middle: string) => `int one;\n\n--\nint three;\n${middle}\nint five;\n\nint seven;\n`;

/** A repository with everything a patch can be. */
const aRichRepository = async () => {
	const repository = await aRepository();
	const {git, path} = repository;
	const commit = (...args: Parameters<typeof commitFiles> extends [unknown, ...infer Rest] ? Rest : never) =>
		commitFiles(repository, ...args);
	await commit(
		{
			'arch/x86/kvm/x86.c': code('int four;'),
			'arch/x86/kvm/svm/svm.c': code('int svm;'),
			'crlf.txt': 'one\r\ntwo\r\nthree\r\n',
			'data.bin': Uint8Array.from({length: 300}, (_, at) => at % 256),
			'script.sh': '#!/bin/sh\n',
			'old name.c': code('int name;'),
			'.gitattributes': '*.c diff=cpp\n',
		},
		'Base\n',
	);
	await git.bytes(['tag', 'base']);
	await commit(
		{'arch/x86/kvm/x86.c': code('int five_hundred;')},
		'KVM: x86: Count further\n\nFour is not enough.\n\nSigned-off-by: Test Author <author@example.org>\n',
	);
	await commit(
		{'arch/x86/kvm/x86.c': code('int six_hundred;')},
		'KVM: x86: Count further\n\nNeither is five.\n',
	);
	await commit(
		{'arch/x86/kvm/svm/svm.c': code('int latin;')},
		Buffer.from('KVM: SVM: Gr\xfc\xdfe, a title in latin-1\n\nS\xfc\xdf.\n', 'latin1'),
		{options: ['-c', 'i18n.commitEncoding=ISO-8859-1']},
	);
	const commitBytes = await git.raw(['cat-file', 'commit', 'HEAD']);
	const renamed = bytesOf(commitBytes.replace('author Test Author <', 'author J\u00fcrgen X. Example <'));
	const renamedCommit = await git.text(['hash-object', '-t', 'commit', '-w', '--stdin'], {input: renamed});
	await git.bytes(['reset', '-q', '--soft', renamedCommit]);
	await commit({'crlf.txt': 'one\r\ntwo and a half\r\nthree\r\n'}, 'KVM: x86: Change a file with CRLF\n');
	await commit(
		{'data.bin': Uint8Array.from({length: 300}, (_, at) => (at * 7) % 256)},
		'KVM: x86: Change a binary file\n\n- item\n\n  indented\n\n\nfar away\n',
	);
	await git.bytes(['mv', 'old name.c', 'new näme.c']);
	await commit({}, 'KVM: x86: Rename a file\n\nWith a shortlog that is\n');
	await git.bytes(['update-index', '--chmod=+x', 'script.sh']);
	await git.bytes(['commit', '-q', '-m', 'KVM: x86: Make the script run']);
	await git.bytes(['checkout', '-q', '-f', 'work']);
	await symlink('script.sh', join(path, 'link'));
	await commit(
		{},
		'KVM: x86: Add a link whose shortlog goes on for so long that a mail header has to be folded, and that is äöü too\n',
	);
	await commit(
		{'tools/testing/selftests/kvm/a_test.c': 'int test;\n'.repeat(200), 'arch/x86/kvm/y.c': 'int y;\n'},
		'KVM: selftests: Add a test\n\nBody — with a dash.\n',
	);
	await rm(join(path, 'arch/x86/kvm/svm/svm.c'));
	await commit({'arch/x86/kvm/x86.c': code('int six_hundred;\nint more;')}, 'KVM: x86: Remove a file\n');
	return repository;
};

let rich: Awaited<ReturnType<typeof aRichRepository>>;
let place: EmitPlace;
let series: Series;
/** The last two patches of it, for what does not depend on the patches. */
let few: Series;

beforeAll(async () => {
	rich = await aRichRepository();
	place = await placeOf(rich.git);
	series = await seriesOf(rich.git, 'work', 'base');
	few = await seriesOf(rich.git, 'work', 'work~2');
});
afterAll(() => rich[Symbol.asyncDispose]());

const emitTo = (outputDir: string, over: Partial<Emission> = {}) =>
	emit(rich.git, place, anEmission(series, {outputDir, ...over}), aJob());

/** A series of only its last commits, on a branch of its own. */
const lastOf = async (count: number, branch: string) => {
	await rich.git.bytes(['branch', '-f', branch, 'work']);
	return seriesOf(rich.git, branch, `work~${count}`);
};

/** Runs a line in a shell as a person would. */
const shell = async (line: string, env: Readonly<Record<string, string>> = {}) => {
	const script = join(rich.path, '.git', 'pasted.sh');
	await writeFile(script, `${line} >/dev/null\n`);
	await rich.git.bytes(['-c', `alias.pasted=!cd / && sh '${script}'`, 'pasted'], {
		env: {...sealedEnvironment('/nonexistent'), ...env},
	});
};

test('everything a patch can be is emitted and proven', async () => {
	const seen: string[] = [];
	const job = aJob({progress: (done, total, what) => void seen.push(`${what} ${done} ${total}`)});
	const emitted = await emit(rich.git, place, anEmission(series), job);
	expect(emitted.proofs.map(({isProven, says}) => [isProven, says])).toEqual([
		[true, expect.stringMatching(/^apply to [0-9a-f]{12} and give your tip, tree [0-9a-f]{12}$/)],
		[true, 'subjects, authors and messages survive the mail, byte for byte'],
		[true, 'numbered 0/10 to 10/10, base-commit in the cover letter'],
		[true, 'nothing left to fill in'],
	]);
	expect(emitted.outputDir).toBe(join(rich.path, 'out/series'));
	expect(emitted.files).toHaveLength(11);
	expect(emitted.files[0]).toMatch(/out\/series\/0000-cover-letter\.patch$/);
	expect(await readdir(join(rich.path, 'out'))).toEqual(['series']);
	expect(seen).toContain('Writing patches 11 11');
});

test('the patches go through git am and give the tip again', async () => {
	const {files} = await emitTo('out/am');
	await rich.git.bytes(['worktree', 'add', '-q', '--detach', 'am', 'base']);
	const work = join(rich.path, 'am');
	await rich.git.bytes(['-C', work, 'am', '-q', '--keep-cr', ...files.slice(1)]);
	const tree = (revision: string) => rich.git.text(['-C', work, 'rev-parse', `${revision}^{tree}`]);
	expect(await tree('HEAD')).toBe(await tree('work'));
	await rich.git.bytes(['worktree', 'remove', '-f', 'am']);
});

test('nothing is left in the repository but the words of the cover letter', async () => {
	const count = () => rich.git.text(['count-objects', '-v']);
	const before = await count();
	await emitTo('out/clean');
	expect(await count()).toBe(before);
	expect(await readFile(join(rich.path, '.git/kvm-series/cover/work.txt'), 'utf8')).toMatch(
		/^KVM: x86: Do several/,
	);
	expect((await readdir(join(rich.path, '.git'))).filter(name => /index\.|sharedindex/.test(name))).toEqual(
		[],
	);
});

const hostile: readonly (readonly [string, string])[] = [
	['diff.noprefix', 'true'],
	['diff.mnemonicPrefix', 'true'],
	['diff.context', '9'],
	['diff.interHunkContext', '5'],
	['diff.renames', 'copies'],
	['diff.algorithm', 'patience'],
	['diff.orderFile', '.git/order'],
	['diff.external', '/bin/false'],
	['diff.suppressBlankEmpty', 'true'],
	['diff.statGraphWidth', '5'],
	['diff.indentHeuristic', 'false'],
	['diff.relative', 'true'],
	['diff.submodule', 'log'],
	['format.signature', 'my own'],
	['format.signOff', 'true'],
	['format.attach', 'true'],
	['format.numbered', 'false'],
	['format.coverLetter', 'false'],
	['format.thread', 'deep'],
	['format.from', 'Somebody <somebody@example.org>'],
	['format.subjectPrefix', 'WRONG'],
	['format.headers', 'X-Mine: yes'],
	['format.to', 'to@example.org'],
	['format.cc', 'cc@example.org'],
	['format.useAutoBase', 'true'],
	['format.suffix', '.txt'],
	['format.outputDirectory', '/nonexistent'],
	['format.filenameMaxLength', '10'],
	['format.notes', 'true'],
	['format.encodeEmailHeaders', 'false'],
	['format.coverFromDescription', 'none'],
	['format.pretty', 'oneline'],
	['format.forceInBodyFrom', 'true'],
	['core.abbrev', '40'],
	['core.quotePath', 'false'],
	['core.autocrlf', 'true'],
	['core.splitIndex', 'true'],
	['color.ui', 'always'],
	['color.diff', 'always'],
	['log.showSignature', 'true'],
	['log.date', 'iso'],
	['i18n.logOutputEncoding', 'ISO-8859-1'],
	['apply.whitespace', 'error'],
	['mailinfo.scissors', 'true'],
	['branch.work.description', 'another text\n\nthan ours'],
];

test('settings of the person change no byte, neither in ours nor in what is pasted', async () => {
	const env = {GIT_COMMITTER_DATE: '1700000000 +0000'};
	const quiet = await emitTo('out/quiet');
	const expected = await filesIn(quiet.outputDir);
	await rich.git.bytes(['notes', 'add', '-m', 'a note', 'work']);
	await writeFile(join(rich.path, '.git/order'), 'tools/*\n');
	for (const [key, value] of hostile) await rich.git.bytes(['config', key, value]);
	try {
		const loud = await emitTo('out/loud');
		expect(loud.proofs.filter(({isProven}) => !isProven)).toEqual([]);
		expect(await filesIn(loud.outputDir)).toEqual(expected);
		expect((await readdir(join(rich.path, '.git'))).filter(name => name.startsWith('sharedindex'))).toEqual(
			[],
		);
		await shell(quiet.command.replaceAll('out/quiet', 'out/pasted'), env);
		expect(await filesIn(join(rich.path, 'out/pasted'))).toEqual(expected);
	} finally {
		for (const [key] of hostile) await rich.git.bytes(['config', '--unset-all', key]);
	}
});

test.each([
	'x86/mmu/nx-zap',
	'v1.2.3',
	'a=b=c',
	"it's",
	'with"quotes"',
	'dollar$HOME`id`',
	'-dash',
	'ünï/çode',
	'HEAD-not',
	'semi;colon&and|pipe',
	'per%cent',
])('the pasted command works for a branch called %s', async branch => {
	await rich.git.bytes(['update-ref', `refs/heads/${branch}`, 'work']);
	const named = await seriesOf(rich.git, branch, 'work~2');
	const over = {series: named, outputDir: `out/it's ${encodeURIComponent(branch)}`};
	const emitted = await emitTo(over.outputDir, over);
	expect(emitted.proofs.filter(({isProven}) => !isProven)).toEqual([]);
	const expected = await filesIn(emitted.outputDir);
	expect(expected['0000-cover-letter.patch']).toContain('[PATCH 0/2] KVM: x86: Do several things');
	await rm(emitted.outputDir, {recursive: true});
	await shell(emitted.command);
	expect(await filesIn(emitted.outputDir)).toEqual(expected);
});

test('a branch of the longest name has its words saved', async () => {
	const branch = `${'ä'.repeat(60)}/${'b'.repeat(100)}`;
	await rich.git.bytes(['update-ref', `refs/heads/${branch}`, 'work']);
	const emitted = await emitTo('out/long', {series: await seriesOf(rich.git, branch, 'work~2')});
	expect(emitted.proofs.every(({isProven}) => isProven)).toBe(true);
});

test('a single patch has its remark below the line, from us and from the pasted command', async () => {
	const single = await lastOf(1, 'single');
	const remark = "Testing:\nRan the KVM selftests.\n\nv1: https://lore.kernel.org/all/x@y\nIt's \\1 & $HOME.";
	const emitted = await emitTo('out/one', {series: single, cover: undefined, remark});
	expect(emitted.proofs.map(({says}) => says)).toContain('one patch, not numbered, base-commit below it');
	expect(emitted.proofs.filter(({isProven}) => !isProven)).toEqual([]);
	const expected = await filesIn(emitted.outputDir);
	const [text] = Object.values(expected);
	expect(text).toContain('Subject: [PATCH] KVM: x86: Remove a file\n');
	expect(text).toContain(`---\n${remark}\n\n arch/x86`);
	await rm(emitted.outputDir, {recursive: true});
	await shell(emitted.command);
	expect(await filesIn(emitted.outputDir)).toEqual(expected);
});

test('an RFC of a third version is tagged and named so', async () => {
	const emitted = await emitTo('out/rfc', {subjectPrefix: 'RFC PATCH', version: 3});
	expect(emitted.proofs.filter(({isProven}) => !isProven)).toEqual([]);
	const files = await filesIn(emitted.outputDir);
	expect(Object.keys(files)[0]).toBe('v3-0000-cover-letter.patch');
	expect(files['v3-0000-cover-letter.patch']).toContain(
		'Subject: [RFC PATCH v3 00/10] KVM: x86: Do several things\n',
	);
	expect(files['v3-0002-KVM-x86-Count-further.patch']).toContain(
		'Subject: [RFC PATCH v3 02/10] KVM: x86: Count further\n',
	);
});

describe('a series that is not proven goes to a folder that says so', () => {
	const body = (text: string) => `KVM: x86: Do a thing\n\nBefore.\n\n${text}\n\nAfter.\n`;
	test.each<[string, string, string, RegExp]>([
		['a cut line', body('---'), 'mail', /^patch 1 does not survive the mail: .*line 5, “---”$/],
		['a diff', body('diff --git a/x b/x'), 'mail', /line 5, “diff --git a\/x b\/x”/],
		['an index line', body('Index: foo'), 'mail', /line 5, “Index: foo”/],
		['scissors', body('-- >8 --'), 'mail', /^patch 1 does not survive the mail: /],
		[
			'the start of a mail',
			body('From 0000 Mon Sep 17 00:00:00 2001'),
			'mail',
			/is taken for two mails at “From 0000 Mon/,
		],
		[
			'a header',
			'KVM: x86: Do a thing\n\nFrom: Other <other@example.org>\n\nText.\n',
			'mail',
			/its author becomes Other <other@example.org>/,
		],
		['brackets', '[tag] KVM: x86: Do a thing\n', 'mail', /its shortlog becomes “KVM: x86: Do a thing”/],
		['two spaces', 'KVM: x86:  Do a thing\n', 'mail', /its shortlog becomes “KVM: x86: Do a thing”/],
		['a placeholder', body('EDITME: more'), 'placeholders', /^Patch 1 still has EDITME in it$/],
	])('%s in a message', async (what, message, id, says) => {
		const branch = `bad-${what.replaceAll(' ', '-')}`;
		await rich.git.bytes(['checkout', '-q', '-b', branch, 'work']);
		await commitFiles(rich, {'x.c': `int x_${what.length};\n`}, message);
		const bad = await seriesOf(rich.git, branch, 'work');
		await rich.git.bytes(['checkout', '-q', 'work']);
		const emitted = await emitTo(`out/${branch}`, {series: bad, cover: undefined});
		const failing = emitted.proofs.filter(({isProven}) => !isProven);
		expect(failing.map(proof => proof.id)).toContain(id);
		expect(failing.find(proof => proof.id === id)?.says).toMatch(says);
		expect(emitted.outputDir).toBe(join(rich.path, `out/${branch}.unproven`));
		expect(await readdir(emitted.outputDir)).toHaveLength(1);
		await expect(lstat(join(rich.path, `out/${branch}`))).rejects.toThrow('ENOENT');
	});

	test.each<[string, string, RegExp]>([
		['a message with blanks at line ends', 'KVM: x86: Do a thing   \n\n\n\nText.  \n\n\n', /.*/],
		['a shortlog on two lines', 'KVM: x86: Do\na thing\n\nText.\n', /.*/],
		['a signature below', 'KVM: x86: Do a thing\n\n-- \nText.\n', /.*/],
	])('but not %s, which git itself cleans', async (what, message) => {
		const branch = `good-${what.length}`;
		await rich.git.bytes(['checkout', '-q', '-b', branch, 'work']);
		await commitFiles(rich, {'y.c': `int y_${what.length};\n`}, message);
		const good = await seriesOf(rich.git, branch, 'work');
		await rich.git.bytes(['checkout', '-q', 'work']);
		const emitted = await emitTo(`out/${branch}`, {series: good, cover: undefined});
		expect(emitted.proofs.filter(({isProven}) => !isProven)).toEqual([]);
	});

	test('a placeholder in the cover letter', async () => {
		const cover = {subject: '*** SUBJECT HERE ***', body: 'Text.'};
		const emitted = await emitTo('out/holder', {series: few, cover});
		expect(emitted.outputDir).toMatch(/holder\.unproven$/);
		const again = await emitTo('out/holder', {series: few, cover});
		expect(again.outputDir).toMatch(/holder\.unproven-2$/);
		expect(again.proofs.at(-1)?.says).toBe('The cover letter still has *** SUBJECT HERE *** in it');
	});

	test('an empty commit, which git drops', async () => {
		await rich.git.bytes(['checkout', '-q', '-b', 'empty', 'work']);
		await rich.git.bytes(['commit', '-q', '--allow-empty', '-m', 'KVM: x86: Nothing']);
		const empty = await seriesOf(rich.git, 'empty', 'work~2');
		await rich.git.bytes(['checkout', '-q', 'work']);
		const emitted = await emitTo('out/empty', {series: empty});
		expect(emitted.proofs.filter(({isProven}) => !isProven).map(({id}) => id)).toContain('numbering');
	});

	test('a series that was read wrongly', async () => {
		const [first, second, ...rest] = series.patches;
		if (first === undefined || second === undefined) throw new Error('no patches');
		const swapped = {...series, patches: [second, first, ...rest]};
		const emitted = await emitTo('out/swapped', {series: swapped});
		expect(emitted.proofs.filter(({isProven}) => !isProven).map(({id}) => id)).toEqual(['apply', 'mail']);
	});
});

test('a commit whose files are not what its patch gives is found, though the tip is right', async () => {
	const [first, last] = few.patches;
	if (first === undefined || last === undefined) throw new Error('no patches');
	const changes = last.changes.map(change => ({...change, newOid: change.newOid.replace(/^./, '0')}));
	const wrong = {...few, patches: [first, {...last, changes}]};
	const emitted = await emitTo('out/other', {series: wrong});
	const apply = emitted.proofs.find(({id}) => id === 'apply');
	expect(apply?.says).toBe('patch 2 does not give the arch/x86/kvm/x86.c of its commit');
});

describe('refused before anything is written', () => {
	const refusal = (outputDir: string, over: Partial<Emission> = {}) =>
		emitTo(outputDir, over).then(
			() => 'emitted',
			(error: Error) => error.message,
		);

	test('folders that are in use or elsewhere', async () => {
		const at = (name: string) => join(rich.path, 'odd', name);
		await mkdir(at('full'), {recursive: true});
		await writeFile(at('full/mine.txt'), 'mine');
		await writeFile(at('file'), 'mine');
		await mkdir(at('elsewhere'));
		await symlink(at('elsewhere'), at('link'));
		await symlink(join(rich.path, '.git'), at('git'));
		expect(await refusal('odd/full')).toContain('it is not empty');
		expect(await refusal('odd/file')).toContain('it is a file');
		expect(await refusal('odd/file/below')).toContain('a part of its path is a file');
		expect(await refusal('odd/link')).toContain('it is a link');
		expect(await refusal('odd/git/new')).toContain('inside the git directory');
		expect(await refusal('.git/new')).toContain('inside the git directory');
		expect(await refusal('/')).toContain('it is not empty');
		expect(await refusal('')).toContain('the name is empty');
		expect(await refusal('a\nb')).toContain('control character');
		expect(await readdir(at(''))).toEqual(['elsewhere', 'file', 'full', 'git', 'link']);
		expect(await readFile(at('full/mine.txt'), 'utf8')).toBe('mine');
	});

	test('an empty folder is taken, and a folder is made below a link', async () => {
		await mkdir(join(rich.path, 'odd/taken'), {recursive: true});
		await mkdir(join(rich.path, 'odd/real'), {recursive: true});
		await symlink('real', join(rich.path, 'odd/linked'));
		expect((await emitTo('odd/taken', {series: few})).files).toHaveLength(3);
		expect((await emitTo('odd/linked/deep/er', {series: few})).files).toHaveLength(3);
	});

	test('a branch that has moved', async () => {
		const moved = await lastOf(2, 'moved');
		await rich.git.bytes(['branch', '-f', 'moved', 'work~1']);
		expect(await refusal('out/moved', {series: moved})).toContain('is not at');
	});

	test.each([
		[{subjectPrefix: 'PATCH]'}, 'cannot stand in'],
		[{subjectPrefix: 'RFC\nPATCH'}, 'cannot stand in'],
		[{subjectPrefix: ''}, 'cannot stand in'],
		[{version: 0}, 'is no version'],
		[{version: 1.5}, 'is no version'],
		[{cover: {subject: 'a\nb', body: ''}}, 'control character'],
	])('%o', async (over, says) => {
		expect(await refusal('out/never', over)).toContain(says);
		await expect(lstat(join(rich.path, 'out/never'))).rejects.toThrow('ENOENT');
	});
});

test.each(['Writing patches', 'Proving the patches'])('cancelled at “%s”, nothing is left', async moment => {
	const controller = new AbortController();
	const job = aJob({
		signal: controller.signal,
		progress: (_done, _total, what) => {
			if (what === moment) controller.abort();
		},
	});
	const emission = anEmission(series, {outputDir: 'cancel/deep/series'});
	await expect(emit(rich.git, place, emission, job)).rejects.toThrow('cancelled');
	await expect(lstat(join(rich.path, 'cancel'))).rejects.toThrow('ENOENT');
});
