import {handbook} from '../cite.ts';
import {type Chapter, fault, fits, misses, on, practice, tell} from './lesson.ts';

/** The order of patches, and what bisecting has to do with it. */
export const ordering: Chapter = {
	id: 'ordering',
	title: 'Order and bisection',
	about: 'every patch builds and passes where it stands',
	cards: [
		tell({
			id: 'bisection',
			isShort: true,
			title: 'Somebody will stop in the middle',
			text: 'A bisection stops at any commit, also between two of yours. If that one does not build, or fails a test for a reason that a later patch removes, the search blames the wrong commit. So each patch is judged where it stands.',
			cites: handbook('Co-Posting Tests'),
		}),
		fault({
			id: 'test-first',
			isShort: true,
			title: 'The test of a fix',
			shows: [`1  ${practice.test}`, '2  …', `3  ${practice.count}`, 'The test in 1 fails without 3.'],
			answers: [
				fits('At 1 and 2 the test fails', 'That is where a bisection of something else would stop.'),
				fits('Move the test behind the fix', 'Then it passes at every commit that has it.'),
				misses(
					'Put test and fix into one patch',
					'They go to different trees of stable and different readers.',
				),
				misses(
					'A failing test has to come first',
					'Tests pass at every commit, so a test waits for what it tests.',
				),
			],
			rule: 'order-regression-test-after-fix',
			before: ['1 the test', '3 the fix'],
			after: ['2 the fix', '3 the test'],
			exercise: on('order', 'test'),
		}),
		fault({
			id: 'old-test',
			title: 'A test that expects the old way',
			shows: [`4  ${practice.toggle}`, `5  ${practice.oldTest}`],
			answers: [
				fits(
					'At 4 the old test fails for no bug',
					'The change is wanted, so the test must not call it a failure.',
				),
				fits('Adapt the test before KVM', 'Relaxed, it passes on the old KVM and on the new one.'),
				misses(
					'Tests always come after the code',
					'That is so for the test of a fix, not for one that is adapted.',
				),
			],
			rule: 'order-test-update-before-kvm',
			before: ['4 KVM keeps page tables', '5 the test allows it'],
			after: ['4 the test allows it', '5 KVM keeps page tables'],
			exercise: on('order', 'oldTest'),
		}),
		fault({
			id: 'mixed',
			title: 'KVM and its test in one patch',
			shows: [
				practice.statistics,
				'',
				' arch/x86/kvm/mmu/mmu.c                         |  2 ++',
				' tools/testing/selftests/kvm/x86/nx_huge_pages_test.c | 1 +',
			],
			answers: [
				fits('Split it: KVM, then the selftest', 'They have other prefixes, readers and backports.'),
				misses('Post the selftest as a series of its own', 'Selftests for a change stay in its series.'),
				misses('Leave it, since it is small', 'Size is not the question; who takes which half is.'),
			],
			rule: 'order-split-tests',
			before: ['9 the count and its test'],
			after: ['9 the count', '10 its test'],
			exercise: on('order', 'statistics'),
		}),
		fault({
			id: 'fix-last',
			title: 'A fix behind other work',
			shows: [
				`8 of 11  ${practice.retry}`,
				'',
				'Fixes: … ("KVM: x86/mmu: Count NX huge page splits of shadow paging")',
			],
			answers: [
				fits('Move it to the front', 'There it can be taken and backported before the rest.'),
				fits('Post it alone', 'It needs none of the other patches.'),
				misses(
					'Leave it: the order does not matter',
					'At 8 it waits for seven patches that are still discussed.',
				),
			],
			rule: 'order-fixes-first',
			before: ['1 to 7 other work', '8 the fix'],
			after: ['1 the fix', '2 to 8 other work'],
			exercise: on('order', 'retry'),
		}),
	],
};
