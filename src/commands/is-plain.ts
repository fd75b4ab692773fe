import {isPlainTerminal} from '../tools/terminal/screen-need.ts';
import type {OptionName} from './table.ts';

/** Whether questions are asked in lines: as an option says, or as the terminal and its environment want it. */
export const isPlain = (flags: ReadonlySet<OptionName>): boolean => {
	const {stdin, stdout, env} = process;
	const terminal = {isInput: stdin.isTTY === true, isOutput: stdout.isTTY === true, type: env.TERM};
	return flags.has('plain') || isPlainTerminal(terminal, env);
};

/** Whether nothing is asked at all: answers come from a file, or from before. */
export const isUnasked = (flags: ReadonlySet<OptionName>): boolean =>
	flags.has('answers') || flags.has('dry-run') || flags.has('yes');
