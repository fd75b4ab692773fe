import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {Api} from '../../flows/api.ts';
import {handleKey} from '../../flows/handle-key.ts';
import {createStore} from '../../flows/store.ts';
import type {Key, KeyName} from '../../src/session/key.ts';
import {aPatch, aRepository, aSeries} from '../session/a-session.ts';

const patches = [
	aPatch('KVM: selftests: Add a test', [{path: 'tools/testing/selftests/kvm/x86/a_test.c', isNew: true}]),
	aPatch('kvm: x86: fix it.', [{path: 'arch/x86/kvm/x86.c'}]),
	aPatch('KVM: x86: Do both', [
		{path: 'arch/x86/kvm/x86.c'},
		{path: 'tools/testing/selftests/kvm/x86/b_test.c'},
	]),
];

const names: readonly KeyName[] = [
	'Up',
	'Down',
	'Left',
	'Right',
	'Enter',
	'Esc',
	'Tab',
	'Shift+Tab',
	'Home',
	'End',
	'Backspace',
	'PageDown',
	'Ctrl+u',
	'Ctrl+s',
	'Ctrl+t',
	'Ctrl+g',
];
const aKey: fc.Arbitrary<Key> = fc.oneof(
	fc.constantFrom(...names).map(name => ({name, text: ''})),
	fc
		.constantFrom(...'eEpwAyomxzZoKJsatgGnacMP?R+-fbrtyqdFuOn[] ')
		.map(text => ({name: 'text' as const, text})),
);

it('takes any keys in any order: no answer is lost but by the person, nothing is moved without a confirmation', () => {
	fc.assert(
		fc.property(fc.array(aKey, {maxLength: 60}), keys => {
			const store = createStore();
			const started: string[] = [];
			const api: Api = {
				session: store.session,
				send: store.send,
				start: title => void started.push(title),
				cancel: () => false,
				commandFor: () => 'git format-patch',
				leave: ({text, onText}) => onText(text),
				quit: () => {},
				forget: () => {},
				suspend: () => {},
			};
			store.send({kind: 'series-read', repository: aRepository, series: aSeries(...patches)});
			store.send({kind: 'answers-loaded', saved: undefined});
			for (const key of keys) handleKey(key, api);
			expect(started).not.toContain('Moving the branch');
			const {answers, past, place} = store.session();
			// Every step back is there, to the very first answers.
			expect(past.length === 0 ? answers : past[0]).toMatchObject({messages: {}, order: undefined});
			for (const cursor of Object.values(place.cursor)) expect(cursor).toBeGreaterThanOrEqual(0);
		}),
		{numRuns: 60},
	);
});
