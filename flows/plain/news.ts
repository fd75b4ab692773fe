import {show, showLines} from '../../src/text/show.ts';
import type {Talk} from './door.ts';

/** What a session of any flow has to tell besides where the person is. */
type Telling = Readonly<{
	notice: string | undefined;
	saveTrouble: Readonly<{fact: string; remedy: string}> | undefined;
}>;

/** Says what is new: a notice once, and each time that what was answered is not kept. */
export const createNews = (session: () => Telling, say: Talk['say']): (() => void) => {
	let told: string | undefined;
	return () => {
		const {notice, saveTrouble} = session();
		if (notice !== undefined && notice !== told) say(showLines(notice));
		if (saveTrouble !== undefined) say([show(`NOT SAVED. ${saveTrouble.fact} ${saveTrouble.remedy}`)]);
		told = notice;
	};
};
