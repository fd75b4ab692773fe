import type {Key as InkKey} from 'ink';
import {type Key, type KeyName, typed} from '../src/session/key.ts';

const named: readonly (readonly [keyof InkKey, KeyName])[] = [
	['upArrow', 'Up'],
	['downArrow', 'Down'],
	['leftArrow', 'Left'],
	['rightArrow', 'Right'],
	['pageUp', 'PageUp'],
	['pageDown', 'PageDown'],
	['home', 'Home'],
	['end', 'End'],
	['return', 'Enter'],
	['escape', 'Esc'],
	['backspace', 'Backspace'],
];

/** The key as the help calls it. Ink reports the backspace key of most terminals as Delete. */
export const inkKey = (input: string, key: InkKey): Key => {
	if (key.tab) return {name: key.shift ? 'Shift+Tab' : 'Tab', text: ''};
	const name = named.find(([flag]) => key[flag] === true)?.[1];
	if (name !== undefined) return {name, text: ''};
	if (key.delete) return {name: 'Backspace', text: ''};
	if (key.ctrl) return {name: `Ctrl+${input}`, text: ''};
	if (input === '' || key.meta) return {name: 'other', text: ''};
	return typed(input);
};
