import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import type {GivenInput} from '../../../src/commands/check/input.ts';
import {readMails} from '../../../src/commands/check/read-mails.ts';
import {aFolder} from '../../git/sealed.ts';
import {aDiff, aMail} from '../../series/mail/a-mail.ts';

const nothing = async function* (): AsyncGenerator<Uint8Array> {};

/** Subjects of each posting, a mark where it is whole, and what could not be read. */
const summary = (given: GivenInput): string => {
	if ('unread' in given) return given.unread.says;
	const {patches, cover, isWhole} = given.posting;
	const subjects = [...(cover === undefined ? [] : [cover.posted]), ...patches.map(({posted}) => posted)];
	return `${subjects.map(posted => posted?.rawSubject).join(', ')}${isWhole ? ' whole' : ''}`;
};

const read = async (paths: readonly string[], each = false, stdin = nothing()) => {
	const [found, notes]: [GivenInput[], string[]] = [[], []];
	let replies = 0;
	const onReplies = (count: number) => {
		replies += count;
	};
	for await (const given of readMails(paths, {each, stdin, onReplies, onNote: note => notes.push(note)}))
		found.push(given);
	const names = found.map(given => ('posting' in given ? given.posting.name : undefined));
	return {found, replies, notes, names, says: found.map(summary)};
};

const write = async (folder: string, files: Readonly<Record<string, string | Buffer>>) => {
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), {recursive: true});
		await writeFile(join(folder, name), text);
	}
};

const ids = (own: string, ...above: readonly string[]) => [
	`Message-ID: <${own}>`,
	...(above.length === 0
		? []
		: [`In-Reply-To: <${above.at(-1)}>`, `References: ${above.map(id => `<${id}>`).join(' ')}`]),
];
const cover = (subject: string, headers: readonly string[] = []) =>
	['From: a@example.org', `Subject: ${subject}`, ...headers, '', 'Why.', ''].join('\n');
const box = (...mails: readonly string[]) =>
	mails.map(mail => `From mboxrd@z Thu Jan  1 00:00:00 1970\n${mail}\n`).join('');

test('the files of a folder are one posting', async () => {
	await using folder = await aFolder();
	await write(folder.path, {
		'0000-cover-letter.patch': cover('[PATCH 0/2] S'),
		'0002-a.patch': aMail({subject: '[PATCH 1/2] A'}),
		'0001-b.patch': aMail({subject: '[PATCH 2/2] B'}),
	});
	const {says, found} = await read([folder.path]);
	expect(says).toEqual(['[PATCH 0/2] S, [PATCH 1/2] A, [PATCH 2/2] B whole']);
	const ids = found.flatMap(given =>
		'posting' in given ? given.posting.patches.map(({patch}) => patch.id) : [],
	);
	expect(ids[1]).toBe(`${ids[0]}-2`);
	expect((await read([folder.path], true)).says).toEqual(['[PATCH 2/2] B', '[PATCH 1/2] A']);
	expect((await read([join(folder.path, '0002-a.patch')])).says).toEqual(['[PATCH 1/2] A']);
});

test('a mailbox is told apart by version and thread, and its replies are left out', async () => {
	const text = box(
		cover('[PATCH v2 0/2] S', ids('c')),
		aMail({subject: '[PATCH v2 2/2] B', headers: ids('b', 'c')}),
		aMail({subject: 'Re: [PATCH v2 2/2] B', headers: ids('r', 'c', 'b')}),
		aMail({subject: '[PATCH 1/2] Old', headers: ids('o')}),
		aMail({subject: '[PATCH v2 1/2] A', headers: ids('a', 'c')}),
		aMail({subject: '[PATCH v2 1/2] Other', headers: ids('x1', 'x')}),
		aMail({subject: '[PATCH v2 2/2] Other', headers: ids('x2', 'x')}),
		aMail({subject: '[PATCH] One', headers: ids('one')}),
		aMail({subject: '[PATCH] Two', headers: ids('two')}),
	);
	const stdin = async function* () {
		yield Buffer.from(text);
	};
	const {says, replies} = await read(['-'], false, stdin());
	expect(says).toEqual([
		'[PATCH v2 0/2] S, [PATCH v2 1/2] A, [PATCH v2 2/2] B whole',
		'[PATCH 1/2] Old',
		'[PATCH v2 1/2] Other, [PATCH v2 2/2] Other whole',
		'[PATCH] One whole',
		'[PATCH] Two whole',
	]);
	expect(replies).toBe(1);
});

test('a mail that came over two lists counts once, and a mark of UTF-8 in front of a file is none of it', async () => {
	await using folder = await aFolder();
	const [first, second] = [
		aMail({subject: '[PATCH 1/2] A', headers: ids('a')}),
		aMail({subject: '[PATCH 2/2] B', headers: ids('b', 'a')}),
	];
	await write(folder.path, {
		'all.mbox': box(first, second, first),
		'marked.patch': `\ufeff${aMail({subject: '[PATCH] C'})}`,
	});
	expect((await read([join(folder.path, 'all.mbox')])).says).toEqual(['[PATCH 1/2] A, [PATCH 2/2] B whole']);
	expect((await read([join(folder.path, 'marked.patch')])).says).toEqual(['[PATCH] C whole']);
});

const three = (version: string, title: string, names = ['A', 'B', 'C']) => [
	cover(`[PATCH ${version} 0/3] ${title}`, ids(`${version}c`)),
	...names.map((name, at) =>
		aMail({subject: `[PATCH ${version} ${at + 1}/3] ${name}`, headers: ids(version + name, `${version}c`)}),
	),
];

test('of several versions of a series the newest that is whole is judged, and it says so', async () => {
	await using folder = await aFolder();
	await write(folder.path, {
		'both.mbox': box(...three('v2', 'Same'), ...three('v1', 'Same', ['X', 'Y', 'Z'])),
		'titles.mbox': box(...three('v1', 'One'), ...three('v3', 'Other', ['A', 'B', 'D'])),
		'part.mbox': box(...three('v1', 'One'), aMail({subject: '[PATCH v2 2/3] B', headers: ids('n')})),
		'two.mbox': box(...three('v1', 'One'), ...three('v2', 'Other', ['X', 'Y', 'Z'])),
	});
	const versions = async (name: string) => {
		const {says, notes, names} = await read([join(folder.path, name)]);
		return {whole: says.map(text => text.match(/v\d/)?.[0]), notes, names};
	};
	expect(await versions('both.mbox')).toEqual({
		whole: ['v2'],
		notes: ['v1 of "Same" is left out, as v2 is there; --each judges every patch.'],
		names: [undefined],
	});
	expect((await versions('titles.mbox')).whole).toEqual(['v3']);
	expect(await versions('part.mbox')).toEqual({
		whole: ['v1', 'v2'],
		notes: [],
		names: ['[PATCH v1 0/3] One', '[PATCH v2 2/3] B'],
	});
	expect((await versions('two.mbox')).whole).toEqual(['v1', 'v2']);
	expect((await read([join(folder.path, 'both.mbox')], true)).names).toHaveLength(6);
});

test('it says where a series is not all there', async () => {
	await using folder = await aFolder();
	await write(folder.path, {'a.mbox': box(...three('v1', 'One').slice(0, 3))});
	expect((await read([folder.path])).notes).toEqual([
		'2 patches of 3 of "One" can be judged; what is about the whole series is not.',
	]);
});

test('numbered mails that were sent without a thread are one posting', async () => {
	await using folder = await aFolder();
	await write(folder.path, {
		'a.eml': aMail({subject: '[PATCH 2/2] B', headers: ids('b')}),
		'b.eml': aMail({subject: '[PATCH 1/2] A', headers: ids('a')}),
	});
	expect((await read([folder.path])).says).toEqual(['[PATCH 1/2] A, [PATCH 2/2] B whole']);
});

test('numbers that do not fit leave the order of the input', async () => {
	await using folder = await aFolder();
	await write(folder.path, {
		'a.patch': aMail({subject: '[PATCH 2/2] A'}),
		'b.patch': aMail({subject: '[PATCH 2/2] B'}),
		'c.patch': aMail({subject: '[PATCH 1/2] C'}),
	});
	expect((await read([folder.path])).says).toEqual(['[PATCH 2/2] A, [PATCH 2/2] B, [PATCH 1/2] C']);
});

test('without numbers a patch is whole alone, and with brackets only', async () => {
	await using folder = await aFolder();
	await write(folder.path, {
		'a.patch': aMail({subject: '[PATCH] A'}),
		'b.patch': aMail({subject: 'B'}),
		'c.patch': aMail({subject: '[PATCH 1/1] C'}),
	});
	expect((await read([folder.path])).says).toEqual(['[PATCH] A, B', '[PATCH 1/1] C whole']);
	expect((await read([folder.path], true)).says).toEqual(['[PATCH] A whole', 'B', '[PATCH 1/1] C whole']);
});

test('bad files are one sentence each, in their place, and the others are read', async () => {
	await using folder = await aFolder();
	await write(folder.path, {
		'1.patch': '',
		'2.patch': aMail(),
		'3.patch': Buffer.from([0x7f, 0x45, 0, 0, 1]),
		'4.patch': aMail({body: 'a\0\n'}),
		'5.patch': aDiff,
		'6.patch': 'Subject: Hello\n\nText.\n',
		'7.mbox': box(aMail({subject: '[PATCH 1/2] A'}), aMail({subject: '[PATCH 2/2] B'})).slice(0, -60),
		'8.patch': aMail({subject: 'Re: [PATCH] x'}),
		'9.patch': Buffer.alloc(17_000_000),
	});
	const {says} = await read([folder.path, join(folder.path, 'none')]);
	expect(says).toEqual([
		'The file is empty.',
		'[PATCH] KVM: x86: Do a thing whole',
		'The file is binary.',
		'The mail has NUL bytes.',
		'The file is a diff without the headers of a mail, as git format-patch writes them.',
		'The mail is not a patch: it has no diff.',
		'[PATCH 1/2] A',
		'The mail at line 26 is cut off in the middle of its diff.',
		'The mail is a reply, not a patch.',
		'It is larger than 16 MiB.',
		'There is no such file.',
	]);
});
