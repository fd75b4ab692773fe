import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ReadMail, readMail} from '../../../src/series/mail/read-mail.ts';
import {aDiff, aMail} from './a-mail.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const asPatch = (mail: ReadMail) => {
	if (mail.kind !== 'patch') throw new Error(`${mail.kind}: ${'lacks' in mail ? mail.lacks : ''}`);
	return mail;
};
const read = (text: string) => asPatch(readMail(bytes(text)));

const base64 = (text: string) =>
	Buffer.from(text)
		.toString('base64')
		.match(/.{1,76}/g)
		?.join('\n') ?? '';
const quoted = (text: string) =>
	[...Buffer.from(text)]
		.map(byte =>
			byte === 10
				? '\n'
				: byte < 32 || byte > 126 || byte === 61
					? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
					: String.fromCharCode(byte),
		)
		.join('')
		.replace(/ $/gm, '=20')
		.replace(/(.{60})(?=..)(?!=|.=)/g, '$1=\n');
const encodedAs = (mail: string, transfer: string, encode: (body: string) => string) => {
	const [head = '', ...rest] = mail.split('\n\n');
	return `${head}\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: ${transfer}\n\n${encode(rest.join('\n\n'))}\n`;
};

describe('a patch', () => {
	const plain = aMail({body: 'Grüße.  \n\n\nMore.\n'});
	const expected = read(plain);

	test('has message, author, diff and remarks', () => {
		const {patch, posted} = expected;
		expect(patch.commit.message).toBe('KVM: x86: Do a thing\n\nGrüße.\n\nMore.\n');
		expect(patch.commit.author).toEqual({
			name: 'A Person',
			mail: 'a@example.org',
			when: 1699996400,
			zone: '+0100',
		});
		expect(patch.commit).toMatchObject({oid: '', isExact: true});
		expect(patch.changes).toEqual([
			{
				status: 'M',
				path: 'arch/x86/kvm/x86.c',
				oldMode: '100644',
				newMode: '100644',
				oldOid: '1111111',
				newOid: '2222222',
			},
		]);
		expect(patch.diff[0]?.hunks[0]?.lines[1]).toEqual({sign: '-', text: '\told();  '});
		expect(posted).toMatchObject({
			rawSubject: '[PATCH] KVM: x86: Do a thing',
			hasFromLine: false,
			notes: '',
			footer: '-- \n2.39.5',
		});
	});

	test('knows the lines of its file', () => {
		const lines = plain.split('\n');
		expect(lines[(expected.messageLine(0) ?? 0) - 1]).toMatch(/^Subject/);
		expect(lines[(expected.messageLine(2) ?? 0) - 1]).toMatch(/^Grüße/);
		expect(lines[(expected.messageLine(4) ?? 0) - 1]).toBe('More.');
		expect(lines[(expected.codeLine('arch/x86/kvm/x86.c', 12) ?? 0) - 1]).toBe('+\tmore();');
		expect(expected.codeLine('arch/x86/kvm/x86.c', 99)).toBeUndefined();
		expect(asPatch(readMail(bytes(plain), 101)).messageLine(0)).toBe((expected.messageLine(0) ?? 0) + 100);
	});

	test.each<[string, string]>([
		['carriage returns', plain.replaceAll('\n', '\r\n')],
		['base64', encodedAs(plain, 'base64', base64)],
		['base64 of carriage returns', encodedAs(plain, 'BASE64', text => base64(text.replaceAll('\n', '\r\n')))],
		['quoted-printable', encodedAs(plain, 'quoted-printable', quoted)],
		[
			'a multipart with one text',
			`${plain.split('\n\n')[0]}\nContent-Type: multipart/mixed; boundary="xyz"\n\nPreamble.\n--xyz\nContent-Type: text/plain; charset=utf-8\n\n${plain.split('\n\n').slice(1).join('\n\n')}\n--xyz--\n`,
		],
		['a mailbox of a list', `From mboxrd@z Thu Jan  1 00:00:00 1970\n${plain}`],
	])('is the same in %s', (_, mail) => {
		const {patch} = read(mail);
		expect(patch).toMatchObject({
			id: expected.patch.id,
			diff: expected.patch.diff,
			changes: expected.patch.changes,
		});
		expect(patch.commit.message).toBe(expected.patch.commit.message);
	});

	test('in quoted-printable points to the lines of the file', () => {
		const mail = encodedAs(plain, 'quoted-printable', quoted);
		const line = read(mail).messageLine(4) ?? 0;
		expect(mail.split('\n')[line - 1]).toBe('More.');
	});

	test('in latin-1 is read as that, whether named or not', () => {
		const named = aMail({headers: ['Content-Type: text/plain; charset=ISO-8859-1'], body: 'Grüße.\n'});
		for (const text of [named, aMail({body: 'Grüße.\n'})]) {
			expect(asPatch(readMail(text)).patch.commit.message).toContain('Grüße.');
		}
		expect(asPatch(readMail(named)).patch.commit.isExact).toBe(false);
	});

	test('with folded and encoded headers', () => {
		const {posted, patch} = read(
			aMail({
				subject:
					'=?UTF-8?B?W1BBVENIIFJGQyB2M10g?=\n =?utf-8?q?Gr=C3?=\n\t=?utf-8?q?=BC=C3=9Fe=2C_x?= and =?iso-8859-1*de?Q?=FC?=',
			}),
		);
		expect(posted.rawSubject).toBe('[PATCH RFC v3] Grüße, x and ü');
		expect(posted.subject).toMatchObject({tags: ['PATCH', 'RFC'], version: 3});
		expect(patch.commit.message).toMatch(/^Grüße, x and ü\n/);
	});

	test.each([
		['[PATCH RFC v3 02/11] A b', 'A b'],
		['[RFC][PATCH 1/2]  A\n  b', 'A b'],
		['A b', 'A b'],
		['[kvm-unit-tests PATCH] A b', 'A b'],
	])('%j has its title', (subject, title) => {
		expect(read(aMail({subject})).patch.commit.message.split('\n')[0]).toBe(title);
	});

	test('takes author, subject and date from the body', () => {
		const {patch, posted} = read(
			aMail({
				body: '\nFrom: =?utf-8?q?J=C3=BCrgen?= <j@example.org>\nSubject: [PATCH] Other\n title\nDate: Tue, 14 Nov 2023 00:00:00 +0000\n\nText.\n',
			}),
		);
		expect(patch.commit.message).toBe('Other title\n\nText.\n');
		expect(patch.commit.author).toEqual({
			name: 'Jürgen',
			mail: 'j@example.org',
			when: 1699920000,
			zone: '+0000',
		});
		expect(patch.commit.committer.name).toBe('A Person');
		expect(posted).toMatchObject({hasFromLine: true, sender: {name: 'A Person', mail: 'a@example.org'}});
	});

	test('begins below scissors', () => {
		const {patch} = read(
			aMail({subject: 'Re: x', body: 'Hello.\n\n-- >8 --\nSubject: KVM: Real title\n\nText.\n'}),
		);
		expect(patch.commit.message).toBe('KVM: Real title\n\nText.\n');
	});

	test('keeps what only looks like an end, and stops at what is one', () => {
		const {patch} = read(aMail({body: 'One.\n\n  ---\n -- \n--- \nNote.\n'}));
		expect(patch.commit.message).toBe('KVM: x86: Do a thing\n\nOne.\n\n  ---\n --\n');
	});

	test('needs no cut line before the diff', () => {
		const mail = `Subject: x\nFrom: a@example.org (A B)\n\nText.\n\n${aDiff}`;
		expect(read(mail).patch.commit).toMatchObject({message: 'x\n\nText.\n', author: {name: 'A B'}});
	});

	test('may be a diff made without git', () => {
		const mail = `Subject: x\nFrom: a@example.org\n\nText.\n---\n\n--- linux.orig/a.c\t2020-01-01\n+++ linux/a.c\t2020-01-02\n@@ -1 +1 @@\n-x\n+y\n--- /dev/null\n+++ b/new.c\n@@ -0,0 +1 @@\n+z\n`;
		const {patch, codeLine} = read(mail);
		expect(patch.diff.map(({path, kind}) => [path, kind])).toEqual([
			['a.c', 'modified'],
			['new.c', 'added'],
		]);
		expect(mail.split('\n')[(codeLine('new.c', 1) ?? 0) - 1]).toBe('+z');
	});

	test('has remarks and a footer', () => {
		const {posted} = read(aMail({diff: `\nv2: more.\n\n${aDiff}\nbase-commit: 1234\n`}));
		expect(posted.notes).toBe('v2: more.');
		expect(posted.footer).toBe('base-commit: 1234\n-- \n2.39.5');
	});

	test('with flowed lines is read, and the header can be seen', () => {
		const flowed = aMail({
			headers: ['Content-Type: text/plain; format=flowed'],
			body: 'A line that \ngoes on.\n',
			diff: aDiff.replace('old();  ', 'old();').replace(/^ /gm, '  '),
		});
		const {patch, posted} = read(flowed);
		expect(patch.commit.message).toContain('A line that goes on.');
		expect(patch.diff[0]?.hunks[0]?.lines[0]).toEqual({sign: ' ', text: '{'});
		expect(posted.headers.get('content-type')?.[0]).toContain('flowed');
	});
});

describe('no patch', () => {
	const multipart = (...parts: readonly string[]) =>
		`Subject: [PATCH] x\nContent-Type: multipart/mixed; boundary=b\n\n${parts.map(part => `--b\n${part}\n`).join('')}--b--\n`;

	test.each<[string, string, string]>([
		[
			'an attachment',
			multipart(
				'\nText.',
				`Content-Type: text/x-patch; name="x.patch"\nContent-Disposition: attachment\n\n${aDiff}`,
			),
			'attachment',
		],
		['HTML', 'Subject: [PATCH] x\nContent-Type: text/html\n\n<p>', 'HTML'],
		['NUL bytes', aMail({body: 'a\0b\n'}), 'NUL'],
		['no diff', 'Subject: x\n\nText.\n', 'not a patch: it has no diff'],
		['a diff cut off', aMail().split('+\tmore')[0] ?? '', 'cut off'],
		['a diff cut off before its lines', `${aMail().split('@@')[0]}`, 'cut off'],
		['a message cut off', aMail().split('diff --git')[0] ?? '', 'cut off'],
		[
			'a diff cut off between files',
			aMail().replace('1 file changed', '2 files changed').split('-- \n')[0] ?? '',
			'cut off',
		],
		[
			'a diff cut off between hunks',
			aMail().replace('2 insertions', '3 insertions').split('-- \n')[0] ?? '',
			'cut off',
		],
		['a diff cut off in the head of a hunk', `${aMail().split('@ static')[0]}`, 'cut off'],
		[
			'a binary file cut off',
			aMail({diff: 'diff --git a/x b/x\nindex 1..2\nGIT binary patch\nliteral 9\nAbc'})
				.split('-- \n')[0]
				?.trimEnd() ?? '',
			'cut off',
		],
		['headers cut off', 'From: a@example.org\nReferences: <a@b>\nSub', 'cut off in its headers'],
		['a changelog cut off', 'Subject: [PATCH 1/2] x\n\nTe', 'perhaps it is cut off'],
		['a wrapped line', aMail({diff: aDiff.replace('+\tnew', '+\t\nnew')}), 'damaged diff'],
		['a mail of megabytes', aMail({body: 'x'.repeat(2 ** 22)}), 'is larger than 4 MiB'],
		['a mail of endless lines', aMail({body: '\n'.repeat(250_000)}), 'more than 250000 lines'],
		[
			'a message that nobody reads',
			aMail({body: `${'word '.repeat(14_000)}\n`}),
			'a message of more than 64 KiB',
		],
		['no headers', 'hello world\n', 'headers'],
		['no subject', `From: a@example.org\n\nText.\n\n${aDiff}`, 'no subject'],
	])('%s', (_, mail, says) => {
		expect(readMail(bytes(mail))).toMatchObject({kind: 'other', lacks: expect.stringContaining(says)});
	});

	test.each([
		['Re: [PATCH] x', []],
		['[tip: x86/kvm] x', ['In-Reply-To: <a@b>']],
	])('%s is a reply', (subject, headers) => {
		expect(readMail(aMail({subject, headers}))).toEqual({kind: 'reply'});
	});

	test('wherever a mail is cut between lines, nothing less than the whole is taken for it', () => {
		const more = aDiff.replaceAll('x86.c', 'y.c');
		const lines = aMail({diff: aDiff + more})
			.replace('1 file changed, 2 insertions(+), 1 del', '2 files changed, 4 insertions(+), 2 del')
			.split('\n');
		const whole = asPatch(readMail(lines.join('\n'))).patch.diff;
		for (const end of lines.keys()) {
			const mail = readMail(lines.slice(0, end).join('\n'));
			if (mail.kind === 'patch') expect(mail.patch.diff).toEqual(whole);
			else expect(mail.kind).toBe('other');
		}
	});

	test('a person may have changed lines of a mail that came whole', () => {
		expect(readMail(aMail().replace('2 insertions', '3 insertions')).kind).toBe('patch');
	});

	test('a cover letter is told apart', () => {
		const mail = readMail('Subject: [PATCH v2 0/3] Things\nMessage-ID: <c@x>\n\nWhy.\n\nA (2):\n  x\n');
		expect(mail).toMatchObject({
			kind: 'cover',
			posted: {notes: 'Why.\n\nA (2):\n  x', subject: {version: 2}},
		});
	});
});

describe('on its way', () => {
	test('a mailbox may have escaped lines, which format-patch does not', () => {
		const mail = aMail({body: 'Text.\n\n>From here.\n>>From there.\n'});
		const boxed = read(`From mboxrd@z Thu Jan  1 00:00:00 1970\n${mail}`).patch.commit.message;
		expect(boxed).toContain('\nFrom here.\n>From there.\n');
		const own = read(`From ${'1a'.repeat(20)} Mon Sep 17 00:00:00 2001\n${mail}`).patch.commit;
		expect(own.message).toContain('\n>From here.\n>>From there.\n');
		expect(own.oid).toBe('1a'.repeat(20));
	});

	test('zeros name no commit', () => {
		const mail = `From ${'0'.repeat(40)} Mon Sep 17 00:00:00 2001\n${aMail()}`;
		expect(read(mail).patch.commit.oid).toBe('');
	});

	test('blanks behind a soft line break do not matter', () => {
		const headers = ['Content-Transfer-Encoding: quoted-printable'];
		const body = 'One =  \nline=20\nis =C3=A9 =ZZ.\n';
		expect(read(aMail({headers, body})).patch.commit.message).toContain('\n\nOne line\nis é =ZZ.\n');
	});

	test('ASCII that is none is read as UTF-8', () => {
		const mail = aMail({headers: ['Content-Type: text/plain; charset=us-ascii'], body: 'Grüße.\n'});
		expect(read(mail).patch.commit.message).toContain('Grüße.');
	});

	test('a flowed signature stays a line', () => {
		const mail = aMail({
			headers: ['Content-Type: text/plain; format=flowed'],
			diff: aDiff.replace('old();  ', 'old();').replace(/^ /gm, '  '),
		});
		expect(read(mail).posted.footer).toBe('-- \n2.39.5');
	});
});

test('nothing makes it throw', () => {
	const piece = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'From ',
			'Subject: =?utf-8?q?=C3?=\n',
			'\n\n',
			'--b\n',
			'Content-Type: multipart/mixed; boundary=b\n',
			'Content-Transfer-Encoding: base64\n',
			'diff --git ',
			'@@ -1,9 +1 @@\n',
			'--- a\n+++ b\n',
			'-- >8 --\n',
			'GIT binary patch\nliteral 1\n',
			'\r\n',
			'[PATCH]',
			aDiff,
			aMail(),
		),
	);
	fc.assert(
		fc.property(fc.array(piece), parts => void readMail(bytes(parts.join('')))),
		{numRuns: 500},
	);
	fc.assert(fc.property(fc.uint8Array(), raw => void readMail(Buffer.from(raw).toString('latin1'))));
});

test.each([':', 'a', ' ', 'Subject: ', '=?', 'a:\n ', '>8', '-', '<', '"\\'])(
	'a megabyte of %j is read in time',
	part => {
		const much = part.repeat(1_000_000 / part.length);
		const start = performance.now();
		readMail(much);
		readMail(`Subject: [PATCH] ${much}\nFrom: ${much}\n\n${much}\n---\n${aDiff}`);
		expect(performance.now() - start).toBeLessThan(3000);
	},
);
