import {linksArchive} from '../handbook/posting/words.ts';

/** What the notes of a later version lack; `body` is all that its cover letter says. */
export const owedNotes = (version: number, notes: string, body: string): readonly string[] =>
	version < 2
		? []
		: [
				...(notes.trim() === ''
					? [`Changes: version ${version} does not say what changed since version ${version - 1}.`]
					: []),
				...(linksArchive(body) ? [] : ['Changes: nothing links an earlier version by its lore address.']),
			];
