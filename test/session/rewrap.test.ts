import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rewrapped} from '../../src/session/rewrap.ts';
import {anArea, areaText} from '../../src/session/text-area.ts';

const words = (count: number) => Array.from({length: count}, (_, index) => `word${index % 10}`).join(' ');
const head = 'KVM: x86: Do it';
const tags =
	'Signed-off-by: A Person With A Rather Long Name That Goes On And On <person.with.a.name@example.org>';
const fill = (body: string, row: number, at = 0) =>
	rewrapped(anArea(`${head}\n\n${body}\n\n${tags}`, {row, at}), 'paragraph');
const bodyOf = (text: string) => text.slice(head.length + 2, -tags.length - 2);

describe('filling a paragraph', () => {
	it('breaks long lines at 75 columns and joins short ones', () => {
		const lines = bodyOf(areaText(fill(`${words(30)}\nand\nso on.`, 2))).split('\n');
		expect(lines.length).toBe(3);
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(75);
		expect(lines.join(' ')).toBe(`${words(30)} and so on.`);
	});

	it('fills only the paragraph at the caret, or all of them', () => {
		const text = `${head}\n\n${words(30)}\n\n${words(30)}\n\n${tags}`;
		const one = areaText(rewrapped(anArea(text, {row: 4, at: 3}), 'paragraph')).split('\n');
		expect(one[2]).toBe(words(30));
		expect(one[4]?.length).toBeLessThanOrEqual(75);
		const all = areaText(rewrapped(anArea(text), 'whole')).split('\n');
		expect(Math.max(...all.slice(2, -1).map(line => line.length))).toBeLessThanOrEqual(75);
		expect(all.at(-1)).toBe(tags);
		expect(all[0]).toBe(head);
	});

	it.each([
		['a list', `- ${words(20)}\n- ${words(20)}`],
		['a quote', `> ${words(20)}\n> short`],
		['code', `\t${words(20)}\n\tshort`],
		['a log', `[   12.345678] BUG: ${words(20)}\n[   12.345679] short`],
		['a table', `name     ${words(20)}\nother    short`],
		['an address', `https://lore.kernel.org/${'x'.repeat(80)}`],
		['a fence', `\`\`\`\n${words(20)}\nshort\n\`\`\``],
	])('leaves %s alone', (_, body) => {
		const area = anArea(`${head}\n\n${body}\n\n${tags}`, {row: 2, at: 0});
		expect(rewrapped(area, 'paragraph')).toBe(area);
		expect(rewrapped(area, 'whole')).toBe(area);
	});

	it.each([0, 4])('leaves shortlog and tags alone (line %i)', row => {
		const area = anArea(`${'KVM: x86: '.repeat(9)}\n\nShort.\n\n${tags}`, {row, at: 0});
		expect(rewrapped(area, 'paragraph')).toBe(area);
	});

	it('keeps lines that lead to what follows, and addresses on lines of their own', () => {
		const body = `It prints:\n${words(20)}\nhttps://example.org/a\nand more`;
		const lines = bodyOf(areaText(fill(body, 3))).split('\n');
		expect(lines[0]).toBe('It prints:');
		expect(lines.slice(-2)).toEqual(['https://example.org/a', 'and more']);
	});

	it('is one change', () => {
		const area = fill(words(40), 2);
		expect(area.past?.rest).toBeUndefined();
	});

	it('keeps every word, and the caret at its letter', () => {
		const aBody = fc
			.array(fc.constantFrom('a', 'word', 'longer_word()', 'x'.repeat(30), 'end.', '\n'), {
				minLength: 1,
				maxLength: 60,
			})
			.map(
				parts =>
					`Start ${parts
						.join(' ')
						.replace(/ *\n */g, '\n')
						.replace(/\n+/g, '\n')
						.trim()}`,
			);
		fc.assert(
			fc.property(
				aBody,
				fc.nat(),
				fc.constantFrom('paragraph' as const, 'whole' as const),
				(body, place, scope) => {
					const text = `${head}\n\n${body}\n\n${tags}`;
					const rows = body.split('\n');
					const row = place % rows.length;
					const at = place % ((rows[row]?.length ?? 0) + 1);
					const area = anArea(text, {row: row + 2, at});
					const filled = rewrapped(area, scope);
					const ink = (of: string) => of.replace(/\s/g, '');
					expect(ink(areaText(filled))).toBe(ink(text));
					const inkBefore = (of: typeof area) =>
						ink(
							[...of.lines.slice(0, of.caret.row), of.lines[of.caret.row]?.slice(0, of.caret.at)].join('\n'),
						);
					expect(inkBefore(filled)).toBe(inkBefore(area));
					expect(areaText(rewrapped(filled, scope))).toBe(areaText(filled));
				},
			),
		);
	});
});
