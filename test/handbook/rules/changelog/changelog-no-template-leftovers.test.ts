import {changelogNoTemplateLeftovers as rule} from '../../../../src/handbook/rules/changelog/changelog-no-template-leftovers.ts';
import {aMessage as m, signature, testRule} from './a-message.ts';

const text = 'Drop the flag, as it is unused.';
const please = '# Please enter the commit message for your changes. Lines starting';

testRule(rule, {
	broken: [
		['the comment of an editor', m(`${text}\n\n${please}`), please, m(text)],
		[
			'all of its lines',
			m(`${text}\n\n${please}\n# On branch work\n# Changes to be committed:\n#\tmodified:   a.c`),
			please,
			m(text),
		],
		['one below the tags', `${m(text)}\n${please}\n`, please, m(text)],
		[
			'a subject to be replaced',
			m(text, [signature], '*** SUBJECT HERE ***'),
			'*** SUBJECT HERE ***',
			'no fix',
		],
		[
			'a text to be replaced',
			m('*** BLURB HERE ***\n\nDrop the flag, as it is unused.'),
			'*** BLURB HERE ***',
			'no fix',
		],
		["b4's word", m(`${text}\n\nEDITME: say why`), 'EDITME: say why', 'no fix'],
		['a reminder', m(`${text}\n\nTODO: describe the rest`), 'TODO: describe the rest', 'no fix'],
		[
			'conflicts of a merge',
			m(`${text}\n\nConflicts:\n\tarch/x86/kvm/x86.c\n\tMakefile.kvm`),
			'Conflicts:',
			m(text),
		],
		[
			'conflicts as a comment',
			m(`${text}\n\n# Conflicts:\n#\tarch/x86/kvm/x86.c\n#\tvirt/kvm/kvm_main.c`),
			'# Conflicts:',
			m(text),
		],
		[
			'conflicts below the tags',
			`${m(text)}\n# Conflicts:\n#\tarch/x86/kvm/x86.c\n`,
			'# Conflicts:',
			m(text),
		],
		['a comment beside a text to be replaced', m(`${text}\n\nEDITME\n${please}`), 'EDITME', 'no fix'],
	],
	fine: [
		[
			'conflicts as a word',
			m(`${text} Both had the same\nConflicts: none is left, as far as a build can tell.`),
		],
		['conflicts that are told', m(`${text}\n\nConflicts:\n\n - the flag, which is gone`)],
		['a fault at the start of a line', m('Drop the flag and inject\n#GP at once.')],
		['a define', m(`${text}\n\n#define FLAG 1`)],
		['a root prompt', m(`${text}\n\n# modprobe kvm_intel nested=1\n# dmesg`)],
		['a quoted placeholder', m('Find "*** BLURB HERE ***" in cover letters, too.')],
		['an open task in code', m('Drop the TODO of the helper, as it is done.')],
		['notes below a line of dashes', `${m(text).trimEnd()}\n---\nEDITME\n`],
	],
});
