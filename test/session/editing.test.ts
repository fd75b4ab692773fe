import {describe, expect, it} from 'vitest';
import {nothingAside, readAside, withAside} from '../../src/session/aside.ts';
import {draftLimit, draftOf, readDraft} from '../../src/session/draft.ts';
import {editingFindings, editingOf, findingAtCaret, nextPlace} from '../../src/session/editing.ts';
import {messageOfText, textOfMessage} from '../../src/session/message-text.ts';
import {reduce} from '../../src/session/reduce.ts';
import {anArea, areaText} from '../../src/session/text-area.ts';
import {judgedLength} from '../../src/session/typed-findings.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

const patch = aPatch('kvm: x86: fix it.', [{path: 'arch/x86/kvm/x86.c'}], 'Say why we do it.');
const session = aSession(aSeries(patch));
const edit = (text: string, from = session) =>
	reduce(from, {
		kind: 'dialog-opened',
		dialog: {
			kind: 'area',
			field: {kind: 'message', item: patch.id},
			area: anArea(text),
			shows: 'text',
			scroll: 0,
		},
	});
const findingsIn = (text: string) => {
	const now = edit(text);
	const editing = editingOf(now);
	return editing === undefined ? undefined : editingFindings(now, editing);
};
const message = patch.commit.message.trimEnd();

describe('a message that is edited', () => {
	it.each([
		['one line end', 'a\n\nb\n', 'a\n\nb'],
		['none', 'a', 'a'],
		['several', 'a\n\n\n', 'a\n\n'],
		['line ends of Windows', 'a\r\n\r\nb\r\n', 'a\n\nb'],
		['line ends of both kinds', 'a\r\nb\n', 'a\r\nb'],
	])('that ends in %s is the same again when nothing was typed', (_, before, text) => {
		expect(textOfMessage(before)).toBe(text);
		expect(messageOfText(text, before)).toBe(before);
	});

	it('keeps the line ends it had', () => {
		expect(messageOfText('a\n\nc', 'a\r\n\r\nb\r\n')).toBe('a\r\n\r\nc\r\n');
		expect(messageOfText('a\n\nc', 'a\n\nb')).toBe('a\n\nc\n');
	});

	it('is judged as it is typed', () => {
		const ids = (text: string) => findingsIn(text)?.map(({rule}) => rule.id);
		expect(ids(message)).toContain('changelog-no-pronouns');
		expect(ids(message.replace('we do', 'KVM does'))).not.toContain('changelog-no-pronouns');
	});

	it('is not judged with every key where it is very long', () => {
		expect(findingsIn(`${message}\n${'x'.repeat(judgedLength)}`)).toBeUndefined();
	});

	it('leads from finding to finding and around', () => {
		const findings = findingsIn(message) ?? [];
		const we = nextPlace(findings, {caret: {row: 1, at: 0}}, 1);
		expect(we).toEqual({row: 2, at: 8});
		expect(findingAtCaret(findings, {caret: {row: 2, at: 9}})?.rule.id).toBe('changelog-no-pronouns');
		expect(nextPlace(findings, {caret: {row: 9, at: 0}}, 1)).toEqual(
			nextPlace(findings, {caret: {row: -1, at: 0}}, 1),
		);
		expect(nextPlace(findings, {caret: {row: 2, at: 8}}, -1)?.row).toBe(0);
		expect(nextPlace([], {caret: {row: 0, at: 0}}, 1)).toBeUndefined();
	});
});

describe('a text that is typed', () => {
	it('is there again with its caret after whatever happens', () => {
		const now = edit('half a');
		const draft = JSON.parse(JSON.stringify(draftOf(now)));
		const back = reduce(session, {
			kind: 'answers-loaded',
			saved: {...session.answers, draft, step: 'messages'},
		});
		const editing = editingOf(back);
		expect(editing === undefined ? undefined : areaText(editing.area)).toBe('half a');
		expect(readDraft({...draft, caret: {row: 'x'}})).toMatchObject({caret: {row: 0, at: 0}});
	});

	it('is no draft where it is longer than is written with every key', () => {
		expect(draftOf(edit('x'.repeat(draftLimit + 1)))).toBeUndefined();
	});

	it('is put aside by whatever takes its place', () => {
		const asked = reduce(edit('half a'), {kind: 'dialog-opened', dialog: {kind: 'help', scroll: 0}});
		expect(asked.place.aside).toEqual({[patch.id]: 'half a'});
		const gone = reduce(edit('half a'), {kind: 'step-entered', step: 'order'});
		expect(gone.place.aside).toEqual({[patch.id]: 'half a'});
	});

	it('is read again from the file it was put into', () => {
		const aside = withAside(nothingAside, patch.id, 'half a');
		const saved = {...session.answers, aside};
		expect(reduce(session, {kind: 'answers-loaded', saved}).place.aside).toEqual(aside);
		expect(readAside({a: 1, b: 'x'})).toEqual({b: 'x'});
		expect(readAside('x')).toEqual({});
		expect(withAside(aside, patch.id, undefined)).toEqual({});
		expect(withAside(aside, patch.id, 'half a')).toBe(aside);
	});
});
