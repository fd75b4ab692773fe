import {countsOf} from '../../src/session/desk.ts';
import {Desk} from '../messages/desk.tsx';
import {deskKeys} from '../messages/keys.ts';
import {defineStep, notYet, toLookAt} from '../prepare/define-step.ts';
import {messages} from '../prepare/messages.tsx';

/** What was found in the commits, and their messages to mend. */
export const findings = defineStep({
	...messages,
	title: 'Findings',
	state: session => {
		const {open} = countsOf(session);
		return open === 0 && session.unjudged > 0 ? notYet : toLookAt(open);
	},
	keys: deskKeys,
	Screen: Desk,
});
