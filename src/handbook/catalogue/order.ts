import {asked, type Listed, listed, owed} from './entry.ts';

/** Which patch comes before which. */
export const orderRules: readonly Listed[] = [
	listed(
		'order-regression-test-after-fix',
		'must',
		'A test for a bug comes after the fix',
		asked('order', 'What a test fails without is asked, and its place follows from the answer.'),
	),
	listed(
		'order-test-update-before-kvm',
		'must',
		'A test that a change would break is updated first',
		asked('order', 'Which change breaks it is asked, and its place follows from the answer.'),
	),
	listed('order-each-patch-builds', 'must', 'Each patch builds', owed('The build of every patch.')),
	listed(
		'order-each-patch-tests-pass',
		'must',
		'Tests pass at each patch',
		asked('order', 'Places at which a bisection would stop at a failing test are told.'),
	),
	listed(
		'order-split-tests',
		'should',
		'KVM and its tests are changed in separate patches',
		asked('order', 'A patch of both is split, or stays whole with a reason.'),
	),
	listed('order-fixes-first', 'hint', 'Fixes stand at the front'),
	listed('order-no-dead-infrastructure', 'hint', 'Code is added where it is used'),
	listed('order-series-size', 'hint', 'A posting has about fifteen patches at most'),
	listed('order-uapi-before-user', 'hint', 'An interface comes before those who use it'),
];
