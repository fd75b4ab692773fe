import {handbook} from '../cite.ts';
import {type Chapter, example, fits, misses, tell} from './lesson.ts';

const tag = {step: 'tag', shortlog: undefined} as const;

/** What asking for comments is for. */
export const rfc: Chapter = {
	id: 'rfc',
	title: 'RFC',
	about: 'asking for a decision, and not for a merge',
	cards: [
		tell({
			id: 'what-it-is',
			isShort: true,
			title: 'A question, not a merge request',
			text: 'RFC means: help me decide. It is right for an idea, or for a feature whose tests are still missing. It is not looked at line by line, so the cover letter says where to look and what is to be answered.',
			cites: handbook('New Features'),
		}),
		example({
			id: 'no-tests-yet',
			title: 'A feature whose tests are not written',
			shows: ['[PATCH 0/4] KVM: x86: Add a capability for lazy flushes', '', 'Selftests will follow.'],
			answers: [
				fits('No tests, no merge', 'A feature is taken together with its tests.'),
				fits('Make it RFC to talk about the design', 'Early comments are welcome without tests.'),
				misses('Fine, the tests can follow', 'Tests that were promised have a way of not coming.'),
			],
			rule: 'feature-rfc-without-tests',
			before: ['[PATCH 0/4] KVM: x86: Add a capability for lazy flushes'],
			after: ['[RFC PATCH 0/4] KVM: x86: Add a capability for lazy flushes'],
			exercise: tag,
		}),
		example({
			id: 'no-question',
			title: 'An RFC that asks nothing',
			shows: ['[RFC PATCH 0/4] KVM: x86: Add a capability for lazy flushes', '', 'Comments are welcome.'],
			answers: [
				fits('Comments on what?', 'Nobody knows which decision is open.'),
				fits('Put the question into the cover letter', 'It is the part that all of them read.'),
				misses('Mark it RFT as well', 'That tag has no agreed meaning; say what is to be tested.'),
			],
			rule: 'rfc-states-questions',
			before: ['Comments are welcome.'],
			after: ['Should the capability be per VM, or one module parameter?'],
			exercise: tag,
		}),
		example({
			id: 'for-ever',
			title: 'The seventh round',
			shows: [
				'[RFC PATCH v7 0/9] KVM: x86: Add a capability for lazy flushes',
				'',
				'It has selftests, and nothing is open any more.',
			],
			answers: [
				fits('Drop RFC', 'Finished work gets its close reading without the tag.'),
				misses('Keep RFC, to be modest', 'The tag keeps reviewers away from the details.'),
				misses('Number it v1 again', 'The number counts the rounds, with or without RFC.'),
			],
			rule: 'rfc-not-abused',
			before: ['[RFC PATCH v7 0/9]'],
			after: ['[PATCH v8 0/9]'],
			exercise: tag,
		}),
	],
};
