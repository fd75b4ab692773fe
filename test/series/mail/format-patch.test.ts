import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {changeId} from '../../../src/series/change-id.ts';
import {readMail} from '../../../src/series/mail/read-mail.ts';
import {cleanedMessage} from '../../../src/series/mail.ts';
import {parseDiff} from '../../../src/series/parse-diff.ts';
import {parseRawLog} from '../../../src/series/raw-changes.ts';
import {aFolder, sealedEnvironment} from '../../git/sealed.ts';

const aGit = (path: string) => {
	const env = {...sealedEnvironment(path), PATH: process.env.PATH ?? ''};
	return (args: readonly string[], input: string | Buffer = '') =>
		execFileSync('git', args, {cwd: path, env, input, encoding: 'latin1', stdio: ['pipe', 'pipe', 'ignore']});
};
type Git = ReturnType<typeof aGit>;

/** What reading the commit itself gives. */
const committed = (git: Git) => {
	const diff = parseDiff(git(['show', '--format=', '-p', '-M', 'HEAD']));
	const raw = git(['log', '-1', '-z', '--raw', '--no-renames', '--no-abbrev', '--format=%H %P']);
	return {diff, id: changeId(diff, parseRawLog(raw)[0]?.changes ?? [])};
};

const mailed = (git: Git, ...options: readonly string[]) => {
	const text = git(['format-patch', '-1', '--stdout', ...options]);
	const mail = readMail(text);
	if (mail.kind !== 'patch') throw new Error(JSON.stringify(mail));
	return {...mail, text};
};

const start = (path: string) => {
	const git = aGit(path);
	git(['init', '-q', '-b', 'work']);
	writeFileSync(join(path, 'text.c'), 'one\ntwo\nthree\nfour\nfive\nsix\n');
	writeFileSync(join(path, 'crlf.txt'), 'one\r\ntwo\r\n');
	writeFileSync(join(path, 'blob'), Buffer.from([0, 1, 2, 255]));
	git(['add', '.']);
	git(['commit', '-q', '-m', 'Start']);
	return git;
};

test('what format-patch writes of files comes back', async () => {
	await using folder = await aFolder();
	const git = start(folder.path);
	const change: readonly (readonly [string, () => void])[] = [
		['carriage returns', () => writeFileSync(join(folder.path, 'crlf.txt'), 'one\r\nzwei\r\n')],
		['a binary', () => writeFileSync(join(folder.path, 'blob'), Buffer.from([0, 9, 9, 255]))],
		['a rename', () => void git(['mv', 'text.c', 'new name.c'])],
		['a mode', () => void git(['update-index', '--chmod=+x', 'crlf.txt'])],
		['latin-1', () => writeFileSync(join(folder.path, 'latin'), Buffer.from([0x67, 0xfc, 10]))],
		['no line end', () => writeFileSync(join(folder.path, 'latin'), 'grün')],
		['a deletion', () => void git(['rm', '-q', 'latin'])],
		['a strange name', () => writeFileSync(join(folder.path, 'q"\tü'), '--- a\n+++ b\n')],
	];
	for (const [what, make] of change) {
		make();
		if (what !== 'a mode') git(['add', '-A']);
		git(['commit', '-q', '-m', `KVM: ${what}`]);
		if (what === 'a mode') git(['checkout', '-q', '-f', '.']);
		const {patch} = mailed(git);
		expect({diff: patch.diff, id: patch.id}, what).toEqual(committed(git));
		expect(patch.commit.oid).toBe(git(['rev-parse', 'HEAD']).trim());
	}
});

test('text beside the patch is told from an attachment', async () => {
	await using folder = await aFolder();
	const git = start(folder.path);
	writeFileSync(join(folder.path, 'text.c'), 'one\nzwei\nthree\nfour\nfive\nsix\n');
	git(['commit', '-q', '-a', '-m', 'KVM: Words\n\nText.']);
	const {patch} = mailed(git, '--inline');
	expect(patch.commit.message).toBe('KVM: Words\n\nText.\n');
	expect({diff: patch.diff, id: patch.id}).toEqual(committed(git));
	expect(readMail(git(['format-patch', '-1', '--stdout', '--attach']))).toMatchObject({
		lacks: expect.stringContaining('attachment'),
	});
});

test('messages come back', async () => {
	await using folder = await aFolder();
	const git = start(folder.path);
	const messages = [
		'KVM: x86: Plain\n\nText.\n\n  ---\n  indented\n\nFixes: 1 ("x")\n',
		'KVM: x86: Box\n\nFrom here on it works.\n\nFrom that day it broke.\n',
		`KVM: ${'Größe über viele Wörter 中文 '.repeat(8).trim()}\n\nÄ.\n`,
		'KVM: a =?utf-8?q?b?= "c" <d> [e]\n',
	];
	for (const message of messages) {
		git(['commit', '-q', '--allow-empty', '-F', '-'], Buffer.from(message));
		writeFileSync(join(folder.path, 'text.c'), `${message}\n`);
		git(['commit', '-q', '-a', '--amend', '--no-edit']);
		expect(mailed(git).patch.commit.message).toBe(message);
	}
	git(['config', 'i18n.commitEncoding', 'ISO-8859-1']);
	writeFileSync(join(folder.path, 'text.c'), 'x\n');
	git(['commit', '-q', '-a', '-F', '-'], Buffer.from('KVM: Größe\n\nSüß.\n', 'latin1'));
	for (const encoding of ['UTF-8', 'ISO-8859-1']) {
		git(['config', 'i18n.logOutputEncoding', encoding]);
		expect(mailed(git).patch.commit.message).toBe('KVM: Größe\n\nSüß.\n');
	}
});

test('random messages and contents come back', async () => {
	await using folder = await aFolder();
	const git = start(folder.path);
	mkdirSync(join(folder.path, 'deep'));
	const word = fc.stringMatching(/^[A-Za-zäß中,.()*"'_-]{1,12}$/);
	const line = fc.array(word, {minLength: 1, maxLength: 9}).map(words => ` ${words.join(' ')}`);
	const content = fc.array(
		fc.constantFrom(
			'',
			' ',
			'\t',
			'a',
			'-- ',
			'--- a',
			'+++ b',
			'@@ -1 +1 @@',
			'From x',
			'diff --git a/x b/x',
			'e\r',
		),
	);
	let count = 0;
	fc.assert(
		fc.property(line, fc.array(fc.oneof(line, fc.constant(''))), content, (title, body, lines) => {
			const message = `KVM:${title}\n\n${body.join('\n')}\n`;
			writeFileSync(join(folder.path, 'deep', 'file'), [...lines, String(count++)].join('\n'));
			git(['add', '.']);
			git(['commit', '-q', '-F', '-'], Buffer.from(message));
			const {patch, messageLine, text} = mailed(git);
			expect(patch.commit.message).toBe(`${cleanedMessage(message)}\n`);
			expect({diff: patch.diff, id: patch.id}).toEqual(committed(git));
			const file = Buffer.from(text, 'latin1').toString('utf8').split('\n');
			const read = patch.commit.message.split('\n').slice(0, -1);
			for (const [at, each] of read.entries()) {
				if (at > 1) expect(file[(messageLine(at) ?? 0) - 1]).toBe(each);
			}
		}),
		{numRuns: 25},
	);
});
