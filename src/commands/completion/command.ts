import {exitCode, Refusal} from '../../series/refusal.ts';
import {bashCompletion} from './bash.ts';
import {fishCompletion} from './fish.ts';
import {shells} from './shells.ts';
import {completionWords} from './words.ts';
import {zshCompletion} from './zsh.ts';

const scripts = {bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion} as const;

/** The completion script for the shell that the operands name, as lines. Refuses any other. */
export const completionText = (operands: readonly string[]): readonly string[] => {
	const [name, more] = operands;
	const shell = shells.find(each => each === name);
	if (shell === undefined || more !== undefined) {
		throw new Refusal(
			name === undefined
				? 'No shell is named.'
				: shell === undefined
					? `There is no completion for ${name}.`
					: `${more} is one too many.`,
			`Name one of ${shells.join(', ')}.`,
			exitCode.usage,
		);
	}
	return scripts[shell](completionWords());
};
