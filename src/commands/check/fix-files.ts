import {readFile, writeFile} from 'node:fs/promises';
import {byteString, bytesOf} from '../../series/bytes.ts';
import {type Mend, mendMails} from '../../series/mail/mend-mail.ts';
import {Refusal} from '../../series/refusal.ts';

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
