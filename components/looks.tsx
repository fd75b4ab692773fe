import type {TextProps} from 'ink';
import {createContext, useContext} from 'react';
import {inAscii} from '../src/text/in-ascii.ts';

/** What text is for. Colours repeat what words and marks say; they never carry it. */
export type Role =
	| 'text'
	| 'own'
	| 'quiet'
	| 'accent'
	| 'good'
	| 'attention'
	| 'bad'
	| 'added'
	| 'removed'
	| 'key';

type Style = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse' | 'underline'>;

/** The one place where roles become looks: the sixteen colours of the terminal's own theme, never bright black. */
export const style: Readonly<Record<Role, Style>> = {
	text: {},
	own: {bold: true},
	quiet: {dimColor: true},
	accent: {color: 'cyan', bold: true},
	good: {color: 'green'},
	attention: {color: 'yellow'},
	bad: {color: 'red'},
	added: {color: 'green'},
	removed: {color: 'red'},
	key: {color: 'cyan'},
};

/** Marks that stand before a word that says the same. */
export type Marks = Readonly<
	Record<
		'here' | 'good' | 'look' | 'later' | 'unsure' | 'added' | 'removed' | 'rule' | 'bar' | 'arrow',
		string
	>
>;

const unicodeMarks: Marks = {
	here: '❯',
	good: '✓',
	look: '!',
	later: '·',
	unsure: '~',
	added: '+',
	removed: '-',
	rule: '─',
	bar: '│',
	arrow: '→',
};

const asciiOf = (name: keyof Marks): string => inAscii(unicodeMarks[name]);

const asciiMarks: Marks = {
	...unicodeMarks,
	here: asciiOf('here'),
	good: asciiOf('good'),
	later: asciiOf('later'),
	rule: asciiOf('rule'),
	bar: asciiOf('bar'),
	// By itself it would be taken for the mark of the row one is on.
	arrow: `-${asciiOf('arrow')}`,
};

/** The marks for a terminal that can or cannot show Unicode. */
export const marksFor = (isUnicode: boolean): Marks => (isUnicode ? unicodeMarks : asciiMarks);

const LooksContext = createContext<Marks>(unicodeMarks);

/** Gives everything below it these marks. */
export const Looks = LooksContext.Provider;

/** The marks to draw with. */
export const useMarks = (): Marks => useContext(LooksContext);
