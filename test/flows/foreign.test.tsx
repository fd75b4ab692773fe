import {describe, expect, it} from 'vitest';
import {keepForeign} from '../../flows/foreign.ts';
import {createStore} from '../../flows/store.ts';
import type {ForeignFinding} from '../../src/series/foreign-finding.ts';
import type {Patch} from '../../src/series/series.ts';
import {countsOf, findingHere} from '../../src/session/desk.ts';
import {codeFindingsOf} from '../../src/session/judged-code.ts';
import {knownState, messageState, remarksOf} from '../../src/session/message-state.ts';
import {newFixSession, newSession} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {aPatch, aRepository, aSeries} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const one = aPatch('KVM: x86: Fix one', [{path: 'arch/x86/kvm/x86.c', adds: ['x = 1; ']}]);
const two = aPatch('KVM: x86: Fix two', [{path: 'arch/x86/kvm/cpuid.c'}]);
const series = aSeries(one, two);

const ofCode: ForeignFinding = {
	rule: 'checkpatch:TRAILING_WHITESPACE',
	severity: 'should',
	message: 'trailing whitespace',
	spot: {path: 'arch/x86/kvm/x86.c', line: 1, text: 'x = 1; '},
};
const ofMessage: ForeignFinding = {
	rule: 'codespell',
	severity: 'hint',
	message: '"teh" is perhaps meant to be "the".',
	spot: {line: 2},
};

/** A session of mending, its series judged, with what was asked of checkpatch. */
const aDesk = (patches = series, more: Parameters<typeof someTools>[1] = {}, mayAsk = true) => {
	const asked: string[][] = [];
	const tools = someTools(patches, {
		checkpatch: async (_, given: readonly Patch[]) => {
			asked.push(given.map(({commit}) => commit.message.split('\n')[0] ?? ''));
			return {ran: true, findings: given.map(({id}) => (id === one.id ? [ofCode] : []))};
		},
		codespell: async given => ({
			ran: true,
			findings: given.map(({id}) => (id === one.id ? [ofMessage] : [])),
		}),
		...more,
	});
	const store = createStore(newFixSession);
	keepForeign(store, tools, new AbortController().signal, async () => mayAsk);
	store.send({kind: 'series-read', repository: aRepository, series: patches});
	store.send({kind: 'answers-loaded', saved: undefined});
	const judge = () => {
		for (const item of itemsOf(store.session())) {
			messageState(store.session(), item);
			codeFindingsOf(store.session(), item);
		}
		store.send({kind: 'messages-judged', left: 0});
	};
	judge();
	const came = async (is: () => boolean) => {
		for (let turn = 0; turn < 100 && !is(); turn++) await new Promise(resolve => setImmediate(resolve));
		expect(is()).toBe(true);
	};
	return {store, asked, came};
};

describe('checkpatch and codespell where findings are mended', () => {
	it('are asked in the background, and stand below our own findings', async () => {
		const {store, came} = aDesk();
		await came(() => store.session().foreign.found.size === 2);
		const [item] = itemsOf(store.session());
		const found = item === undefined ? [] : remarksOf(knownState(store.session(), item));
		expect(found.slice(-2)).toMatchObject([
			{message: 'checkpatch TRAILING_WHITESPACE: trailing whitespace', code: {line: 1}},
			{message: 'codespell: "teh" is perhaps meant to be "the".', spot: {line: 2}},
		]);
		expect(countsOf(store.session())).toMatchObject({foreign: 2, open: 0});
	});

	it('are asked again about what changed, and about nothing twice', async () => {
		const {store, asked, came} = aDesk();
		await came(() => store.session().foreign.found.size === 2);
		store.send({kind: 'answered', change: {messages: {[two.id]: 'KVM: x86: Mend two\n\nSay why.\n'}}});
		await came(() => asked.length === 2);
		store.send({kind: 'answer-undone'});
		await came(() => store.session().foreign.found.size === 3);
		expect(asked).toEqual([['KVM: x86: Fix one', 'KVM: x86: Fix two'], ['KVM: x86: Mend two']]);
	});

	it('say nothing that was set aside, nor what a rule of ours says', async () => {
		const {store, came} = aDesk();
		await came(() => store.session().foreign.found.size === 2);
		const {mail, when} = one.commit.author;
		const about = {patch: {author: mail, when, content: one.id}};
		const waiver = {rule: 'codespell', about, reason: 'a name', when: 0, title: ''};
		store.send({kind: 'around-read', around: {waivers: [waiver]}});
		const [item] = itemsOf(store.session());
		expect(item && knownState(store.session(), item).foreign.map(({rule}) => rule.id)).toEqual([
			'checkpatch:TRAILING_WHITESPACE',
		]);
	});

	it('are never needed: what is not here is said, and what fails is as good as that', async () => {
		const missing = aDesk(series, {
			checkpatch: async () => ({ran: false, why: 'perl is not installed, so checkpatch.pl was not run.'}),
			codespell: async () => ({ran: false, why: 'codespell is not installed.'}),
		});
		await missing.came(() => missing.store.session().foreign.notRun !== undefined);
		const failing = aDesk(series, {
			codespell: async () => {
				throw new Error('broken');
			},
		});
		await failing.came(() => failing.store.session().foreign.found.size === 2);
		expect(countsOf(failing.store.session()).foreign).toBe(0);
	});

	it('are not asked where the person has set that', async () => {
		const {asked, store} = aDesk(series, {}, false);
		for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
		expect(asked).toEqual([]);
		expect(store.session().foreign.notRun).toBeUndefined();
	});

	it('are drawn with the program that says it, and where it is', async () => {
		const tools = someTools(series, {
			checkpatch: async (_, given) => ({
				ran: true,
				findings: given.map(({id}) => (id === one.id ? [ofCode] : [])),
			}),
		});
		using wizard = await aWizard(tools, {flow: 'fix'});
		await wizard.until('1 of other programs');
		await wizard.until(/1 KVM: x86: Fix one +~ 4/);
		await wizard.type('/checkpatch');
		await wizard.press('Enter');
		await wizard.until('Filter "checkpatch"');
		await wizard.until('x86.c:1: checkpatch TRAILING_WHITESPACE: trailing whitespace');
		expect(findingHere(wizard.session())?.rule.id).toBe('checkpatch:TRAILING_WHITESPACE');
		await wizard.type('y');
		expect(await wizard.until('It is a help and no law')).toContain('scripts/checkpatch.pl');
	});

	it('take the tick from a message that is in order', async () => {
		const clean = aPatch(
			'KVM: x86: Drop the unused helper of the clock',
			[{path: 'arch/x86/kvm/x86.c'}],
			'Drop the helper, as nothing has called it since the clock is read in\none place.',
		);
		const tools = someTools(aSeries(clean), {
			checkpatch: async () => ({ran: true, findings: [[ofCode]]}),
		});
		using wizard = await aWizard(tools, {flow: 'fix'});
		await wizard.until(/1 KVM: x86: Drop the unused .* ~ 1/);
	});

	it('are asked in the wizard when it comes to the messages, and not before', async () => {
		let asked = 0;
		const tools = someTools(series, {
			checkpatch: async (_, given) => {
				asked++;
				return {ran: true, findings: given.map(() => [])};
			},
		});
		const store = createStore(newSession);
		keepForeign(store, tools, new AbortController().signal);
		store.send({kind: 'series-read', repository: aRepository, series});
		store.send({kind: 'answers-loaded', saved: undefined});
		for (const item of itemsOf(store.session())) messageState(store.session(), item);
		store.send({kind: 'messages-judged', left: 0});
		const rest = async () => {
			for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
		};
		await rest();
		expect([store.session().place.step, asked]).toEqual(['base', 0]);
		store.send({kind: 'step-entered', step: 'messages'});
		await rest();
		expect([store.session().place.step, asked]).toEqual(['messages', 1]);
	});

	it('are said not to be run where checkpatch is not here', async () => {
		using wizard = await aWizard(someTools(series), {flow: 'fix'});
		await wizard.until('no checkpatch: not here');
	});
});
