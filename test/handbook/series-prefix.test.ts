import {expect, test} from 'vitest';
import {seriesPrefix} from '../../src/handbook/series-prefix.ts';

test.each<[string, string[]]>([
	['KVM: x86/mmu:', ['KVM: x86/mmu: Zap it', 'KVM: x86/mmu: Count it']],
	['KVM: x86:', ['KVM: VMX: Save it', 'KVM: SVM: Save it']],
	['KVM: SVM:', ['KVM: SVM: Save it', 'KVM: nSVM: Save it for L2', 'KVM: selftests: Test it']],
	['KVM: selftests:', ['KVM: selftests: Test it', 'KVM: selftests: Test it twice']],
	['KVM:', ['KVM: Add a helper', 'KVM: Use it']],
	['KVM: x86:', ['KVM: Add a helper', 'KVM: x86: Use it']],
	['KVM:', ['mm: Add a helper', '']],
	['KVM:', []],
])('%s is the prefix of %j', (prefix, shortlogs) => {
	expect(seriesPrefix(shortlogs)).toBe(prefix);
});
