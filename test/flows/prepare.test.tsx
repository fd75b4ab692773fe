import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import type {Api} from '../../flows/api.ts';
import {PrepareScreen} from '../../flows/prepare/app.tsx';
import {Refusal} from '../../src/series/refusal.ts';
import {itemShortlog} from '../../src/session/items.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const fix = aPatch('KVM: x86/mmu: Fix a leak of roots', [
	{path: 'arch/x86/kvm/mmu/mmu.c', adds: ['free_root();']},
]);
const test = aPatch('KVM: selftests: Add a test for leaked roots', [
	{path: 'tools/testing/selftests/kvm/x86/root_test.c', adds: ['TEST_ASSERT(1);'], isNew: true},
]);
const both = aPatch('KVM: x86: Count roots and test it', [
	{path: 'arch/x86/kvm/x86.c', adds: ['roots++;']},
	{path: 'tools/testing/selftests/kvm/x86/count_test.c', adds: ['TEST_ASSERT(1);'], isNew: true},
]);
const series = aSeries(test, fix, both);

const throughBase = async (wizard: Awaited<ReturnType<typeof aWizard>>) => {
	await wizard.until('What is this series?');
	await wizard.press('Enter');
	await wizard.until('Can a guest use');
	await wizard.press('Enter');
	await wizard.until('sits on it now');
	await wizard.press('Enter');
	await wizard.until('1 Base ✓');
};

describe('the prepare flow', () => {
	it('asks what the series is, whether a guest is in it, and where it should sit', async () => {
		using wizard = await aWizard(someTools(series));
		await throughBase(wizard);
		expect(wizard.session().answers.base).toEqual({
			ref: 'refs/remotes/kvm-x86/next',
			name: 'kvm-x86/next',
			isMoving: false,
		});
		expect(wizard.session().place.step).toBe('messages');
	});

	it('shows the private way and makes no patches where a guest can attack', async () => {
		using wizard = await aWizard(someTools(series));
		await wizard.until('What is this series?');
		await wizard.press('Enter', 'Down', 'Enter');
		const screen = (await wizard.until('not posted in public')).replace(/\s+/g, ' ');
		expect(screen).toContain('Cc: security@kernel.org');
		expect(screen).toContain('scripts/get_maintainer.pl --no-l --no-r --pattern-depth 1 -f');
		expect(screen).not.toContain('vger');
		await wizard.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
		expect(await wizard.until('6 Patches')).toContain('private way');
		await wizard.press('Enter');
		expect(wizard.session().emitted).toBeUndefined();
	});

	it('shows the command again before it runs, where the folder of the patches is taken', async () => {
		const ran: string[] = [];
		const tools = someTools(aSeries(fix), {
			freeOutputDir: async wanted => `${wanted}.2`,
			emit: async ({outputDir}) => {
				ran.push(outputDir);
				return {outputDir, files: ['0001.patch'], command: 'git format-patch', proofs: []};
			},
			recipients: async () => ({to: [], cc: [], source: 'built-in list'}),
		});
		using wizard = await aWizard(tools);
		await throughBase(wizard);
		await wizard.press('Tab', 'Tab', 'Tab', 'Tab');
		await wizard.until('Enter make the patches');
		expect(wizard.frame()).toMatch(/git format-patch -o outgoing\/(\S+)\n/);
		await wizard.press('Enter');
		await wizard.until(/Enter makes the patches in outgoing\/\S+\.2, as there are files in/);
		expect(ran).toEqual([]);
		expect(wizard.frame()).toMatch(/git format-patch -o outgoing\/\S+\.2\n/);
		await wizard.press('Enter');
		await wizard.until('1 file in');
		expect(ran).toEqual([expect.stringMatching(/^outgoing\/\S+\.2$/)]);
	});

	it('edits a shortlog in place, keeps the draft on disk while typing, and takes it back', async () => {
		const tools = someTools(series);
		using wizard = await aWizard(tools);
		await throughBase(wizard);
		await wizard.type('e');
		await wizard.until('of 75 columns');
		await wizard.type(' again');
		await wizard.saved();
		expect(tools.saved.at(-1)).toMatchObject({draft: {text: expect.stringContaining('again')}});
		await wizard.press('Ctrl+s');
		await wizard.until('Plan, not applied yet: 1 message reworded');
		expect(itemShortlog(itemsOf(wizard.session())[0] ?? ({} as never))).toContain('again');
		await wizard.type('z');
		expect(await wizard.until('2 Messages')).not.toContain('not applied yet');
	});

	it('opens the editor for the whole message', async () => {
		using wizard = await aWizard(someTools(series));
		await throughBase(wizard);
		await wizard.type('E');
		expect(wizard.errands[0]?.text).toContain('Signed-off-by: Test Author');
		wizard.errands[0]?.onText('KVM: selftests: Rename it\n\nBody.\n');
		await wizard.until('KVM: selftests: Rename it');
		wizard.errands[0]?.onText('\n');
		expect(await wizard.until('stays as it was')).toContain('KVM: selftests: Rename it');
	});

	it('asks about a test, moves it behind the fix it needs, and splits a mixed commit', async () => {
		using wizard = await aWizard(someTools(series));
		await throughBase(wizard);
		await wizard.press('Tab');
		await wizard.until('selftests');
		await wizard.press('Enter');
		await wizard.until('What has this selftest to do');
		await wizard.press('Enter');
		await wizard.until('Which patch does it need?');
		await wizard.press('Enter');
		await wizard.until('o takes the order');
		await wizard.type('o');
		expect(itemsOf(wizard.session()).map(({id}) => id)).toEqual([fix.id, test.id, both.id]);
		await wizard.press('Down', 'Down');
		await wizard.type('S');
		await wizard.until('KVM: selftests: Add count_test');
		await wizard.type('K');
		expect(itemsOf(wizard.session())).toHaveLength(4);
	});

	it('says which patches meet where an order does not apply', async () => {
		const conflict = {
			index: 1,
			source: fix.commit.oid,
			meets: test.commit.oid,
			path: 'a.c',
			lines: [3, 9],
		} as const;
		using wizard = await aWizard(someTools(series, {tryPlan: async () => ({isClean: false, conflict})}));
		await throughBase(wizard);
		await wizard.press('Tab');
		await wizard.until('Patches 1 and 2 meet in a.c, lines 3 to 9');
	});

	it('names both commits and the file where a tree does not take the series', async () => {
		const conflict = {
			index: 1,
			source: fix.commit.oid,
			meets: undefined,
			path: 'a.c',
			lines: [3, 3],
		} as const;
		const tools = someTools(series);
		const survey: typeof tools.survey = async (opened, job) =>
			(await tools.survey(opened, job)).map(standing =>
				standing.sitsOnIt ? standing : {...standing, trial: {isClean: false, conflict}},
			);
		using wizard = await aWizard({...tools, survey});
		await wizard.until('What is this series?');
		await wizard.press('Enter');
		await wizard.until('Can a guest use');
		await wizard.press('Enter');
		await wizard.until('patch 2 conflicts in a.c');
		await wizard.press('Down', 'Enter');
		const frame = await wizard.until('Nothing was changed.');
		expect(frame).toContain('KVM: x86/mmu: Fix a leak of roots');
		expect(frame).toContain('KVM: x86: Change it there');
		expect(frame).toContain('a.c, line 3');
		expect(wizard.session().answers.base).toBeUndefined();
	});

	it('claims nothing that was not answered, and says what was not done', async () => {
		using wizard = await aWizard(someTools(series));
		await throughBase(wizard);
		await wizard.press('Tab', 'Tab', 'Tab');
		await wizard.until('Not tested: the build');
		await wizard.press('Enter');
		await wizard.until('Only what you say here is claimed');
		await wizard.press('Enter');
		await wizard.until('Machine, as the posting should name it');
		await wizard.type('a desk box');
		await wizard.press('Enter');
		await wizard.until(/Built each patch|Built/);
		expect(wizard.frame()).toContain('a desk box');
		expect(wizard.frame()).toMatch(/Not tested:.*selftests/s);
	});

	it('tells in the testing step what its rows cut, and how much of the statement is below', async () => {
		const many = aSeries(
			aPatch('KVM: x86/mmu: Zap roots', [{path: 'arch/x86/kvm/mmu/tdp_mmu.c', adds: ['spin_lock(&lock);']}]),
		);
		const session = {...aSession(many), place: {...aSession(many).place, step: 'testing'}} as Session;
		const drawn = (width: number, height: number) => {
			const {lastFrame, unmount} = render(
				<PrepareScreen session={session} api={{} as Api} width={width} height={height} />,
			);
			unmount();
			return lastFrame() ?? '';
		};
		const small = drawn(60, 14);
		expect(small).toMatch(/KVM_INTEL=m KVM_AMD=m KVM_WERROR=y;\s+why:/);
		expect(small).toContain('Not tested: the build');
		expect(small).toMatch(/and \d+ lines more; e shows all/);
		expect(drawn(140, 44)).not.toMatch(/lines more/);
	});

	it('writes the cover letter in place, keeps what is left, and fills it from its first line', async () => {
		const tools = someTools(series);
		using wizard = await aWizard(tools);
		await throughBase(wizard);
		await wizard.press('Tab', 'Tab', 'Tab', 'Tab');
		await wizard.until('Cover text');
		await wizard.press('Down');
		await wizard.type('e');
		await wizard.until('Cover letter   line 1 of 1   0 of 75 columns');
		await wizard.typeAtOnce('Roots leak where a guest '.repeat(5));
		await wizard.saved();
		expect(tools.saved.at(-1)).toMatchObject({draft: {field: {kind: 'text', of: 'cover'}}});
		await wizard.press('Esc');
		await wizard.until('Your text is kept and not taken yet');
		expect(wizard.frame()).toMatch(/Cover text +not written yet/);
		await wizard.type('E');
		expect(wizard.errands[0]?.text).toContain('Roots leak');
		await wizard.type('e');
		await wizard.until('Cover letter   line 1');
		await wizard.press('Ctrl+t');
		await wizard.until('line 2 of 2');
		await wizard.press('Ctrl+s');
		expect(await wizard.until('2 lines: Roots leak')).toContain('✓ Cover text');
		await wizard.type('E');
		expect(wizard.errands[1]).toMatchObject({name: 'COVER-LETTER'});
		wizard.errands[1]?.onText('Said elsewhere.\n');
		await wizard.until('1 line: Said elsewhere.');
	});

	it('goes from the subject of the cover letter on to its text, and from step to step without old news', async () => {
		using wizard = await aWizard(someTools(series));
		await throughBase(wizard);
		await wizard.press('Tab');
		await wizard.until('Applies in this order');
		await wizard.type('d');
		await wizard.until('Left out: "KVM: selftests');
		await wizard.press('Tab');
		await wizard.until('What is this posting?');
		expect(wizard.frame()).toContain('Plan, not applied yet');
		await wizard.press('Tab', 'Tab');
		await wizard.until(/❯ . Cover subject/);
		await wizard.press('Enter');
		await wizard.until('Subject of the cover letter');
		await wizard.type('Count roots');
		await wizard.press('Enter');
		await wizard.until(/❯ . Cover text/);
	});

	it('shows in full what is in the way of the patches, and the command, broken and not cut', async () => {
		const long = `git format-patch ${'--an-option-of-many '.repeat(20)}--the-last`;
		using wizard = await aWizard(someTools(series, {commandFor: () => long}));
		await throughBase(wizard);
		await wizard.press('Tab', 'Tab', 'Tab', 'Tab');
		await wizard.until('Cover text');
		await wizard.type('m');
		expect(await wizard.until('--the-last')).toContain('! The cover letter has no text.');
		await wizard.press('Esc');
		await wizard.until('Cover text');
	});

	it('shows a refusal as a fact and a remedy, and nothing else to do but leave', async () => {
		const open = async () => {
			throw new Refusal('The series has merges.', 'Rebase it first.');
		};
		using wizard = await aWizard(someTools(series, {open}));
		expect(await wizard.until('The series has merges.')).toContain('Rebase it first.');
		await wizard.press('Enter');
		expect(wizard.isLeft()).toBe(true);
	});

	it('says so when answers cannot be saved', async () => {
		const saveAnswers = async () => {
			throw new Refusal('No room on /dev/full.', 'Make some.');
		};
		using wizard = await aWizard(someTools(series, {saveAnswers}));
		await wizard.until('What is this series?');
		await wizard.press('Enter');
		expect(await wizard.until('NOT SAVED')).toContain('No room on /dev/full.');
	});

	it('shows text from outside with its control characters named', async () => {
		const evil = aPatch('KVM: x86: Fix \u001b]52;c;aGk=\u0007 it\u202e', [{path: 'arch/x86/kvm/x86.c'}]);
		using wizard = await aWizard(someTools(aSeries(evil)));
		await throughBase(wizard);
		expect(wizard.frame()).toContain('␛]52');
		expect(wizard.frame()).not.toMatch(/\u001b\]|\u0007|\u202e/);
	});

	it('never takes more rows than there are', async () => {
		using wizard = await aWizard(someTools(series));
		await throughBase(wizard);
		for (let step = 0; step < 6; step++) {
			expect(wizard.frame().split('\n').length).toBeLessThan(24);
			await wizard.press('Tab');
		}
	});
});
