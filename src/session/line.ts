import {charactersOf} from '../text/fit.ts';
import {wordEnd, wordStart} from '../text/word-stops.ts';
import type {Key} from './key.ts';

/** A line being edited: characters before and behind the caret. */
export type Line = Readonly<{before: string; after: string}>;

/** A line with the caret at its end. */
export const aLine = (text: string): Line => ({before: text, after: ''});

/** The whole text. */
export const lineText = ({before, after}: Line): string => before + after;

const splitAt = (text: string, at: number): Line => ({before: text.slice(0, at), after: text.slice(at)});
const withoutLast = (text: string) => charactersOf(text).slice(0, -1).join('');
const lastOf = (text: string) => charactersOf(text).at(-1) ?? '';
const firstOf = (text: string) => charactersOf(text)[0] ?? '';

/** Typed or pasted text as one line: line ends and tabs become spaces, other control characters go. */
export const oneLine = (text: string): string =>
	text.replace(/[\t\r\n]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '');

/** The line after a key, or undefined where the key edits nothing. Keys are those of readline. */
export const editLine = (line: Line, key: Key): Line | undefined => {
	const {before, after} = line;
	switch (key.name) {
		case 'text':
			return {before: before + oneLine(key.text), after};
		case 'Backspace':
			return {before: withoutLast(before), after};
		case 'Delete':
		case 'Ctrl+d':
			return {before, after: after.slice(firstOf(after).length)};
		case 'Left':
		case 'Ctrl+b':
			return {before: withoutLast(before), after: lastOf(before) + after};
		case 'Right':
		case 'Ctrl+f':
			return {before: before + firstOf(after), after: after.slice(firstOf(after).length)};
		case 'Home':
		case 'Ctrl+a':
			return {before: '', after: before + after};
		case 'End':
		case 'Ctrl+e':
			return {before: before + after, after: ''};
		case 'Ctrl+u':
			return {before: '', after};
		case 'Ctrl+k':
			return {before, after: ''};
		case 'Ctrl+Left':
		case 'Alt+Left':
		case 'Alt+b': {
			const text = before + after;
			return splitAt(text, wordStart(text, before.length));
		}
		case 'Ctrl+Right':
		case 'Alt+Right':
		case 'Alt+f': {
			const text = before + after;
			return splitAt(text, wordEnd(text, before.length));
		}
		case 'Ctrl+w':
		case 'Alt+Backspace':
			return {before: before.slice(0, wordStart(before, before.length)), after};
		default:
			return undefined;
	}
};
