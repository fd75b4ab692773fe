import {renderToString} from 'ink';
import type {ReactNode} from 'react';
import {Looks} from '../../components/looks.tsx';
import {plainMarks} from './actions.ts';

/** Rows enough for anything to be drawn whole. */
export const tall = 2000;

const colours = /\u001b\[[0-9;]*m/g;

/** What a screen would show, as lines: for screens that nobody has put into lines of their own. */
export const drawn = (screen: ReactNode, columns: number): readonly string[] =>
	renderToString(<Looks value={plainMarks}>{screen}</Looks>, {columns})
		.replace(colours, '')
		.split('\n')
		.map(line => line.trimEnd())
		.filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
