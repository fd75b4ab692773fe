import type {Answers} from './answers.ts';
import type {OwnText} from './dialog.ts';
import {postingState} from './posting-state.ts';
import type {Session} from './session.ts';
import {testingState} from './testing-state.ts';

/** What a text says now; empty where nothing is written. */
export const ownText = (session: Session, of: OwnText): string => {
	const cover = postingState(session)?.cover;
	switch (of) {
		case 'cover':
			return cover?.blurb ?? '';
		case 'notes':
			return cover?.versionNotes ?? '';
		case 'statement':
			return testingState(session).statement;
	}
};

/** The answers with another text; a statement that says what follows from the answers is none of the person's own. */
export const withOwnText = (session: Session, of: OwnText, text: string): Partial<Answers> => {
	const said = text.trim();
	if (of === 'statement') {
		return {statement: said === testingState(session).composed.trim() ? undefined : said};
	}
	const cover = postingState(session)?.cover;
	if (cover === undefined) return {};
	return {cover: {...cover, [of === 'cover' ? 'blurb' : 'versionNotes']: said}};
};
