import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type GitObject, type ObjectFormat, objectId} from '../../src/git/objects/object-id.ts';
import {formatPack} from '../../src/git/objects/pack.ts';
import {packDelta} from '../../src/git/objects/pack-delta.ts';
import {formatPackIndex} from '../../src/git/objects/pack-index.ts';
import {patched} from './patched.ts';
import {aRepository} from './sealed.ts';

describe('a delta', () => {
	it('makes the one object out of the other', () => {
		const bytes = (maxLength: number) => fc.uint8Array({maxLength});
		fc.assert(
			fc.property(bytes(700), bytes(400), bytes(400), bytes(700), (head, old, fresh, tail) => {
				const before = Buffer.concat([head, old, tail]);
				const after = Buffer.concat([head, fresh, tail]);
				const delta = packDelta(before, after);
				if (delta === undefined) expect(fresh.length).toBeGreaterThan(after.length / 2 - 1);
				else expect(Buffer.from(patched(before, delta))).toEqual(after);
			}),
		);
	});
});

describe('a pack', () => {
	it.each<ObjectFormat>(['sha1', 'sha256'])('is taken by git, %s', async format => {
		await using repository = await aRepository();
		const {git, path} = repository;
		const folder = join(path, format);
		await git.bytes(['init', '-q', `--object-format=${format}`, folder]);
		const objects = new Map<string, GitObject>();
		const add = (object: GitObject) => {
			const oid = objectId(format, object);
			objects.set(oid, object);
			return oid;
		};
		const text = (change: string) =>
			Buffer.from(`${'before\n'.repeat(60)}${change}\n${'after\n'.repeat(60)}`);
		let like = add({type: 'blob', content: text('first')});
		for (let count = 0; count < 120; count++)
			like = add({type: 'blob', content: text(`change ${count}`), like: {oid: like}});
		add({type: 'blob', content: Buffer.alloc(0)});
		add({type: 'blob', content: Buffer.alloc(300_000, 'large')});
		add({type: 'blob', content: Buffer.from('like nothing here'), like: {oid: 'f'.repeat(like.length)}});
		const {bytes: input} = formatPack(format, objects);
		await git.bytes(['-C', folder, 'index-pack', '--stdin', '--strict'], {input});
		expect(await git.text(['-C', folder, 'fsck', '--full', '--no-dangling'])).toBe('');
		for (const [oid, {content}] of objects) {
			if (oid.endsWith('0')) {
				expect(Buffer.from(await git.bytes(['-C', folder, 'cat-file', 'blob', oid]))).toEqual(
					Buffer.from(content),
				);
			}
		}
		const packs = await git.text(['-C', folder, 'count-objects', '-v']);
		expect(packs).toMatch(new RegExp(`in-pack: ${objects.size}\n`));
		expect(input.length).toBeLessThan(20_000);
	});

	it.each<ObjectFormat>(['sha1', 'sha256'])('has the index that git makes of it, %s', async format => {
		await using repository = await aRepository();
		const objects = new Map<string, GitObject>();
		let like = '';
		for (let count = 0; count < 60; count++) {
			const object = {
				type: 'blob',
				content: Buffer.from(`${'text\n'.repeat(30)}${count}\n`),
				like: {oid: like},
			} as const;
			like = objectId(format, object);
			objects.set(like, object);
		}
		const pack = formatPack(format, objects);
		const file = join(repository.path, 'made.pack');
		await writeFile(file, pack.bytes);
		await repository.git.bytes(['index-pack', `--object-format=${format}`, file]);
		expect(Buffer.from(formatPackIndex(format, pack))).toEqual(
			await readFile(join(repository.path, 'made.idx')),
		);
	});

	it('closes no circle where two objects are like each other', async () => {
		await using repository = await aRepository();
		const a = Buffer.from('x'.repeat(100));
		const b = Buffer.from(`${'x'.repeat(99)}y`);
		const id = (content: Uint8Array) => objectId('sha1', {type: 'blob', content});
		const objects = new Map<string, GitObject>([
			[id(a), {type: 'blob', content: a, like: {oid: id(b)}}],
			[id(b), {type: 'blob', content: b, like: {oid: id(a)}}],
		]);
		await repository.git.bytes(['index-pack', '--stdin', '--strict'], {
			input: formatPack('sha1', objects).bytes,
		});
	});
});
