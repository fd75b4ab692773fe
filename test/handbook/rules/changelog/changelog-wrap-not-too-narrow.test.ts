import {changelogWrapNotTooNarrow as rule} from '../../../../src/handbook/rules/changelog/changelog-wrap-not-too-narrow.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		[
			'three narrow lines',
			m('Reset the timer before a vCPU runs\nfor the first time, so that a guest\ncannot see an old one.'),
			'Reset the timer before a vCPU runs',
			m('Reset the timer before a vCPU runs for the first time, so that a guest\ncannot see an old one.'),
		],
		[
			'a second paragraph',
			m(
				'Reset it.\n\nDo so before a vCPU runs for the first\ntime, so that a guest cannot see what\nis left of another.',
			),
			'Do so before a vCPU runs for the first',
			m(
				'Reset it.\n\nDo so before a vCPU runs for the first time, so that a guest cannot see\nwhat is left of another.',
			),
		],
		[
			'two spaces between sentences',
			m('Reset the timer before a vCPU runs.  A\nguest sees it.  Nobody else can change\nwhat is in it.'),
			'Reset the timer before a vCPU runs.  A',
			m('Reset the timer before a vCPU runs.  A guest sees it.  Nobody else can\nchange what is in it.'),
		],
		[
			'a paragraph with a function',
			m('Call reset_timer() before a vCPU runs for\nthe first time, as vcpu_reset() does not\ndo it.'),
			'Call reset_timer() before a vCPU runs for',
			m('Call reset_timer() before a vCPU runs for the first time, as vcpu_reset()\ndoes not do it.'),
		],
		[
			'58 columns',
			m(
				'Reset the timer of each vCPU just before the very first\nrun of it, so that no guest can see what an earlier owner\nhas left there in it.',
			),
			'Reset the timer of each vCPU just before the very first',
			m(
				'Reset the timer of each vCPU just before the very first run of it, so that\nno guest can see what an earlier owner has left there in it.',
			),
		],
	],
	fine: [
		['two short lines', m('Reset the timer\nbefore the run.')],
		[
			'lines that end where a thought does',
			m('Reset it.\nThen run the vCPU with the timer.\nNo guest sees it.'),
		],
		['a list', m('- Reset the timer before a vCPU\n  runs for the first time\n- Do it again')],
		['code', m('Reset it:\n\n  if (timer)\n  	reset(timer);\n  run();')],
		[
			'ordinary text',
			m(
				'Reset the timer before a vCPU runs for the first time, so that the guest\ncannot see what an earlier owner of the vCPU has left behind.\nNobody can.',
			),
		],
		['a log', m('Reset it.\n\n  BUG: timer\n  Call Trace:\n   run\n   reset')],
	],
});
