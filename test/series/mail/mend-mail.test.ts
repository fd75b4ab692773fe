import {describe, expect, it} from 'vitest';
import {byteString} from '../../../src/series/bytes.ts';
import {mendMails} from '../../../src/series/mail/mend-mail.ts';
import {readMail} from '../../../src/series/mail/read-mail.ts';

const mail = [
	'From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001',
	'From: Code Author <author@example.org>',
	'Subject: [PATCH v2 1/2] kvm: x86: Do it in a',
	' folded line.',
	'',
	'The text, one.',
	'',
	'Signed-off-by: Code Author <author@example.org>',
	'---',
	' arch/x86/kvm/x86.c | 2 +-',
	'',
	'diff --git a/arch/x86/kvm/x86.c b/arch/x86/kvm/x86.c',
	'--- a/arch/x86/kvm/x86.c',
	'+++ b/arch/x86/kvm/x86.c',
	'@@ -1 +1 @@',
	'-a',
	'+b',
	'',
].join('\n');

const before = 'kvm: x86: Do it in a folded line.';
const text = ['Another text,', 'of two lines.', '', 'Signed-off-by: Code Author <author@example.org>'];

describe('a mended mail', () => {
	it('has another subject behind the same brackets, another text, and all else as it was', () => {
		const fixed = mendMails(mail, [
			{subjectLine: 3, body: [6, 8], before, after: 'KVM: x86: Do it in a line', text},
		]);
		const old = mail.split('\n');
		expect(fixed.split('\n')).toEqual([
			...old.slice(0, 2),
			'Subject: [PATCH v2 1/2] KVM: x86: Do it in a line',
			'',
			...text,
			...old.slice(8),
		]);
	});

	it('keeps a subject that is right, fold and all', () => {
		const fixed = mendMails(mail, [{subjectLine: 3, body: [6, 8], before, after: before, text}]);
		expect(fixed).toContain('Subject: [PATCH v2 1/2] kvm: x86: Do it in a\n folded line.\n');
	});

	it('keeps carriage returns', () => {
		const fixed = mendMails(mail.replaceAll('\n', '\r\n'), [
			{subjectLine: 3, body: [6, 8], before, after: 'KVM: x86: Do it', text},
		]);
		expect(fixed.split('\r\n').join('')).not.toMatch(/[\r\n]/);
		expect(fixed).toContain('of two lines.\r\n');
	});

	it('reads back as what was put in, in every script', () => {
		const after = 'KVM: x86: Prüfe „das“ — 检查 und noch viel mehr, damit es über eine Zeile geht';
		const fixed = mendMails(mail, [{subjectLine: 3, body: [6, 8], before, after, text: ['Ein Wört.']}]);
		expect(fixed).toBe(byteString(Buffer.from(fixed, 'latin1')));
		const read = readMail(fixed);
		expect(read.kind === 'patch' && read.patch.commit.message).toBe(`${after}\n\nEin Wört.\n`);
	});

	it('mends several mails of one file', () => {
		const lines = mail.split('\n').length - 1;
		const both = mail + mail;
		const at = (first: number) => ({
			subjectLine: first + 2,
			body: [first + 5, first + 7] as const,
			before,
			after: 'KVM: x86: Do it',
			text,
		});
		const fixed = mendMails(both, [at(1), at(1 + lines)]);
		expect(fixed.match(/^Subject: \[PATCH v2 1\/2\] KVM: x86: Do it$/gm)).toHaveLength(2);
		expect(fixed.match(/^of two lines\.$/gm)).toHaveLength(2);
	});
});
