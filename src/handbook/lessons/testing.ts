import {handbook} from '../cite.ts';
import {type Chapter, example, fault, fits, misses, on, practice, tell} from './lesson.ts';

/** What is tested, and how it is told. */
export const testing: Chapter = {
	id: 'testing',
	title: 'Testing, told honestly',
	about: 'what is owed, and how to say what was not done',
	cards: [
		tell({
			id: 'least',
			isShort: true,
			title: 'The least',
			text: 'Every patch builds with KVM_INTEL=m, KVM_AMD=m and KVM_WERROR=y, and the KVM selftests and KVM-unit-tests run and pass. Only what cannot matter at run time is excused, such as a comment.',
			cites: handbook('Testing'),
		}),
		fault({
			id: 'shadow-paging',
			title: 'Code of shadow paging',
			shows: [practice.retry, '', ' arch/x86/kvm/mmu/paging_tmpl.h | 2 +-'],
			question: 'What does this patch owe?',
			answers: [
				fits('Both suites with TDP off', 'With ept=0 or npt=0 all guests use shadow paging.'),
				fits('A word on hardware that is missing', 'A gap that is told is fine.'),
				misses('A guest booted inside a guest', 'Booting there covers little; dedicated tests do.'),
				misses('A number for code coverage', 'Code that runs unchecked proves nothing.'),
			],
			rule: 'test-tdp-off-shadow',
			words: {
				why: 'While EPT or NPT is on, hardly anything but nested guests runs the shadow paging code. Turned off, every test runs it.',
				cites: handbook('Testing'),
			},
			before: ['Tested with the default parameters.'],
			after: [
				'Selftests and KVM-unit-tests pass on Intel, also with ept=0.',
				'Not tested with npt=0: no AMD hardware.',
			],
			exercise: on('testing', 'retry'),
		}),
		example({
			id: 'statement',
			isShort: true,
			title: 'One word',
			shows: ['[PATCH 0/9] KVM: x86/mmu: Keep page tables on a toggle', '', 'Tested.'],
			answers: [
				fits('What ran, and where?', 'Suites, processors and settings tell how far the result goes.'),
				fits('What did not run, and why?', 'What is not mentioned is taken for tested.'),
				misses('Good, short', 'It cannot be told from a hope.'),
			],
			rule: 'test-statement',
			before: ['Tested.'],
			after: [
				'Built every patch: KVM_INTEL=m KVM_AMD=m KVM_WERROR=y.',
				'KVM selftests pass on Intel, also with ept=0.',
				'Not tested: KVM-unit-tests; anything on AMD (no hardware).',
			],
			exercise: {step: 'testing', shortlog: undefined},
		}),
		example({
			id: 'known-failure',
			title: 'It failed before',
			shows: ['One selftest fails with the series.', 'Last week it failed without it, too.'],
			question: 'What fits?',
			answers: [
				fits('Run it on the base and compare', 'Only the very same failure is not yours.'),
				fits('Tell both results', 'Who repeats the test will meet it as well.'),
				misses('Leave the test out of the statement', 'Then the statement says more than is so.'),
			],
			rule: 'test-known-failures',
			before: ['All tests pass except for known failures.'],
			after: ['1 test fails, with the same assertion as on the base.'],
		}),
		tell({
			id: 'features-and-fixes',
			title: 'Features and fixes owe more',
			text: 'A feature brings tests; one of new hardware brings tests of what must fail, too. A fix brings a way to see the bug: a test, the error, or the steps. Something found by reading says so.',
			cites: handbook('New Features'),
		}),
	],
};
