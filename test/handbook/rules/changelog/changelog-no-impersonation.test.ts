import {changelogNoImpersonation as rule} from '../../../../src/handbook/rules/changelog/changelog-no-impersonation.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['code that thinks', m('Drop it.  The code thinks that it is new.'), 'The code thinks', 'no fix'],
		['a function that wants', m('Drop it, as reset_it() wants another.'), 'reset_it() wants', 'no fix'],
		['a happy compiler', m('Cast it, so that the compiler is happy.'), 'the compiler is happy', 'no fix'],
		['a kernel that believes', m('Drop it.  The kernel believes in it.'), 'The kernel believes', 'no fix'],
		['a word between', m('Drop it.  The old handler likes none.'), 'The old handler likes', 'no fix'],
	],
	fine: [
		['what code does', m('Drop it.  The code returns it.')],
		['userspace that wants', m('Drop it if userspace wants to.')],
		['a guest that thinks', m('Drop it, or the guest thinks it runs.')],
		['a quotation', m('Drop it, as "the code thinks" says.')],
		['wanted', m('Drop it, as the code wanted is gone.')],
		['a field', m('Drop thinks_so, which the code reads.')],
	],
});
