import {baseFreshEnough as rule} from '../../../../src/handbook/rules/series/base-fresh-enough.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		['a base of 29 days', '* KVM: x86: Skip the flush', {base: {when: 0, nextWhen: 2505600}}],
		['a base of 30 days', '* KVM: x86: Skip the flush', {base: {when: 0, nextWhen: 2592000}}],
		['a base of 60 days', '* KVM: x86: Skip the flush', {base: {when: 0, nextWhen: 5184000}}],
		['a base of 365 days', '* KVM: x86: Skip the flush', {base: {when: 0, nextWhen: 31536000}}],
		[
			'mails on an old base',
			'[PATCH 0/2] KVM: x86: Flush less\n[PATCH 1/2] KVM: x86: Part 1\n[PATCH 2/2] KVM: x86: Part 2',
			{base: {when: 0, nextWhen: 3456000}},
		],
	],
	fine: [
		['a base of 0 days', '* KVM: x86: Skip the flush', {base: {when: 0, nextWhen: 0}}],
		['a base of 1 days', '* KVM: x86: Skip the flush', {base: {when: 0, nextWhen: 86400}}],
		['a base of 14 days', '* KVM: x86: Skip the flush', {base: {when: 0, nextWhen: 1209600}}],
		['a base of 28 days', '* KVM: x86: Skip the flush', {base: {when: 0, nextWhen: 2419200}}],
		['a base newer than next', '* KVM: x86: Skip the flush', {base: {when: 86400, nextWhen: 0}}],
		['next that is not known', '* KVM: x86: Skip the flush', {base: {when: 0}}],
		['no repository', '* KVM: x86: Skip the flush'],
	],
});
