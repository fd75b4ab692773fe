import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Look} from '../../../src/commands/check/people/style.ts';
import {windowOf} from '../../../src/commands/check/people/window.ts';
import {peopleOutput} from '../../../src/commands/check/people.ts';
import type {Judged, PostingVerdict} from '../../../src/commands/check/verdict.ts';
import {widthOf} from '../../../src/text/fit.ts';
import {
	aFilePatch,
	aFinding,
	aGiven,
	aPosting,
	aRule,
	aSeriesFinding,
	aVerdict,
	body,
	judged,
	written,
} from './a-verdict.ts';

const plain: Look = {columns: 80, isColoured: false, isUnicode: true, isVerbose: false};
const text = (all: readonly Judged[], look: Partial<Look> = {}) =>
	written(peopleOutput({...plain, ...look}), all);
const fine = aVerdict(aGiven(`KVM: x86: Zap it${body}`));
const dotted = judged(aGiven(`KVM: x86: Zap all of it.${body}`));

describe('output for people', () => {
	it('shows the line with a caret and the line that takes its place', () => {
		expect(text([aPosting([fine, dotted])])).toBe(`2  a1b2c3d4e5f6  KVM: x86: Zap all of it.

  ! must   1:24  The shortlog ends in "."; a title has none.
    - KVM: x86: Zap all of it.
                             ^
    + KVM: x86: Zap all of it
    shortlog-no-trailing-punct   handbook, Shortlog


1 must in 1 of 2 patches.
`);
	});

	it('says what was judged where nothing was found', () => {
		expect(text([aPosting([fine])])).toBe('✓ Nothing found in 1 patch.\n');
		expect(text([aPosting([fine])], {isUnicode: false})).toBe('v Nothing found in 1 patch.\n');
		expect(text([])).toBe('No patch to judge.\n');
	});

	it('names a file by its end and its lines by their numbers in it', () => {
		const verdict = judged(aFilePatch(`KVM: x86: Zap it.${body}`, `${'far/'.repeat(30)}0001.patch`));
		const [heading, , first] = text([aPosting([verdict])]).split('\n');
		expect(heading).toMatch(/^….*far\/0001\.patch {2}KVM: x86: Zap it\.$/);
		expect(first).toMatch(/^ {2}! must {3}4 {2}The shortlog/);
	});

	it('cuts nothing where no terminal is', () => {
		const name = `${'far/'.repeat(30)}0001.patch`;
		const subject = `KVM: x86: Zap ${'all '.repeat(30)}of it.`;
		const lines = text([aPosting([judged(aFilePatch(subject + body, name))])], {room: 2000}).split('\n');
		expect(lines[0]).toBe(`${name}  ${subject}`);
		expect(lines).toContain(`    + ${subject.slice(0, -1)}`);
		expect(lines.every(line => !line.includes('…'))).toBe(true);
	});

	it('puts the caret below wide characters, tabs and named ones', () => {
		const line = 'KVM: x86: 漢字\t\u001b we';
		const verdict = aVerdict(aGiven(line), {findings: [aFinding({spot: {line: 0, from: 15, to: 17}})]});
		const lines = text([aPosting([verdict])]).split('\n');
		const at = lines.findIndex(each => each.includes('^'));
		const shown = lines[at - 1] ?? '';
		expect(shown).toContain('漢字    ␛ we');
		expect(widthOf(shown.slice(0, shown.indexOf('we')))).toBe(lines[at]?.indexOf('^^'));
	});

	it('sends no control character of a message, a name or a reason', () => {
		const evil = '\u001b[2J\u0007\u009b\u202e';
		const verdict = aVerdict(aFilePatch(`KVM: ${evil}${body}`, `${evil}.patch`), {
			findings: [aFinding({message: evil})],
			foreign: [
				{
					rule: `checkpatch:${evil}`,
					severity: 'hint',
					message: evil,
					spot: {path: evil, line: 1, text: evil},
				},
			],
			waived: [{rule: 'x', reason: evil}],
		});
		const all = text([aPosting([verdict]), {unread: {file: evil, says: evil}}], {isVerbose: true});
		expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
	});

	it('colours only when told to', () => {
		expect(text([aPosting([dotted])])).not.toContain('\u001b');
		const coloured = text([aPosting([dotted])], {isColoured: true});
		expect(coloured).toContain('\u001b[31m  ! must  \u001b[39m');
		expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text([aPosting([dotted])]));
	});

	it('tells a reason once, and only when asked', () => {
		const verdict = aVerdict(fine.given, {findings: [aFinding(), aFinding({spot: undefined})]});
		expect(text([aPosting([verdict])])).not.toContain('A reason');
		expect(text([aPosting([verdict])], {isVerbose: true}).match(/A reason of this rule\./g)).toHaveLength(1);
	});

	it('counts what was waived, and tells why when asked', () => {
		const verdict = aVerdict(fine.given, {waived: [{rule: 'shortlog-specific', reason: 'It is one.'}]});
		expect(text([aPosting([verdict])])).toBe('✓ Nothing found in 1 patch. 1 waived.\n');
		expect(text([aPosting([verdict])], {isVerbose: true})).toContain(
			'  waived   shortlog-specific: It is one.\n',
		);
	});

	it('has a section for the series that names patches by number', () => {
		const ids = [fine, dotted].map(({given}) => given.patch.id);
		expect(text([aPosting([fine, dotted], [aSeriesFinding({patchIds: ids})])])).toContain(`The series

  ! should patches 1, 2  The test comes before the fix.
    a-series-rule   handbook, Co-Posting Tests


1 must, 1 should in 1 of 2 patches and the series.
`);
	});

	it('tells several postings apart', () => {
		const named = (name: string, posting: PostingVerdict) => ({
			...posting,
			posting: {...posting.posting, name},
		});
		const found = text([
			named('[PATCH 0/2] A', aPosting([fine, dotted])),
			named('[PATCH v2] B', aPosting([fine], [aSeriesFinding()])),
			named('[PATCH 0/2] C', aPosting([fine, fine])),
		]);
		expect(found).toMatch(/^Posting {2}\[PATCH 0\/2\] A\n\n2 /);
		expect(found).toMatch(/\n\nThe series {2}\[PATCH v2\] B\n\n {2}! should/);
		expect(found).not.toContain('] C');
	});

	it('says what could not be read and goes on', () => {
		const all: readonly Judged[] = [
			{unread: {file: 'a.patch', says: 'The file is empty.'}},
			aPosting([fine]),
		];
		expect(text(all)).toBe('! a.patch: The file is empty.\n✓ Nothing found in 1 patch. 1 input not read.\n');
	});

	it('names standard input', () => {
		expect(text([{unread: {file: '-', says: 'The file is empty.'}}])).toMatch(/^! standard input: The file/);
	});

	it('gives each posting as it comes', () => {
		const output = peopleOutput(plain);
		expect([...output.add(aPosting([dotted]))].join('')).toContain('KVM: x86: Zap all of it.');
		expect([...output.add(aPosting([fine]))].join('')).toBe('');
	});

	it.each([60, 80, 120])('fits %d columns, rule and citation aside', columns => {
		const long = aFinding({
			rule: aRule({id: 'changelog-no-version-history'}),
			spot: {line: 0, from: 150, to: 155},
			message: 'A sentence that is so long that it has to be broken into several lines somewhere.',
		});
		const verdict = aVerdict(aGiven(`KVM: x86: ${'zap it and '.repeat(30)}`), {findings: [long]});
		const lines = text([aPosting([verdict])], {columns}).split('\n');
		expect(lines.filter(line => widthOf(line) > columns)).toEqual([]);
		expect(lines.some(line => line.includes('^^^^^'))).toBe(true);
	});
});

describe('a window on a line', () => {
	it('fits its columns and shows the place', () => {
		const spot = fc.tuple(fc.nat(300), fc.nat(40));
		fc.assert(
			fc.property(
				fc.string({unit: 'grapheme', maxLength: 300}),
				spot,
				fc.integer({min: 20, max: 120}),
				(line, [from, size], columns) => {
					const {head, marked, tail} = windowOf(line, {from, to: from + size}, columns, '…');
					expect(widthOf(head + marked + tail)).toBeLessThanOrEqual(columns);
					if (from < line.length && size > 0) expect(marked).not.toBe('');
				},
			),
		);
	});

	it('is quick with a line of megabytes', () => {
		const {marked} = windowOf('x'.repeat(5_000_000), {from: 2_500_000, to: 2_500_003}, 80, '…');
		expect(marked).toBe('xxx');
	});
});
