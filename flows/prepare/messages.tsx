import {citationText, handbook} from '../../src/handbook/cite.ts';
import {openMessages} from '../../src/session/message-state.ts';
import {Desk} from '../messages/desk.tsx';
import {deskKeys} from '../messages/keys.ts';
import {defineStep, notYet, toLookAt} from './define-step.ts';

/** Step 2: shortlogs and what is said below them. */
export const messages = defineStep({
	id: 'messages',
	title: 'Messages',
	why: 'The prefix tells who has to read a patch, and a year later it is how people find it. The text below is the only explanation that stays with the code.',
	cites: `${citationText(handbook('Shortlog'))}; ${citationText(handbook('Changelog'))}`,
	state: session => {
		const open = openMessages(session).length;
		return open === 0 && session.unjudged > 0 ? notYet : toLookAt(open);
	},
	keys: deskKeys,
	Screen: Desk,
});
