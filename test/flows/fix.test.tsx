import {renderToString} from 'ink';
import {describe, expect, it} from 'vitest';
import {Looks, marksFor} from '../../components/looks.tsx';
import type {Api} from '../../flows/api.ts';
import {PrepareScreen} from '../../flows/prepare/app.tsx';
import type {Waiver} from '../../src/series/waiver.ts';
import {findingHere} from '../../src/session/desk.ts';
import type {Session} from '../../src/session/session.ts';
import {aPatch, aSeries} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const body = 'Count it twice, as the guest may read the number while KVM writes it.';
const file = (path: string, line = '	x = 1;') => [{path, adds: [line]}];
const series = aSeries(
	aPatch('KVM: x86: Do it right', file('arch/x86/kvm/x86.c'), body),
	aPatch('kvm: x86: do it wrong.', file('arch/x86/kvm/x86.c'), body),
	aPatch('KVM: x86: Do the rest.', file('arch/x86/kvm/x86.c', '	/* we do it */'), body),
);

const aFix = (changes: Parameters<typeof someTools>[1] = {}) =>
	aWizard(someTools(series, changes), {flow: 'fix'});

describe('mending what was found', () => {
	it('lists what has findings, the worst first, with the chosen fix on its very line', async () => {
		using fix = await aFix();
		const frame = await fix.until('Suggested');
		expect(frame).not.toContain('Do it right');
		expect(frame).toMatch(/❯ +2 kvm: x86: do it wrong\. +! 3/);
		expect(frame).toContain('- kvm: x86: do it wrong.\n');
		expect(frame).toContain('+ KVM: x86: do it wrong.');
		expect(frame).toMatch(/worst first/);
	});

	it('takes one fix after the other, counts down and goes on to the next commit', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		await fix.press('Enter');
		await fix.until(/❯ +2 KVM: x86: do it wrong\. +! 2/);
		await fix.press('Enter', 'Enter');
		await fix.until(/2 KVM: x86: Do it wrong +✓ new/);
		expect(fix.frame()).toMatch(/❯ +3 KVM: x86: Do the rest\./);
		await fix.type('zzz');
		await fix.until(/❯? +2 kvm: x86: do it wrong\. +! 3/);
	});

	it('shows all safe fixes before they count', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		await fix.type('A');
		await fix.until('Safe fixes in 2 messages');
		expect(fix.session().answers.messages).toEqual({});
		await fix.press('Esc');
		await fix.type('A');
		await fix.until('+ KVM: x86: Do the rest');
		await fix.press('Enter');
		await fix.until('Took the safe fixes of 2 messages');
		expect(Object.keys(fix.session().answers.messages)).toHaveLength(2);
	});

	it('lists remarks on code with path and line, goes to them, and offers no fix', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		await fix.press('Down', 'Tab');
		await fix.until(/x86\.c:1: /);
		expect(fix.frame()).toContain('Code is mended in the commit itself');
		expect(fix.frame()).toContain('^^');
	});

	it('names the keys that fold a commit which asks for it', async () => {
		const one = aPatch('KVM: x86: Do one', [{path: 'arch/x86/kvm/x86.c'}]);
		const fixup = aPatch('fixup! KVM: x86: Do one', [{path: 'arch/x86/kvm/x86.c', adds: ['y = 2;']}]);
		using fix = await aWizard(someTools(aSeries(one, fixup)), {flow: 'fix'});
		await fix.until('O leads to the order, where A folds it in.');
		await fix.type('OA');
		await fix.until('[+1 folded]');
	});

	it('does not judge other lines for a shortlog that was emptied', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		await fix.type('Oe');
		await fix.until('columns');
		await fix.press('Ctrl+u');
		const frame = await fix.until('A patch needs a shortlog. Enter leaves it as it was.');
		expect(frame.match(/^ !/gm)).toHaveLength(1);
	});

	it('filters by severity, rule and text; Esc shows all again', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		await fix.type('/rest');
		await fix.press('Enter');
		await fix.until('Filter "rest": 1 row');
		expect(fix.frame()).not.toContain('do it wrong');
		await fix.press('Esc');
		await fix.until('do it wrong');
		await fix.type('/nowhere');
		await fix.press('Enter');
		await fix.until('Nothing fits the filter');
	});

	it('chooses the finding that the filter is about, in this row and in the next', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		const rules = () => findingHere(fix.session())?.rule.id;
		await fix.type('/trailing-punct');
		await fix.press('Enter');
		await fix.until('Filter "trailing-punct": 2 rows');
		expect(rules()).toBe('shortlog-no-trailing-punct');
		await fix.press('Down');
		expect(rules()).toBe('shortlog-no-trailing-punct');
	});

	it('takes the safe fixes of what the filter lists, and no others', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		await fix.type('/rest');
		await fix.press('Enter');
		await fix.until('Filter "rest": 1 row');
		await fix.type('A');
		await fix.until('Safe fixes in 1 message that the filter lists');
		await fix.press('Enter');
		await fix.until('Took the safe fixes of 1 message');
		expect(Object.keys(fix.session().answers.messages)).toHaveLength(1);
	});

	it('sets a finding aside with a reason, in the list of the repository', async () => {
		let waivers: readonly Waiver[] = [];
		using fix = await aFix({
			loadWaivers: async () => waivers,
			changeWaivers: async change => {
				waivers = change(waivers);
			},
		});
		await fix.until('Suggested');
		await fix.type('W');
		await fix.until(/Why does [a-z-]+ not count here/);
		await fix.type('It is so');
		await fix.press('Enter');
		await fix.until('is set aside');
		expect(waivers).toHaveLength(1);
		expect(waivers[0]?.reason).toBe('It is so');
		await fix.until(/❯ +2 kvm: x86: do it wrong\. +! 2/);
	});

	it('explains the chosen rule with a bad and a good example', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		await fix.type('y');
		expect(await fix.until('Instead of')).toMatch(/handbook/);
		await fix.press('Esc');
		await fix.type('?');
		expect(await fix.until('set aside')).toMatch(/J, Space|lines 1 to/);
	});

	it('tells how to scroll only what does not fit, and keeps no scroll behind its end', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		await fix.type('y');
		const why = await fix.until('Instead of');
		expect(why).not.toMatch(/PageDown|scroll/);
		await fix.press('Esc');
		await fix.type('?');
		const [, height = 0, count = 0] =
			/lines 1 to (\d+) of (\d+): Up, Down, PageUp, PageDown/
				.exec(await fix.until('lines 1 to'))
				?.map(Number) ?? [];
		await fix.press('End', 'End');
		await fix.until(`lines ${count - height + 1} to ${count} of`);
		await fix.press('Up');
		await fix.until(`lines ${count - height} to ${count - 1} of`);
	});

	it('says what was judged where nothing is left', async () => {
		const fine = aSeries(aPatch('KVM: x86: Do it right', file('arch/x86/kvm/x86.c'), body));
		using fix = await aWizard(someTools(fine), {flow: 'fix'});
		expect(await fix.until('Nothing is left to mend')).toMatch(/1 message by \d+ rules/);
		expect(fix.frame()).toContain('kvm-series prepare');
	});

	it('says that the plan of last time is back, or what was named', async () => {
		const [, bad] = series.patches;
		const saved = {
			format: 1,
			messages: {[bad?.id ?? '']: 'KVM: x86: Do it well\n'},
			seen: series.patches.map(({id, commit}) => ({id, subject: commit.message.split('\n')[0]})),
			step: 'testing',
		};
		const tools = someTools(series, {loadAnswers: async () => saved});
		using fix = await aWizard(tools, {flow: 'fix'});
		await fix.until('The plan of last time is back: 1 message reworded');
		await fix.type('s');
		await fix.saved;
		expect(fix.session().wizardStep).toBe('testing');
		using named = await aWizard(tools, {flow: 'fix', named: {ids: [], says: 'None of them.'}});
		await named.until('None of them.');
	});
});

const drawn = (session: Session, columns: number, rows: number) =>
	renderToString(
		<Looks value={marksFor(true)}>
			<PrepareScreen session={session} api={{} as Api} width={columns} height={rows - 1} />
		</Looks>,
		{columns},
	);

describe.each([
	[60, 15],
	[80, 24],
	[140, 45],
])('in a terminal of %i x %i', (columns, rows) => {
	it('fits, with list, finding, fix and keys in sight', async () => {
		using fix = await aFix();
		await fix.until('Suggested');
		const frame = drawn(fix.session(), columns, rows);
		const lines = frame.split('\n');
		expect(lines.length).toBeLessThan(rows);
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
		expect(frame).toMatch(/❯ +2 kvm: x86: do it wrong\./);
		expect(frame).toMatch(/❯ ! must/);
		expect(frame).toContain('+ KVM: x86: do it wrong.');
		expect(lines.at(-1)).toMatch(/Enter take .*\? help/);
	});
});
