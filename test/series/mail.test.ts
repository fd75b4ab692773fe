import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	baseCommitOf,
	cleanedMessage,
	formatMail,
	headerOf,
	parseMail,
	withRemark,
} from '../../src/series/mail.ts';

const mail = `From 1234 Mon Sep 17 00:00:00 2001
From: =?UTF-8?q?J=C3=BCrgen=20Example?= <j@example.org>
Date: Tue, 14 Nov 2023 22:13:20 +0000
Subject: [PATCH 1/2] =?UTF-8?q?KVM:=20x86:=20Gr=C3=BC=C3=9Fe=2C=20a=20title?=
 =?UTF-8?q?=20that=20is=20folded?=
MIME-Version: 1.0

Text.
---
 x | 2 +-

diff --git a/x b/x
base-commit: not-this
base-commit: ${'0a'.repeat(20)}
-- 
2.39.5

`;

test('headers are opened, decoded and found whatever their case', () => {
	const parsed = parseMail(mail);
	expect(headerOf(parsed, 'subject')).toBe('[PATCH 1/2] KVM: x86: Grüße, a title that is folded');
	expect(headerOf(parsed, 'From')).toBe('Jürgen Example <j@example.org>');
	expect(headerOf(parsed, 'Cc')).toBeUndefined();
	expect(headerOf(parseMail('Subject: =?UTF-8?B?R3LDvMOfZQ==?=\n\n'), 'Subject')).toBe('Grüße');
	expect(baseCommitOf(parsed)).toBe('0a'.repeat(20));
});

test('the remark goes below the first cut line', () => {
	expect(withRemark(mail, 'A $& remark.\n\n')).toContain('Text.\n---\nA $& remark.\n\n x | 2 +-\n');
	expect(withRemark('no cut', 'x')).toBe('no cut');
});

test('a mail is written back byte for byte', () => {
	expect(formatMail(parseMail(mail))).toBe(mail);
	const header = fc
		.tuple(
			fc.stringMatching(/^[A-Z][a-z-]{0,10}$/),
			fc.array(fc.stringMatching(/^[ -~]{0,20}$/), {minLength: 1}),
		)
		.map(([name, parts]) => `${name}:${parts.join('\n ')}\n`);
	fc.assert(
		fc.property(fc.array(header), fc.string(), (headers, body) => {
			const text = `${headers.join('')}\n${body}`;
			expect(formatMail(parseMail(text))).toBe(text);
		}),
	);
});

test('messages are cleaned as git stripspace does', () => {
	const line = fc.constantFrom('', ' ', '\t', 'a', ' b', 'c ', 'd\t ', 'e\r', '\f', '#f', '-- ');
	fc.assert(
		fc.property(fc.array(line, {maxLength: 12}), lines => {
			const text = lines.join('\n');
			const cleaned = execFileSync('git', ['stripspace'], {input: text, encoding: 'utf8'});
			expect(cleanedMessage(text)).toBe(cleaned.replace(/\n$/, ''));
		}),
		{numRuns: 30},
	);
});
