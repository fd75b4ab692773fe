import {handbook} from '../../cite.ts';
import {isKvmPatch, isUnitTestPath, pathsOf} from '../../posting/kind.ts';
import {defineSeriesRule} from '../../rule.ts';

export const postKutSeparate = defineSeriesRule({
	id: 'post-kut-separate',
	severity: 'must',
	title: 'KVM-unit-tests are posted on their own',
	why: 'They are a repository of their own, and no program can apply one series to two of them. Two series with a link do.',
	cites: handbook('Co-Posting Tests'),
	good: `[PATCH 1/2] KVM: x86: One
[PATCH 2/2] KVM: x86: Two`,
	bad: `[PATCH 1/2] KVM: x86: One
[PATCH 2/2] x86: Test the flush`,
	check: posting => {
		const {patches} = posting.context.series;
		const units = patches.filter(patch => pathsOf(patch).some(isUnitTestPath));
		const kernel = patches.filter(patch => isKvmPatch(patch) && !units.includes(patch));
		const isMixed = units.length > 0 && (kernel.length > 0 || units.some(isKvmPatch));
		if (!isMixed) return [];
		const message =
			'Patches of KVM-unit-tests are in a series for the kernel. Post them as a second series that links this one.';
		return [{message, confidence: 0.9, patchIds: units.map(({id}) => id)}];
	},
});
