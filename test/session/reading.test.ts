import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Finding} from '../../src/handbook/rule.ts';
import {lineChanges, mergedLines} from '../../src/session/line-changes.ts';
import {readingOf} from '../../src/session/reading.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {widthOf, wrapSpans} from '../../src/text/fit.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

const patch = aPatch('KVM: x86: Do it', [
	{path: 'arch/x86/kvm/x86.c', adds: ['	one;', '	two;'], removes: ['	no;']},
]);
const [item] = itemsOf(aSession(aSeries(patch)));
if (item === undefined) throw new Error('no item');
const {message} = item;
const at = (spot: Finding['spot'], code?: Finding['code']) =>
	({spot, ...(code === undefined ? {} : {code})}) as Finding;

describe('a patch as it is read', () => {
	it('lays a fix over the lines it changes and marks what is meant', () => {
		const fixed = message.replace('Do it', 'Mend it');
		const {rows, at: row} = readingOf(item, message, fixed, at({line: 0, from: 10, to: 12}), 76);
		expect(rows.slice(0, 3)).toEqual([
			{kind: 'removed', text: 'KVM: x86: Do it', mark: {from: 10, to: 12}},
			{kind: 'added', text: 'KVM: x86: Mend it'},
			{kind: 'same', text: ''},
		]);
		expect(row).toBe(0);
	});

	it('breaks a long line and keeps the mark on the part it is in', () => {
		const {rows} = readingOf(item, message, message, at({line: 0, from: 10, to: 15}), 10);
		expect(rows.slice(0, 2)).toEqual([
			{kind: 'same', text: 'KVM: x86: '},
			{kind: 'same', text: 'Do it', isRest: true, mark: {from: 0, to: 5}},
		]);
	});

	it('goes to the line of the code a finding is on', () => {
		const code = {path: 'arch/x86/kvm/x86.c', line: 2, text: '	two;', from: 1, to: 4};
		const {rows, at: row} = readingOf(item, message, message, at(undefined, code), 76);
		expect(rows[row]).toEqual({kind: 'added', text: '	two;', mark: {from: 1, to: 4}});
		expect(rows.filter(({kind}) => kind === 'file').map(({text}) => text)).toEqual([
			'modified arch/x86/kvm/x86.c',
		]);
	});

	it('marks nothing where a finding has no place', () => {
		const {rows, at: row} = readingOf(item, message, message, at(undefined), 76);
		expect(rows.some(({mark}) => mark !== undefined)).toBe(false);
		expect(row).toBe(0);
	});
});

const aText = fc
	.array(fc.constantFrom('a', 'b', 'c', ''), {minLength: 1, maxLength: 8})
	.map(lines => `${lines.join('\n')}\n`);

it('laid over each other, two texts are both still there', () => {
	fc.assert(
		fc.property(aText, aText, (before, after) => {
			const merged = mergedLines(before, after);
			const side = (gone: string) =>
				merged
					.filter(({sign}) => sign !== gone)
					.map(({text}) => text)
					.join('\n');
			expect(`${side('+')}\n`).toBe(before);
			expect(`${side('-')}\n`).toBe(after);
			expect(lineChanges(before, before)).toEqual([]);
		}),
	);
});

it('a broken line loses nothing and goes into its columns', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom('a', 'b', ' ', '漢', '\t')}),
			fc.integer({min: 2, max: 20}),
			(line, columns) => {
				const spans = wrapSpans(line, columns);
				expect(spans.map(({from, to}) => line.slice(from, to)).join('')).toBe(line);
				for (const {from, to} of spans) expect(widthOf(line.slice(from, to))).toBeLessThanOrEqual(columns);
			},
		),
	);
});
