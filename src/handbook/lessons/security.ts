import {handbook, kernelDoc} from '../cite.ts';
import {type Chapter, example, fits, misses, tell} from './lesson.ts';

const process = kernelDoc('process/security-bugs.rst');
const base = {step: 'base', shortlog: undefined} as const;

/** Bugs that a guest can use. */
export const security: Chapter = {
	id: 'security',
	title: 'Security bugs',
	about: 'when a fix must not go to a list first',
	cards: [
		tell({
			id: 'who-attacks-whom',
			isShort: true,
			title: 'Ask before anything leaves the machine',
			text: 'Can a guest harm its host, kernel or userspace, with this bug? Can L2 harm L1? Then the fix is not posted first: it goes to the maintainers in private, with security@kernel.org on Cc. If you are not sure, do the same.',
			cites: handbook('Vulnerabilities'),
		}),
		example({
			id: 'nested',
			title: 'From L2 to L0',
			shows: ['A nested guest, L2, can crash the machine at the bottom, L0.'],
			question: 'What is that?',
			answers: [
				fits('A guest against its host', 'For L0 everything above is a guest.'),
				misses('No attack: nested is not used in earnest', 'It is, and the host is down all the same.'),
				fits(
					'Private first, unless it is known already',
					'Whoever runs guests is open to it until it is fixed.',
				),
			],
			rule: 'vuln-classify',
			before: ['[PATCH] to kvm@vger.kernel.org'],
			after: ['To: the maintainers  Cc: security@kernel.org'],
			exercise: base,
		}),
		example({
			id: 'private',
			isShort: true,
			title: 'Whom to write to',
			shows: ['A guest can write behind a buffer of the host.', 'Nobody else knows it yet. There is a fix.'],
			question: 'Where does the mail go?',
			answers: [
				misses(
					'kvm@vger.kernel.org, as all patches do',
					'Archives copy it within seconds, and attackers read them.',
				),
				fits('Maintainers, security@kernel.org on Cc', 'They can fix it before it is told.'),
				misses(
					'linux-distros@, so that all can prepare',
					'That starts a clock; it comes after a fix is accepted.',
				),
				fits('Plain text: versions, effect, steps, patch', 'Without these a report cannot be worked on.'),
			],
			rule: 'vuln-private-first',
			before: ['To: kvm@vger.kernel.org'],
			after: ['To: the maintainers of the code', 'Cc: security@kernel.org'],
			exercise: base,
		}),
		example({
			id: 'stable-alias',
			title: 'A tag that sends mail',
			shows: ['A private mail with the fix, and in its tags:', 'Cc: stable@vger.kernel.org'],
			answers: [
				fits('git send-email will mail that list', 'Addresses in tags become recipients.'),
				fits('Write stable@kernel.org', 'It goes nowhere, and serves as the tag.'),
				misses('Right, stable must know', 'It will, when the commit is merged.'),
			],
			rule: 'vuln-stable-alias',
			before: ['Cc: stable@vger.kernel.org'],
			after: ['Cc: stable@kernel.org'],
		}),
		example({
			id: 'found-by-ai',
			title: 'Found with an AI tool',
			shows: ['A language model pointed at the bug and wrote a reproducer.'],
			question: 'What fits?',
			answers: [
				fits('Treat it as public and post the fix', 'Others with such a tool find it on the same day.'),
				fits('Keep the reproducer to yourself', 'Say that there is one, for those who may ask.'),
				misses('Report it in private and wait', 'There is no secret left that waiting would keep.'),
				misses('Leave out how it was found', 'The help of such tools is told, with Assisted-by.'),
			],
			rule: 'vuln-ai-found-is-public',
			words: {
				why: 'Bugs found that way are handled in public, because they are found by many at once. The reproducer stays off the lists.',
				cites: process,
			},
			before: ['[PATCH] with the exploit attached'],
			after: ['[PATCH], "a reproducer exists and is not public"'],
		}),
	],
};
