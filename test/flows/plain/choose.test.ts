import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Action} from '../../../flows/plain/actions.ts';
import {choose} from '../../../flows/plain/choose.ts';

const action = (label: string, ...keys: readonly string[]): Action => ({
	label,
	keys,
	isQuiet: false,
	does: () => {},
});

const actions = [action('take', 'Enter'), action('edit', 'e'), action('edit all', 'E'), action('mark', ' ')];

describe('a typed line', () => {
	it.each([
		['1', 'take'],
		['Enter', 'take'],
		['tak', 'take'],
		['EDIT A', 'edit all'],
		['e', 'edit'],
		['E', 'edit all'],
		['Space', 'mark'],
	])('%j is the action %s', (line, label) => {
		expect(choose(line, actions)).toMatchObject({kind: 'action', action: {label}});
	});

	it.each([
		['1', {kind: 'action'}],
		['3', {kind: 'none', says: 'Action 3 is not in this list; ? lists all that can be done.'}],
		['9', {kind: 'none', says: 'There is no action 9; there are 2.'}],
		['E', {kind: 'action'}],
	])('%j is read so where two actions are listed: %j', (line, choice) => {
		expect(choose(line, actions, 2)).toMatchObject(choice);
	});

	it.each([
		['', {kind: 'again'}],
		['?', {kind: 'help'}],
		[' b ', {kind: 'back'}],
		['q', {kind: 'leave'}],
		['i 4', {kind: 'row', row: 4}],
		['i12', {kind: 'row', row: 12}],
		['9', {kind: 'none', says: 'There is no action 9; there are 4.'}],
		['0', {kind: 'none', says: 'There is no action 0; there are 4.'}],
		['edi', {kind: 'none', says: 'Several actions begin so. Type more of it, or the number.'}],
		['ta', {kind: 'none', says: 'No action is called that. ? tells what there is.'}],
		['constructor', {kind: 'none', says: 'No action is called that. ? tells what there is.'}],
	])('%j is read so: %j', (line, choice) => {
		expect(choose(line, actions)).toEqual(choice);
	});

	it('is read whatever it is', () => {
		fc.assert(fc.property(fc.string(), line => void choose(line, actions)));
	});
});
