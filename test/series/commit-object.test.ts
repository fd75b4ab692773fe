import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {changeCommit, isSigned, parseCommit} from '../../src/series/commit-object.ts';
import {formatIdent, parseIdent} from '../../src/series/ident.ts';
import {Refusal} from '../../src/series/refusal.ts';

const oid = (digit: string) => digit.repeat(40);

const aCommit = ({
	parents = [oid('b')],
	author = 'A U Thor <a@example.org> 1700000000 +0530',
	extra = [] as readonly string[],
	message = 'KVM: x86: Do it\n\nBody.\n' as string | Buffer,
} = {}): Buffer =>
	Buffer.concat([
		Buffer.from(
			[
				`tree ${oid('a')}`,
				...parents.map(parent => `parent ${parent}`),
				`author ${author}`,
				'committer C O Mitter <c@example.org> 1700000100 -0800',
				...extra,
			].join('\n'),
			'latin1',
		),
		Buffer.from('\n\n'),
		typeof message === 'string' ? Buffer.from(message, 'utf8') : message,
	]);

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----';

describe('reading a commit', () => {
	it('names tree, parents, people, dates and message', () => {
		const raw = aCommit({parents: [oid('b'), oid('c')]});
		expect(parseCommit(oid('d'), raw)).toEqual({
			oid: oid('d'),
			tree: oid('a'),
			parents: [oid('b'), oid('c')],
			author: {name: 'A U Thor', mail: 'a@example.org', when: 1700000000, zone: '+0530'},
			committer: {name: 'C O Mitter', mail: 'c@example.org', when: 1700000100, zone: '-0800'},
			encoding: undefined,
			message: 'KVM: x86: Do it\n\nBody.\n',
			isExact: true,
			raw,
		});
	});

	it.each([
		['ISO-8859-1', Buffer.from('Gr\xfc\xdfe', 'latin1'), 'Grüße'],
		['latin1', Buffer.from('Gr\xfc\xdfe', 'latin1'), 'Grüße'],
		['ISO8859-15', Buffer.from('5 \xa4', 'latin1'), '5 €'],
		['KOI8-R', Buffer.from('\xf1', 'latin1'), 'Я'],
		['CP1252', Buffer.from('\x93x\x94', 'latin1'), '“x”'],
	])('decodes and encodes %s', (encoding, bytes, message) => {
		const commit = parseCommit(oid('d'), aCommit({extra: [`encoding ${encoding}`], message: bytes}));
		expect(commit).toMatchObject({encoding, message, isExact: true});
		const changed = changeCommit(commit.raw, {message: `${message}!`});
		expect(changed.subarray(-bytes.length - 1)).toEqual(Buffer.concat([bytes, Buffer.from('!')]));
	});

	it.each([
		['bytes that are no UTF-8', [], Buffer.from('Gr\xfc\xdfe', 'latin1')],
		['an encoding nobody knows', ['encoding x-foo'], Buffer.from('plain')],
		['an encoding of two bytes a character', ['encoding EUC-JP'], Buffer.from('\xa4\xa2', 'latin1')],
	])('says of %s that they are not exact', (_, extra, message) => {
		expect(parseCommit(oid('d'), aCommit({extra, message})).isExact).toBe(false);
	});

	it('keeps a byte order mark and a missing line end exact', () => {
		expect(parseCommit(oid('d'), aCommit({message: '\uFEFFx'}))).toMatchObject({
			message: '\uFEFFx',
			isExact: true,
		});
	});

	it('reads a commit without message', () => {
		expect(parseCommit(oid('d'), aCommit().subarray(0, -25)).message).toBe('');
	});
});

describe('changing a commit', () => {
	it('gives the very bytes back when nothing is different', () => {
		const raw = aCommit({extra: [signature]});
		expect(changeCommit(raw, {tree: oid('a'), message: 'KVM: x86: Do it\n\nBody.\n'})).toBe(raw);
	});

	it('changes tree, parents, committer and message and nothing else', () => {
		const raw = aCommit({extra: ['encoding UTF-8', 'x-odd  two  spaces ', 'x-many a\n b\n  c', 'x-bare']});
		const changed = changeCommit(raw, {
			tree: oid('1'),
			parents: [oid('2')],
			committer: {name: 'N', mail: 'n@example.org', when: -5, zone: '+0000'},
			message: 'New\r\n',
		});
		expect(text(changed)).toBe(
			`tree ${oid('1')}\nparent ${oid('2')}\nauthor A U Thor <a@example.org> 1700000000 +0530\n` +
				'committer N <n@example.org> -5 +0000\nencoding UTF-8\nx-odd  two  spaces \nx-many a\n b\n  c\nx-bare\n\nNew\r\n',
		);
	});

	it('drops signatures and merge tags, which would be wrong', () => {
		const mergetag = `mergetag object ${oid('c')}\n type commit\n tag x\n \n text`;
		const raw = aCommit({extra: [signature, 'x-keep 1', mergetag, 'gpgsig-sha256 a\n b']});
		expect(isSigned(raw)).toBe(true);
		const changed = changeCommit(raw, {parents: []});
		expect(text(changed)).toContain('-0800\nx-keep 1\n\nKVM');
		expect(text(changed)).not.toMatch(/gpgsig|mergetag|PGP|type commit/);
		expect(isSigned(changed)).toBe(false);
	});

	it('keeps bytes of a message that it cannot decode', () => {
		const message = Buffer.from('Gr\xfc\xdfe\r\n', 'latin1');
		const raw = aCommit({message});
		const changed = changeCommit(raw, {parents: []});
		expect(changed.subarray(-message.length)).toEqual(message);
		const same = changeCommit(raw, {parents: [], message: parseCommit(oid('d'), raw).message});
		expect(same).toEqual(changed);
	});

	it.each([
		['a letter that latin-1 lacks', ['encoding ISO-8859-1'], 'Gr\xfc', 'Straße →'],
		['an encoding nobody knows', ['encoding x-foo'], 'a', 'b'],
		['half of a surrogate pair', [], 'a', '\uD800'],
		['a NUL', [], 'a', 'a\0b'],
		['replacement characters of a broken message', [], 'Gr\xfc', 'New Gr\uFFFD'],
	])('refuses %s', (_, extra, old, message) => {
		const raw = aCommit({extra, message: Buffer.from(old, 'latin1')});
		expect(() => changeCommit(raw, {message})).toThrow(Refusal);
	});

	it('writes back any header order and any message', () => {
		const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
		const value = fc.stringMatching(/^[!-~]{0,9}( [!-~]{1,9}){0,3}(\n [!-~]{0,9}){0,2}$/);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(name, value)),
				fc.uint8Array(),
				fc.stringMatching(/^[!-~]{0,12}$/),
				(headers, message, author) => {
					const extra = headers
						.filter(([key]) => !/^(tree|parent|author|committer|encoding|mergetag|gpgsig.*)$/.test(key))
						.map(([key, rest]) => `${key} ${rest}`);
					const raw = aCommit({author, extra, message: Buffer.from(message)});
					const there = changeCommit(raw, {tree: oid('9'), parents: []});
					expect(changeCommit(there, {tree: oid('a'), parents: [oid('b')]})).toEqual(raw);
				},
			),
		);
	});
});

describe('people', () => {
	it.each(['A <a@example.org> 0 +0000', '<a@example.org> -62135596800 -0000', 'A B  C <> 99999999999 +1400'])(
		'reads and writes %s',
		ident => {
			expect(formatIdent(parseIdent(ident))).toBe(ident);
		},
	);

	it.each(['', 'nobody', 'A <a', 'A <a@example.org>', '> <'])('reads %j without throwing', ident => {
		expect(parseIdent(ident).when).toBe(0);
	});
});
