import {describe, expect, it} from 'vitest';
import type {FixesCandidate} from '../../src/series/fixes-candidate.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {aPatch, aSeries} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const oid = '0123456789abcdef0123456789abcdef01234567';

const aCandidate = (change: Partial<FixesCandidate> = {}): FixesCandidate => ({
	oid,
	short: oid.slice(0, 12),
	subject: 'KVM: x86/mmu: Count roots',
	when: Date.UTC(2021, 2, 12) / 1000,
	committed: Date.UTC(2021, 2, 13) / 1000,
	release: 'v5.13-rc1',
	isCurrentCycle: false,
	removed: 8,
	around: 0,
	confidence: 0.8,
	why: '8 of 9 removed lines come from it',
	...change,
});

const young = aCandidate({
	oid: `f${oid.slice(1)}`,
	short: `f${oid.slice(1, 12)}`,
	subject: 'KVM: x86/mmu: Free roots late',
	isCurrentCycle: true,
	why: '1 of 9 removed lines comes from it',
});

const aFix = (body = 'Free the root when it is dropped, as nobody else does.', tags = '') => {
	const patch = aPatch(
		'KVM: x86/mmu: Fix a leak of roots',
		[{path: 'arch/x86/kvm/mmu/mmu.c', adds: ['free_root();'], removes: ['keep_root();']}],
		body,
	);
	const message = patch.commit.message + tags;
	return {...patch, commit: {...patch.commit, message}};
};

const atMessages = async (patch = aFix(), found: readonly FixesCandidate[] = [aCandidate(), young]) => {
	const tools = someTools(aSeries(patch), {
		fixesCandidates: async () => ({candidates: found, notes: ['1 line comes from elsewhere.']}),
	});
	const wizard = await aWizard(tools);
	await wizard.until('What is this series?');
	await wizard.press('Enter');
	await wizard.until('Can a guest use');
	await wizard.press('Enter');
	await wizard.until('sits on it now');
	await wizard.press('Enter');
	await wizard.until('1 Base ✓');
	return {
		...wizard,
		message: () => itemsOf(wizard.session())[0]?.message ?? '',
		[Symbol.dispose]: wizard[Symbol.dispose],
	};
};

describe('the search for the commit that is fixed', () => {
	it('lists commits with age, release and lines, and writes the tag of the one taken', async () => {
		using wizard = await atMessages();
		const before = await wizard.until('no Fixes tag');
		expect(before).toContain('t looks for the commit that it fixes.');
		expect(before).not.toContain('Only you');
		await wizard.type('t');
		const frame = await wizard.until('Which commit brought');
		expect(frame).toMatchInlineSnapshot(`
			" kvm-series   x86/mmu/work   1 patch on kvm-x86/next                                          saved
			 1 Base ✓    2 Messages ✓    3 Order ✓    4 Tag ·    5 Testing ·    6 Patches ·
			 ──────────────────────────────────────────────────────────────────────────────────────────────────
			 Which commit brought what this mends?
			 KVM: x86/mmu: Fix a leak of roots
			 1 line comes from elsewhere.

			 ❯ KVM: x86/mmu: Count roots       v5.13-rc1    8 of 9 removed lines   2021-03
			   KVM: x86/mmu: Free roots late   this cycle   1 of 9 removed lines   2021-03
			   None of these












			 Up/Down choose   Enter take   Esc back"
		`);
		await wizard.press('Enter');
		await wizard.until('In releases since v5.13: stable gets it only with Cc: stable (handbook, Fixes).');
		expect(wizard.message()).toContain(
			'does.\n\nFixes: 0123456789ab ("KVM: x86/mmu: Count roots")\nSigned-off-by: Test Author',
		);
		await wizard.type('t');
		await wizard.until('Which commit brought');
		await wizard.press('Enter');
		await wizard.until('Named already.');
		await wizard.type('z');
		await wizard.until('no Fixes tag');
		expect(wizard.message()).not.toContain('Fixes:');
	});

	it('tells what a bug of this cycle means for the base', async () => {
		using wizard = await atMessages();
		await wizard.type('t');
		await wizard.until('this cycle');
		await wizard.press('Down', 'Enter');
		await wizard.until('New in this cycle: base kvm/master, no Cc: stable (handbook, Base Tree/Branch).');
	});

	it('asks for a reason where it is none of these', async () => {
		using wizard = await atMessages();
		await wizard.until('no Fixes tag');
		await wizard.type('t');
		await wizard.until('None of these');
		await wizard.press('Up', 'Enter');
		await wizard.until('Why does fixes-tag-required not count here?');
	});

	it('says so where there is nothing to choose from', async () => {
		using wizard = await atMessages(aFix(), []);
		await wizard.type('t');
		await wizard.until('1 line comes from elsewhere.');
		expect(wizard.session().place.dialog).toBeUndefined();
	});
});

describe('tags', () => {
	it('are shown tidied, and taken with one key', async () => {
		const tag = 'Fixes: 0123456789ab ("KVM: x86/mmu: Count roots")\n';
		using wizard = await atMessages(aFix(undefined, tag + tag));
		await wizard.until('tidy tags');
		await wizard.type('T');
		expect(await wizard.until('Tags in the usual order')).toMatchInlineSnapshot(`
			" kvm-series   x86/mmu/work   1 patch on kvm-x86/next                                          saved
			 1 Base ✓    2 Messages ✓    3 Order ✓    4 Tag ·    5 Testing ·    6 Patches ·
			 ──────────────────────────────────────────────────────────────────────────────────────────────────
			 Tags in the usual order and form. Enter or y takes them into the plan.

			 - Signed-off-by: Test Author <author@example.org>
			   Fixes: 0123456789ab ("KVM: x86/mmu: Count roots")
			 - Fixes: 0123456789ab ("KVM: x86/mmu: Count roots")
			 + Signed-off-by: Test Author <author@example.org>













			 Enter/y take them   ? help   Esc close"
		`);
		await wizard.press('Enter');
		await wizard.until('The tags are tidy.');
		expect(wizard.message()).toContain(`\n\n${tag}Signed-off-by: Test Author <author@example.org>\n`);
		expect(wizard.message().match(/Fixes:/g)).toHaveLength(1);
		expect(wizard.frame()).not.toContain('tidy tags');
	});
});

describe('the number of a section', () => {
	it('becomes a question for its title, which stands there then', async () => {
		using wizard = await atMessages(aFix('Free the root, as SDM Vol. 3, Section 27.3.1 demands.'));
		await wizard.until('will point elsewhere');
		await wizard.until('n asks for the title of the section.');
		await wizard.type('n');
		expect(await wizard.until('What is the section called?')).toContain('"Section 27.3.1"');
		await wizard.type('Guest State');
		await wizard.press('Enter');
		await wizard.until('SDM section "Guest State" demands.');
		expect(wizard.message()).toContain('as SDM section "Guest State" demands.');
	});
});
