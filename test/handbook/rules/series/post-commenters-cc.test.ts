import {postCommentersCc as rule} from '../../../../src/handbook/rules/series/post-commenters-cc.ts';
import {testSeriesRule} from './a-posting.ts';

const mail = (notes: string, to = 'Other Author <other@example.org>', tags = 'PATCH v2') =>
	`[${tags}] KVM: x86: Skip the flush\nTo: ${to}\n${notes}`;

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['a reviewer left out', mail('v2: Skip both. [Some Reviewer]')],
		['one of two', mail('v2: Skip both. [Other Author, Some Reviewer]')],
		['a first name beside another', mail('v2:\n - Skip both. [Other]\n - Drop it. [Some]')],
		['two with a stroke', mail('v2: Skip both [Other/Some].')],
		['a name with a hyphen', mail('v2: Skip both. [Ann-Kathrin Someone]')],
		['the third version', mail('v3: Skip both. [Some Reviewer]', undefined, 'PATCH v3')],
	],
	fine: [
		['all there', mail('v2: Skip both. [Some Reviewer]', 'Some Reviewer <some@example.org>')],
		['by the first name', mail('v2: Skip both. [Some]', 'Some Reviewer <some@example.org>')],
		['by the address', mail('v2: Skip both. [Some Reviewer]', 'reviewer@example.org')],
		['the sender', mail('v2: Skip both. [Code Author]')],
		['a robot', mail('v2: Skip both. [Kernel Test Robot]')],
		['no names', mail('v2: Skip both. [New patch]\nSee the list [1].')],
		['one word that may be anything', mail('v2: Skip both. [Documentation]')],
		['mails that go to nobody yet', '[PATCH v2] KVM: x86: Skip it\nv2: Skip both. [Some Reviewer]'],
		['a first version', mail('Skip both. [Some Reviewer]', undefined, 'PATCH')],
	],
});
