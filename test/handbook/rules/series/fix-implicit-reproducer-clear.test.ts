import {fixImplicitReproducerClear as rule} from '../../../../src/handbook/rules/series/fix-implicit-reproducer-clear.ts';
import {testSeriesRule} from './a-posting.ts';

const fix = (title: string, ...text: readonly string[]) =>
	[`* KVM: x86: ${title}`, ...text.map(line => `    ${line}`)].join('\n');

testSeriesRule(rule, {
	broken: [
		['a build error', fix('Fix a build error', 'Move the helper, as the build fails.')],
		['a compile failure', fix('Fix compile failure', 'Add what is missing.')],
		['a warning', fix('Fix a compiler warning', 'Silence it.')],
		['the build', fix('Fix the build', 'Make it work again.')],
		['a failing test', fix('Fix a failing test', 'Make the test pass again.')],
		['a broken build', fix('Fix the broken build', 'Move the helper.')],
		['a mail', fix('Fix a link error', 'Move it.').replace('* ', '[PATCH] ')],
		[
			'a fix that names the commit',
			fix('Fix a build error', 'Move it.', '', 'Fixes: 0123456789ab ("KVM: x86: Count")'),
		],
	],
	fine: [
		['the error', fix('Fix a build error', 'Move the helper:', '', "  irq.c:4:9: error: 'foo' is gone")],
		['the option', fix('Fix a build error', 'Move the helper, as CONFIG_KVM_SMM=n needs it.')],
		['the warning flag', fix('Fix a compiler warning', 'Initialize it, as -Wmaybe-uninitialized says.')],
		['the test', fix('Fix a failing test', 'Wait longer, as steal_time_test fails.')],
		['what was quoted', fix('Fix a link error', 'Export "kvm_zap_root".')],
		['a report', fix('Fix the build', 'Move it.', '', 'Closes: https://example.org/1')],
		['a missing header', fix('Fix a build error', 'Include the header for the mask.')],
		['a build of something else', fix('Build the table once', 'Keep it, as it never changes.')],
		['errors that guests see', fix('Fix an error code', 'Return what the SDM says.')],
		['a compile-time check', fix('Add compile-time checks', 'Check the size of the table.')],
	],
});
