import {showLines} from '../../src/text/show.ts';
import type {Talk} from './door.ts';

/** Control characters but tabs have no place in a text that is typed. */
const clean = (line: string): string => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

const typed = async ({readLine, say}: Talk): Promise<string | undefined> => {
	say(['Type the text, then a line with a single dot.']);
	const lines: string[] = [];
	for (;;) {
		const line = await readLine();
		if (line === undefined) return undefined;
		if (line.trim() === '.') return lines.length === 0 ? undefined : `${lines.join('\n')}\n`;
		lines.push(clean(line));
	}
};

/**
 * A text of several lines from the person: out of their editor, or typed. Undefined where the old one stays; `failure`
 * says why an editor gave none.
 */
export const askText = async (
	talk: Talk,
	name: string,
	text: string,
): Promise<Readonly<{text: string}> | Readonly<{failure: string}> | undefined> => {
	const {say, prompt, readLine, hasEditor, edit} = talk;
	say(text.trim() === '' ? ['There is no text yet.'] : ['The text now:', ...showLines(text.trimEnd())]);
	if (!hasEditor) {
		say(['A dot at once leaves it as it is.']);
		const own = await typed(talk);
		return own === undefined ? undefined : {text: own};
	}
	say(['1. open it in your editor', '2. type it here', '3. leave it as it is']);
	prompt('> ');
	const answer = (await readLine())?.trim();
	if (answer === '2') {
		const own = await typed(talk);
		return own === undefined ? undefined : {text: own};
	}
	if (answer !== '1') return undefined;
	const edited = await edit(text, name);
	if ('failure' in edited) return edited;
	return edited.isChanged ? {text: edited.text} : undefined;
};
