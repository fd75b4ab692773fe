import {changelogPerfNumbers as rule} from '../../../../src/handbook/rules/changelog/changelog-perf-numbers.ts';
import {aMessage as m, testRule} from './a-message.ts';

testRule(rule, {
	broken: [
		['"faster"', m('Cache the mode.  This makes exits faster.'), 'makes exits faster', 'no fix'],
		[
			'"much faster"',
			m('Cache the mode, as reading it is much faster than asking.'),
			'much faster',
			'no fix',
		],
		['performance', m('Cache the mode to improve performance.'), 'improve performance', 'no fix'],
		['"speeds up"', m('Cache the mode.  It speeds up the exit.'), 'speeds up', 'no fix'],
		['contention', m('Cache the mode.  It reduces contention.'), 'reduces contention', 'no fix'],
	],
	fine: [
		['a number of cycles', m('Cache the mode.  Exits are faster by 200 cycles.')],
		['a percentage', m('Cache the mode to improve performance by 3%.')],
		['before and after', m('Cache the mode.  It is faster, from 20 to 15 in the test.')],
		['a denial', m('Cache the mode.  It does not improve performance.')],
		['a possibility', m('Cache the mode, which might improve performance.')],
		['a name', m('Optimize the layout of the mode for readers.')],
		['microseconds', m('Cache the mode.  Exits are faster, 15 us each.')],
	],
});
