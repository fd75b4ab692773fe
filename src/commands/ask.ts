import {createInterface} from 'node:readline/promises';
import {exitCode, Refusal} from '../series/refusal.ts';

/** Asks the person in the terminal; only a typed y is a yes. Refuses where nobody can be asked. */
export const ask = async (question: string): Promise<boolean> => {
	if (!process.stdin.isTTY) {
		throw new Refusal('Nobody can be asked here.', 'Confirm with --yes.', exitCode.usage);
	}
	const line = createInterface({input: process.stdin, output: process.stdout});
	const {wrapSentences} = await import('../text/fit.ts');
	const words = wrapSentences([`${question} Type y to do it:`], process.stdout.columns).join('\n');
	const answer = await line.question(`${words} `);
	line.close();
	return answer.trim() === 'y';
};
