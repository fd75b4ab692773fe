import {asked, kept, type Listed, listed, owed} from './entry.ts';

/** What is run before a posting. */
export const testingRules: readonly Listed[] = [
	listed(
		'test-build-matrix',
		'must',
		"Every patch builds with both vendors' modules and KVM_WERROR",
		owed('The build of every patch.'),
	),
	listed(
		'test-extra-configs',
		'should',
		'Options that decide what is compiled are tried both ways',
		owed('A build for each option that the patches depend on.'),
	),
	listed(
		'test-selftests-and-kut',
		'must',
		'KVM selftests and KVM-unit-tests pass',
		owed('A run of either suite.'),
	),
	listed(
		'test-exempt',
		'must',
		'Only what cannot break at run time goes without runs',
		owed('Patches to comments and documentation alone owe no run.'),
	),
	listed(
		'test-tdp-off-shadow',
		'must',
		'Shadow paging is tested with EPT and NPT off',
		owed('The suites with TDP off.'),
	),
	listed(
		'test-tdp-off-common-mmu',
		'should',
		'The common MMU is tested with TDP off as well',
		owed('The suites with TDP off, where the MMU both use is touched.'),
	),
	listed(
		'test-module-params',
		'must',
		'Module parameters that matter are tested in their settings',
		owed('A run for each parameter that the changed code reads.'),
	),
	listed(
		'test-both-vendors',
		'should',
		'Intel and AMD are tested where both run the code',
		owed('Each run says on which vendors it is due and on which it was done.'),
	),
	listed(
		'test-boot-vm',
		'hint',
		'Booting a real VM is welcome',
		owed("A boot as a guest where the guest's side is touched; otherwise it is not asked for."),
	),
	listed(
		'test-no-nested-vm-demand',
		'hint',
		'Nobody has to test inside nested VMs',
		kept('Nested code owes the nested tests of the suites, never a nested VM.'),
	),
	listed('test-known-failures', 'should', 'A test that fails fails the same way without the series'),
	listed(
		'test-htmldocs',
		'must',
		'Documentation builds without new warnings',
		owed('A build of htmldocs where .rst files are touched.'),
	),
	listed(
		'test-statement',
		'must',
		'What was tested and what was not is said',
		asked('testing', 'The statement is put together from the answers and goes into the posting.'),
	),
	listed('test-evidence-fresh', 'should', 'Results belong to the patches that are posted'),
	listed(
		'test-no-coverage-metric',
		'hint',
		'Tests are not judged by code coverage',
		kept('No figure of coverage is asked for or shown.'),
	),
	listed(
		'test-locking-debug',
		'hint',
		'Changes to locking run with lock debugging',
		owed('A kernel with PROVE_LOCKING where locking is touched.'),
	),
];
