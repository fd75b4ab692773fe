import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cutDiffs} from '../../src/git/reading/diffs.ts';

const oid = fc
	.array(fc.constantFrom(...'0123456789abcdef'), {minLength: 40, maxLength: 40})
	.map(all => all.join(''));
/** Lines of a diff hold anything, a NUL too, but never at their start. */
const line = fc
	.string({unit: fc.constantFrom('a', '\0', '\xff', ' '), maxLength: 8})
	.map(text => `+${text}\n`);
const diff = fc.array(line, {maxLength: 5}).map(lines => lines.join(''));

const chunksOf = (text: string, sizes: readonly number[]) => {
	const bytes = Buffer.from(text, 'latin1');
	const chunks: Uint8Array[] = [];
	for (let at = 0, turn = 0; at < bytes.length; turn++) {
		const size = sizes[turn % sizes.length] ?? 1;
		chunks.push(bytes.subarray(at, at + size));
		at += size;
	}
	return chunks;
};

async function* streamOf(chunks: readonly Uint8Array[]) {
	yield* chunks;
}

describe('diffs that come in chunks', () => {
	it('are cut at the commits wherever the chunks end', async () => {
		const sizes = fc.array(fc.integer({min: 1, max: 60}), {minLength: 1, maxLength: 6});
		await fc.assert(
			fc.asyncProperty(fc.array(fc.record({oid, diff}), {maxLength: 5}), sizes, async (all, cuts) => {
				const output = all.map(each => `\0${each.oid}\n${each.diff}`).join('');
				const found = [];
				for await (const each of cutDiffs(streamOf(chunksOf(output, cuts)))) found.push(each);
				expect(found).toEqual(all);
			}),
		);
	});
});
