import {expect, it} from 'vitest';
import {historyFor} from '../../../src/commands/check/history-need.ts';
import {noHistory} from '../../../src/handbook/judge-early.ts';
import {aJob} from '../../git/a-job.ts';
import {aPatch, aSeries} from '../../session/a-session.ts';

const nested = 'arch/x86/kvm/vmx/nested.c';
const mmu = 'arch/x86/kvm/mmu/mmu.c';

it.each<[string, string, string, readonly string[]]>([
	['a prefix in order', 'KVM: nVMX: Load it', nested, []],
	['one of other files', 'KVM: SVM: Zap it', mmu, [mmu]],
	["the vendor's for nested code, of which little can be learned", 'KVM: VMX: Load it', nested, []],
])('asks for the history of files only where it can change much: %s', async (_, shortlog, path, wanted) => {
	const asked: string[] = [];
	const recentShortlogs = async (_base: string, paths: readonly string[]) => {
		asked.push(...paths);
		return noHistory;
	};
	const facts = {commits: new Map(), base: {}, baseFiles: new Map()} as never;
	await historyFor(aSeries(aPatch(shortlog, [{path}])), {recentShortlogs} as never, aJob(), {facts} as never);
	expect(asked).toEqual(wanted);
});
