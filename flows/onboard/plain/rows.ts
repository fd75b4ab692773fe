import {chapters as lessons} from '../../../src/handbook/lessons/index.ts';
import {cardHere} from '../../../src/session/learn.ts';
import type {Onboard} from '../../../src/session/onboard.ts';
import type {OnboardApi} from '../api.ts';
import {mailsOf} from '../own-mails.ts';
import {chapterHere} from '../steps.ts';

const isInLessons = ({chapter, learning}: Onboard) => chapter === 'learn' && cardHere(learning) === undefined;

const count = (session: Onboard): number => {
	if (session.dialog !== undefined) return 0;
	if (isInLessons(session)) return lessons.length;
	if (session.chapter === 'after') return 0;
	if (session.chapter === 'do' && session.mails !== undefined) return mailsOf(session.own).length;
	return chapterHere(session).rows(session);
};

/** Takes the row of this number, from 1, in hand; a sentence where there is none. */
export const goToOnboardRow = (api: OnboardApi, row: number): readonly string[] => {
	const session = api.session();
	if (row < 1 || row > count(session)) return [`There is no row ${row} here.`];
	if (isInLessons(session)) {
		api.send({kind: 'learned', event: {kind: 'row-moved', by: row - 1 - session.learning.row}});
	} else if (session.chapter === 'do' && session.mails !== undefined) {
		api.send({kind: 'mails-viewed', mails: {mail: row - 1, scroll: 0}});
	} else api.send({kind: 'cursor-moved', to: row - 1});
	return [];
};
