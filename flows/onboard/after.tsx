import {AfterScreen, afterRows} from './after-screen.tsx';
import {defineChapter} from './api.ts';
import {cycleHere} from './cycle-here.ts';

/** Chapter 4: what happens once the mails are out. */
export const after = defineChapter({
	id: 'after',
	title: 'After',
	why: 'Who replies, how to answer, when to ask, how to post the next version, and what it looks like when a series is taken.',
	state: () => ({mark: 'later', count: 0}),
	keys: [],
	rows: session => afterRows(cycleHere(session), 76).length,
	Screen: ({session, width, height}) => (
		<AfterScreen cycle={cycleHere(session)} width={width} height={height} scroll={session.cursor.after} />
	),
});
