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
	['backspace', 'Backspace'],
	['delete', 'Delete'],
];

const withModifiers = (name: KeyName, {ctrl, meta}: InkKey): KeyName =>
	ctrl ? `Ctrl+${name}` : meta ? `Alt+${name}` : name;

/** What terminals send for Ctrl with the underscore, and most of them for Ctrl with the slash. */
const underscore = '\x1f';

/** The key as the help calls it. The filter sees to it that only the key of that name is Ink's Delete. */
export const inkKey = (input: string, key: InkKey): Key => {
	// Ink calls Esc a key with Alt as well.
	if (key.escape) return {name: 'Esc', text: ''};
	if (key.tab) return {name: key.shift ? 'Shift+Tab' : 'Tab', text: ''};
	const name = named.find(([flag]) => key[flag] === true)?.[1];
	if (name !== undefined) return {name: withModifiers(name, key), text: ''};
	if (input === underscore) return {name: 'Ctrl+_', text: ''};
	if (key.ctrl) return {name: `Ctrl+${input}`, text: ''};
	if (input === '') return {name: 'other', text: ''};
	return key.meta ? {name: `Alt+${input}`, text: ''} : typed(input);
};
