import {readFile, writeFile} from 'node:fs/promises';
import {suggestMessage} from '../../handbook/judge.ts';
import type {Context} from '../../handbook/rule.ts';
import {byteString, bytesOf} from '../../series/bytes.ts';
import {type Mend, mendMails} from '../../series/mail/mend-mail.ts';
import {shortlogOf} from '../../series/patch.ts';
import {Refusal} from '../../series/refusal.ts';
import type {GivenPatch} from './input.ts';

const textOf = (message: string): readonly string[] => message.replace(/\s+$/, '').split('\n').slice(2);

/** What is to be mended without looking in a patch of a file; undefined where nothing is, or where its lines are encoded. */
export const mendOf = (given: GivenPatch, context: Context): Mend | undefined => {
	const {message} = given.patch.commit;
	const {text: fixed} = suggestMessage(given.patch, context, 'safe');
	if (fixed === message) return undefined;
	const old = textOf(message);
	const subjectLine = given.messageLine(0);
	const [from, to] = [given.messageLine(2), given.messageLine(1 + old.length)];
	if (subjectLine === undefined) return undefined;
	if (old.length > 0 && (from === undefined || to === undefined)) return undefined;
	return {
		subjectLine,
		body: from === undefined || to === undefined || old.length === 0 ? undefined : [from, to],
		before: shortlogOf(message),
		after: shortlogOf(fixed),
		text: textOf(fixed),
	};
};

/** `0001-x.patch` becomes `0001-x.fixed.patch`, with a number where that is there. */
const nameFor = (file: string, attempt: number): string => {
	const mark = attempt === 1 ? '.fixed' : `.fixed-${attempt}`;
	const found = file.match(/^(.*[^/])(\.[A-Za-z]+)$/s);
	return found === null ? `${file}${mark}` : `${found[1]}${mark}${found[2]}`;
};

const most = 100;

/** Writes a file that is not there yet; nothing is ever overwritten. */
const writeBeside = async (file: string, content: Uint8Array): Promise<string> => {
	for (let attempt = 1; attempt <= most; attempt++) {
		const name = nameFor(file, attempt);
		try {
			await writeFile(name, content, {flag: 'wx'});
			return name;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
				throw new Refusal(
					`${name} cannot be written: ${(error as Error).message}.`,
					'Nothing else was written.',
				);
			}
		}
	}
	throw new Refusal(`There are ${most} corrected copies of ${file}.`, 'Remove those that you do not need.');
};

/** Writes corrected copies of files next to them. Gives their names. */
export const fixFiles = async (mends: ReadonlyMap<string, readonly Mend[]>): Promise<readonly string[]> => {
	const made: string[] = [];
	for (const [file, own] of mends) {
		const fixed = mendMails(byteString(await readFile(file)), own);
		made.push(await writeBeside(file, bytesOf(fixed)));
	}
	return made;
};
