import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import type {Api} from '../../flows/api.ts';
import {App} from '../../flows/app.tsx';
import {active} from '../../flows/dispatch.ts';
import {handleKey} from '../../flows/handle-key.ts';
import {openEditor} from '../../flows/messages/editor-keys.ts';
import {bindingsNow} from '../../flows/prepare/keys.ts';
import {createStore} from '../../flows/store.ts';
import {editingOf} from '../../src/session/editing.ts';
import {anArea, areaText} from '../../src/session/text-area.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {widthOf} from '../../src/text/fit.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';
import {aWizard, someTools} from './a-wizard.tsx';

const words = Array.from({length: 24}, (_, index) => `word${index}`).join(' ');
const patch = aPatch('KVM: x86: Fix it', [{path: 'arch/x86/kvm/x86.c'}], 'Say why we do it.');
const other = aPatch('KVM: x86: Do more', [{path: 'arch/x86/kvm/mmu.c'}]);
const series = aSeries(patch, other);

const atMessages = async (tools = someTools(series)) => {
	const wizard = await aWizard(tools);
	await wizard.until('What is this series?');
	await wizard.press('Tab');
	await wizard.until('e edit');
	return wizard;
};

const textOf = (session: Parameters<typeof editingOf>[0]) => {
	const editing = editingOf(session);
	return editing === undefined ? undefined : areaText(editing.area);
};
const messageOf = (session: Parameters<typeof editingOf>[0], index = 0) => itemsOf(session)[index]?.message;

describe('the editor of messages', () => {
	it('opens on the shortlog, types, breaks lines, fills a paragraph and takes the text as one answer', async () => {
		const tools = someTools(series);
		using wizard = await atMessages(tools);
		await wizard.type('e');
		await wizard.until('Shortlog   16 of 75 columns');
		await wizard.type(' now');
		await wizard.until('Shortlog   20 of 75 columns');
		await wizard.press('Down', 'Down', 'End', 'Enter');
		await wizard.typeAtOnce(words);
		await wizard.until('columns wide, and prose ends at 75');
		await wizard.saved();
		expect(tools.saved.at(-1)).toMatchObject({draft: {text: expect.stringContaining('word23')}});
		await wizard.press('Ctrl+t');
		await wizard.until(/Line 5 of \d+/);
		const lines = textOf(wizard.session())?.split('\n') ?? [];
		expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(75);
		expect(lines.slice(2).join(' ')).toContain(`Say why we do it. ${words}`);
		await wizard.press('Ctrl+s');
		await wizard.until('Plan, not applied yet: 1 message reworded');
		expect(messageOf(wizard.session())).toBe(`${lines.join('\n')}\n`);
		expect(wizard.session().past).toHaveLength(1);
		await wizard.type('z');
		await wizard.until(/^(?![\s\S]*not applied yet)/);
		expect(messageOf(wizard.session())).toBe(patch.commit.message);
	});

	it('judges while one types, leads to findings and says why', async () => {
		using wizard = await atMessages();
		await wizard.type('e');
		await wizard.until('"we" leaves open');
		await wizard.press('Tab');
		await wizard.until('❯ ! line 3: "we" leaves open');
		await wizard.press('Ctrl+o');
		await wizard.until('Instead of');
		await wizard.type('x');
		await wizard.until('❯ ! line 3: "we" leaves open');
		await wizard.press('Delete', 'Delete');
		await wizard.type('KVM');
		expect(await wizard.until(/Say why KVM do it[\s\S]*Line 3 of/)).toContain('2 hints');
		expect(textOf(wizard.session())).toContain('Say why KVM do it.');
	});

	it('keeps the text when it is left, and opens it again, after a restart too', async () => {
		const tools = someTools(series);
		{
			using wizard = await atMessages(tools);
			await wizard.type('e');
			await wizard.until('Shortlog');
			await wizard.type('!');
			await wizard.press('Esc');
			await wizard.until('Your text is kept');
			expect(messageOf(wizard.session())).toBe(patch.commit.message);
			await wizard.type('e');
			await wizard.until('Fix it!');
			await wizard.press('Esc');
			await wizard.until('e edit on');
			await wizard.saved();
		}
		using again = await aWizard(someTools(series, {loadAnswers: async () => tools.saved.at(-1)}));
		await again.until('e edit on');
		await again.type('e');
		await again.until('Fix it!');
		await again.press('Backspace', 'Esc');
		expect(await again.until(/e edit(?! on)/)).not.toContain('is kept');
		expect(again.session().place.aside).toEqual({});
	});

	it('stands in the list at the patch whose text was open on coming back', async () => {
		const draft = {field: {kind: 'message', item: other.id}, text: 'KVM: x86: Do', caret: {row: 0, at: 12}};
		const saved = {...aSession(series).answers, draft, step: 'messages'};
		using wizard = await aWizard(someTools(series, {loadAnswers: async () => saved}));
		await wizard.until('Shortlog   12 of 75 columns');
		await wizard.press('Esc');
		await wizard.until('e edit on');
		expect(wizard.session().place.cursor.messages).toBe(1);
	});

	it('gives a text that was left to the own editor, and takes what comes back in its place', async () => {
		using wizard = await atMessages();
		await wizard.type('e');
		await wizard.until('Shortlog');
		await wizard.type('!');
		await wizard.press('Esc');
		await wizard.until('Your text is kept');
		await wizard.type('E');
		expect(wizard.errands[0]?.text).toContain('Fix it!');
		wizard.errands[0]?.onText(wizard.errands[0].text);
		expect(wizard.session().place.aside).not.toEqual({});
		wizard.errands[0]?.onText('KVM: x86: Fix it all\n\nSay why.\n');
		expect(wizard.session().place.aside).toEqual({});
		expect(messageOf(wizard.session())).toBe('KVM: x86: Fix it all\n\nSay why.\n');
	});

	it('does not take an empty text', async () => {
		using wizard = await atMessages();
		await wizard.type('e');
		await wizard.until('Shortlog');
		for (let line = 0; line < 6; line++) await wizard.press('Ctrl+u', 'Ctrl+k', 'Ctrl+k');
		await wizard.press('Ctrl+s');
		await wizard.until('The text is empty');
		await wizard.press('Esc');
		await wizard.until('e edit');
		expect(messageOf(wizard.session())).toBe(patch.commit.message);
	});

	it('refuses a message that could not be written back', async () => {
		const odd = {...patch, commit: {...patch.commit, isExact: false}};
		using wizard = await atMessages(someTools(aSeries(odd)));
		await wizard.type('e');
		await wizard.until('cannot be edited here');
		expect(wizard.session().place.dialog).toBeUndefined();
	});

	it('has a list of its keys, each of which does something', async () => {
		using wizard = await atMessages();
		await wizard.type('e');
		await wizard.until('Shortlog');
		const names = active(bindingsNow(wizard.session()), wizard.session()).flatMap(({keys}) => keys);
		await wizard.press('Ctrl+g');
		await wizard.until('Ctrl+s, Alt+Enter');
		expect(names).toContain('Ctrl+s');
		await wizard.press('Esc');
		await wizard.until('Shortlog');
	});
});

const rows = (columns: number, height: number) => {
	const store = createStore(aSession(series));
	const api = {session: store.session, send: store.send} as Api;
	store.send({kind: 'step-entered', step: 'messages'});
	const [item] = itemsOf(store.session());
	if (item !== undefined) openEditor(api, item);
	const {stdout, lastFrame, rerender, unmount} = render(<App store={store} api={api} isUnicode={true} />);
	Object.assign(stdout, {rows: height});
	Object.defineProperty(stdout, 'columns', {value: columns, configurable: true});
	rerender(<App store={store} api={api} isUnicode={true} key="again" />);
	return {store, api, frame: () => (lastFrame() ?? '').split('\n'), [Symbol.dispose]: unmount};
};

describe('the screen of the editor', () => {
	it.each([
		[60, 15],
		[80, 24],
		[140, 45],
	])('fits into %i x %i and shows text, count and findings', (columns, height) => {
		using screen = rows(columns, height);
		const frame = screen.frame();
		expect(frame.length).toBeLessThan(height);
		for (const line of frame) expect(widthOf(line)).toBeLessThanOrEqual(columns);
		const text = frame.join('\n');
		expect(text).toContain('KVM: x86: Fix it');
		expect(text).toContain('Shortlog   16 of 75 columns');
		expect(text).toContain('! line 3: "we" leaves open');
		expect(text).toContain('Ctrl+s take');
		expect(text).toContain('Esc leave');
		expect(frame.some(line => line.startsWith(' ! Say why we do it.'))).toBe(true);
	});

	it('takes a paste of many lines as one change', () => {
		using screen = rows(80, 24);
		handleKey({name: 'text', text: '\none\r\ntwo\rthree'}, screen.api);
		expect(textOf(screen.store.session())?.split('\n').slice(0, 4)).toEqual([
			'KVM: x86: Fix it',
			'one',
			'two',
			'three',
		]);
		handleKey({name: 'Alt+u', text: ''}, screen.api);
		expect(textOf(screen.store.session())).toBe(patch.commit.message.trimEnd());
	});

	it('is calm when the patch of a text has gone', () => {
		using screen = rows(80, 24);
		screen.store.send({
			kind: 'dialog-opened',
			dialog: {
				kind: 'area',
				field: {kind: 'message', item: 'gone'},
				area: anArea('x'),
				shows: 'text',
				scroll: 0,
			},
		});
		handleKey({name: 'Ctrl+s', text: ''}, screen.api);
		expect(screen.store.session().notice).toContain('no longer in the series');
		expect(textOf(screen.store.session())).toBe('x');
	});
});
