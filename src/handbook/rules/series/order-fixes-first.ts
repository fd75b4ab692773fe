import {handbook} from '../../cite.ts';
import {laneOf} from '../../lane.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isTaggedFix, pathsOf} from '../../posting/kind.ts';
import {isTest} from '../../posting/tests.ts';

export const orderFixesFirst = definePostingRule({
	id: 'order-fixes-first',
	severity: 'hint',
	title: 'Fixes stand at the front of a series',
	why: 'Fixes at the front can be taken and backported without the rest. Behind other work they wait for all of it.',
	cites: handbook('Timeline'),
	good: `* KVM: SVM: Fix the count
    Fix it.
    
    Fixes: 0123456789ab ("KVM: SVM: Count")
* KVM: VMX: Rename the helper`,
	bad: `* KVM: VMX: Rename the helper
* KVM: SVM: Fix the count
    Fix it.
    
    Fixes: 0123456789ab ("KVM: SVM: Count")`,
	check: posting => {
		const {patches} = posting.context.series;
		const late = patches.filter((patch, index) => {
			if (!isTaggedFix(patch) || isTest(patch)) return false;
			const others = patches.slice(0, index).filter(other => !isTaggedFix(other) && laneOf(other) === 'kvm');
			const own = new Set(pathsOf(patch));
			return others.length > 0 && others.every(other => !pathsOf(other).some(path => own.has(path)));
		});
		if (late.length === 0) return [];
		const message =
			'A fix comes after patches that touch none of its files. Unless it needs them, move it to the front.';
		return [{message, confidence: 0.7, patchIds: late.map(({id}) => id)}];
	},
});
