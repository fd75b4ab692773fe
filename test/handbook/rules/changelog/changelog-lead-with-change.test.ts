import {expect, it} from 'vitest';
import {changelogLeadWithChange as rule} from '../../../../src/handbook/rules/changelog/changelog-lead-with-change.ts';
import {aChange} from '../../../evidence/a-patch.ts';
import {aMessage as m, reportsOf, testRule, told} from './a-message.ts';

const story = 'When a guest leaves SMM, the cache holds old values.\nThe guest then faults.';
const marked = 'When a guest leaves SMM, the cache holds old values.';

testRule(rule, {
	broken: [
		[
			'a remedy at the end',
			m(`${story}\n\nFix this by clearing the cache on exit.`),
			marked,
			m(`Clear the cache on exit.\n\n${story}`),
		],
		[
			'an order at the end',
			m(`${story}\n\nClear the cache on exit.`),
			marked,
			m(`Clear the cache on exit.\n\n${story}`),
		],
		[
			'an order in the middle',
			m(`${story}\n\nClear the cache\non exit.\n\nThe exit is rare.`),
			marked,
			m(`Clear the cache\non exit.\n\n${story}\n\nThe exit is rare.`),
		],
		['an order that leans on the story', m(`${story}\n\nClear it on exit.`), marked, 'no fix'],
		[
			'an order that introduces code',
			m(`${story}\n\nClear the cache:\n\n  clear_cache(vcpu);`),
			marked,
			'no fix',
		],
		[
			'a remedy of two parts',
			m(`${story}\n\nFix the warning by clearing the cache and setting the bit on exit.`),
			marked,
			m(`Clear the cache and set the bit on exit.\n\n${story}`),
		],
		[
			'a remedy whose parts may be nouns',
			m(`${story}\n\nFix this by clearing the cache and replacing with another.`),
			marked,
			'no fix',
		],
		[
			'an order for a bug that is told above',
			m(`${story}\n\nClear the cache to fix the issue.`),
			marked,
			'no fix',
		],
		[
			'an order that leads to paragraphs',
			m(`${story}\n\nClear the cache with two steps:\n\nSet the bit. Wait for a vCPU.`),
			marked,
			'no fix',
		],
		['a turn to "So"', m(`${story}\n\nSo, the cache has to go.`), marked, 'no fix'],
		[
			'a remedy without a verb that is known',
			m(`${story}\n\nFix this by frobbing the cache.`),
			marked,
			'no fix',
		],
		['a story without an order', m(`${story}  Nobody noticed.`), marked, 'no fix'],
		[
			'a commit first',
			m('Commit 0123456789ab ("KVM: x86: Cache") added a cache. A guest faults.\n\nClear the cache on exit.'),
			'Commit 0123456789ab ("KVM: x86: Cache") added a cache.',
			m('Clear the cache on exit.\n\nCommit 0123456789ab ("KVM: x86: Cache") added a cache. A guest faults.'),
		],
	],
	fine: [
		['an order first', m(`Clear the cache on exit.\n\n${story}`)],
		['"When X, verify Y"', m('When leaving SMM, verify the cache. It may be old. A guest would fault.')],
		['rarer verbs', m('When loading state, elide the writes. They are slow. A guest may notice.')],
		[
			'a verb of two words',
			m('When entering L2, context switch the mask. It may be old. A guest would fault.'),
		],
		['an adverb before the order', m('Unconditionally clear the cache. It may be old. A guest would fault.')],
		['"Don\'t"', m("Don't keep the cache. It may be old. A guest would fault.")],
		['two sentences, in any order', m('When a guest leaves SMM, the cache is old. Clear the cache.')],
		['a list of orders', m(' - When leaving SMM the cache is old\n - Clear it\n - Test it')],
		['"To X, clear Y"', m('To keep guests alive, clear the cache. It may be old. A guest would fault.')],
	],
});

testRule(rule, {
	patch: message => told(message, [aChange('arch/x86/kernel/fpu/core.c')]),
	broken: [],
	fine: [['the order of the tip tree outside of KVM', m(`${story}\n\nClear the cache on exit.`)]],
});

it('is surer where the change comes later than where there is none', () => {
	const sure = ({confidence}: {confidence: number}) => confidence >= 0.8;
	expect(reportsOf(rule, told(m(`${story}\n\nClear the cache on exit.`))).every(sure)).toBe(true);
	expect(reportsOf(rule, told(m(`${story}  Nobody noticed.`))).some(sure)).toBe(false);
});
