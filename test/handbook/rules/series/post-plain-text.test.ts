import {postPlainText as rule} from '../../../../src/handbook/rules/series/post-plain-text.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	broken: [
		['HTML', '[PATCH] KVM: x86: Skip the flush\nContent-Type: text/html'],
		['parts', '[PATCH] KVM: x86: Skip the flush\nContent-Type: multipart/alternative; boundary=x'],
		['flowed', '[PATCH] KVM: x86: Skip the flush\nContent-Type: text/plain; charset=utf-8; format=flowed'],
		['flowed in quotes', '[PATCH] KVM: x86: Skip the flush\nContent-Type: text/plain; format="flowed"'],
		['a signature around it', '[PATCH] KVM: x86: Skip the flush\nContent-Type: multipart/signed'],
		[
			'base64 of an old charset',
			'[PATCH] KVM: x86: Skip the flush\nContent-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: base64',
		],
		[
			'base64',
			'[PATCH] KVM: x86: Skip the flush\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64',
		],
	],
	fine: [
		[
			'plain text',
			'[PATCH] KVM: x86: Skip the flush\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit',
		],
		[
			'quoted-printable',
			'[PATCH] KVM: x86: Skip the flush\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable',
		],
		[
			'latin-1',
			'[PATCH] KVM: x86: Skip the flush\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit',
		],
		['no header', '[PATCH] KVM: x86: Skip the flush'],
		['commits', '* KVM: x86: Skip the flush'],
		['HTML in the text', '[PATCH] KVM: x86: Skip the flush\nThe file is text/html.'],
	],
});
