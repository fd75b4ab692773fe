import {describe, expect, it} from 'vitest';
import {previewMails} from '../../src/posting/mail-preview.ts';
import {aPatch, aSeries} from '../session/a-session.ts';

const patches = [
	aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c', adds: ['x = 1;'], removes: ['x = 2;']}]),
	aPatch('KVM: selftests: Test the flush', [
		{path: 'tools/testing/selftests/kvm/x86/flush_test.c', isNew: true},
	]),
] as const;

const mailsOf = (isSingle: boolean, version = 1) => {
	const used = isSingle ? patches.slice(0, 1) : patches;
	return previewMails({
		emission: {
			series: aSeries(...used),
			outputDir: 'outgoing',
			subjectPrefix: 'PATCH',
			version,
			cover: isSingle
				? undefined
				: {subject: 'KVM: x86: Flush less often', body: 'Say what.\n\nTesting:\nall'},
			remark: isSingle ? 'Not tested on AMD.' : undefined,
		},
		patches: used.map(patch => ({patch, message: patch.commit.message})),
		sender: {name: 'Test Author', mail: 'author@example.org'},
		recipients: {to: ['a@example.org', 'b@example.org'], cc: ['kvm@vger.kernel.org']},
		date: '(later)',
	});
};

describe('the mails of a posting', () => {
	it('stand in one thread below the cover letter', () => {
		const mails = mailsOf(false, 2);
		expect(mails.map(({subject, isReply}) => [subject, isReply])).toEqual([
			['[PATCH v2 0/2] KVM: x86: Flush less often', false],
			['[PATCH v2 1/2] KVM: x86: Flush less', true],
			['[PATCH v2 2/2] KVM: selftests: Test the flush', true],
		]);
		expect(mails[0]?.lines.at(-1)).toMatch(/^base-commit: /);
		expect(mails[1]?.headers.find(({name}) => name === 'To')?.value).toBe('a@example.org, b@example.org');
	});

	it('have message, files and diff, and the shortlog only as the subject', () => {
		const lines = mailsOf(false)[1]?.lines ?? [];
		expect(lines[0]).toBe('Say why.');
		expect(lines).toEqual(
			expect.arrayContaining(['---', ' arch/x86/kvm/x86.c | +1 -1', '+x = 1;', '-x = 2;']),
		);
		expect(lines).not.toContain('KVM: x86: Flush less');
	});

	it('are one mail for one patch, with the remark below the line and the base at the end', () => {
		const [mail, ...others] = mailsOf(true);
		expect(others).toEqual([]);
		expect(mail).toMatchObject({subject: '[PATCH] KVM: x86: Flush less', isReply: false});
		const lines = mail?.lines ?? [];
		expect(lines.indexOf('Not tested on AMD.')).toBe(lines.indexOf('---') + 1);
		expect(lines.at(-1)).toMatch(/^base-commit: /);
	});
});
