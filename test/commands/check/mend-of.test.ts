import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {mendOf} from '../../../src/commands/check/mend-of.ts';
import {readMails} from '../../../src/commands/check/read-mails.ts';
import {noHistory} from '../../../src/handbook/judge-early.ts';
import {aFolder} from '../../git/sealed.ts';
import {aMail} from '../../series/mail/a-mail.ts';

const nothing = async function* (): AsyncGenerator<Uint8Array> {};

test.each([
	['7bit', undefined, 'object'],
	['quoted-printable', 'quoted-printable', 'encoded'],
])('what is safe to mend in a mail of %s is mended or told', async (_, encoding, expected) => {
	await using folder = await aFolder();
	const file = join(folder.path, 'a.patch');
	const headers = encoding === undefined ? [] : [`Content-Transfer-Encoding: ${encoding}`];
	await writeFile(file, aMail({subject: '[PATCH] KVM: x86: Do it.', headers}));
	for await (const given of readMails([file], {each: false, stdin: nothing()})) {
		if ('unread' in given) throw new Error(given.unread.says);
		const [first] = given.posting.patches;
		if (first === undefined) throw new Error('no patch');
		const series = {branch: '', base: '', tip: '', patches: [first.patch]};
		const mend = mendOf(first, {context: {series, recentShortlogs: noHistory}, waivers: []});
		expect(typeof mend === 'object' ? 'object' : mend).toBe(expected);
	}
});
