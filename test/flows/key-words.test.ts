import {expect, it} from 'vitest';
import {hintsOf, keyLines} from '../../flows/key-words.ts';

const bindings = [
	{keys: ['Tab'], label: 'next finding', isQuiet: true},
	{keys: ['Up', 'Down'], label: 'choose'},
	{keys: [' ', 'Tab'], label: 'mark'},
	{keys: ['Tab'], label: 'next step'},
	{keys: ['Enter', 'Up'], label: 'take'},
];

it('the foot offers no key for what an earlier binding of it does', () => {
	expect(hintsOf(bindings).map(({key, label}) => `${key} ${label}`)).toEqual([
		'Up/Down choose',
		'Space mark',
		'Enter take',
	]);
});

it('the foot names two keys for one answer, and keeps the key that lists the others', () => {
	expect(hintsOf([{keys: ['Enter', 'y'], label: 'take them'}])).toMatchObject([{key: 'Enter/y'}]);
	expect(hintsOf([{keys: ['Ctrl+g'], label: 'keys'}])).toMatchObject([{isKept: true}]);
});

it('the foot keeps the way out where there is no way back', () => {
	const leave = {keys: ['q'], label: 'leave'};
	expect(hintsOf([leave])).toMatchObject([{isKept: true}]);
	expect(hintsOf([{keys: ['Esc'], label: 'back'}, leave])).toMatchObject([{key: 'Esc'}, {isKept: false}]);
});

it('help names each key once, where it acts', () => {
	expect(keyLines(bindings, [['Ctrl+c', 'leave']])).toEqual([
		'  Tab               next finding',
		'  Up, Down          choose',
		'  Space             mark',
		'  Enter             take',
		'  Ctrl+c            leave',
	]);
	expect(keyLines([{keys: ['Home', 'End', 'PageUp', 'PageDown'], label: 'move'}])).toEqual([
		'  Home, End, PageUp, PageDown   move',
	]);
});
