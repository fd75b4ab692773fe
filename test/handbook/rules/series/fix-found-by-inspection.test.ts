import {fixFoundByInspection as rule} from '../../../../src/handbook/rules/series/fix-found-by-inspection.ts';
import {testSeriesRule} from './a-posting.ts';

const fixes = '    \n    Fixes: 0123456789ab ("KVM: x86: Count")';
const fix = (title: string, text: string) => `* KVM: x86: ${title}\n    ${text}\n${fixes}`;

testSeriesRule(rule, {
	isSure: false,
	broken: [
		['a potential bug', fix('Fix a potential underflow', 'Check the count first.')],
		['a bug in theory', fix('Check the count', 'Check it, as in theory it may be zero.')],
		['a theoretical bug', fix('Check the count', 'Check it to close a theoretical hole.')],
		['a latent bug', fix('Check the count', 'Check it to mend a latent underflow.')],
		['a hypothetical caller', fix('Check the count', 'Check it for the sake of a hypothetical caller.')],
		['a mail', fix('Fix potential leak', 'Free it.').replace('* ', '[PATCH] ')],
		['the second patch', `* KVM: x86: Move it\n${fix('Fix a potential underflow', 'Check it.')}`],
	],
	fine: [
		['what was found by reading', fix('Fix a potential underflow', 'Check it. Found by inspection.')],
		['what a checker found', fix('Fix a potential underflow', 'Check it, as smatch says.')],
		['a test', fix('Fix a potential underflow', 'Check it, as rseq_test fails.')],
		['a splat', fix('Fix a potential underflow', 'Check it, to mend a KASAN report.')],
		['a bug that is there', fix('Fix the count', 'Count right.')],
		['what is said not to be theoretical', fix('Fix the count', 'This is not theoretical, it crashes.')],
		['no fix', '* KVM: x86: Use the potential of roots'],
		['a test in the series', `${fix('Fix a potential leak', 'Free it.')}\n* KVM: selftests: Count`],
		['a part', fix('Fix a potential leak', 'Free it.'), {isWhole: false}],
	],
});
