import {expect, test} from 'vitest';
import {suggestedVersion} from '../../src/session/tag-state.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

test.each([
	['x86/mmu/nx-zap', 1],
	['x86/mmu/nx-zap-v3', 3],
	['nx_zap_v12', 12],
	['work/v2', 2],
	['x86/sev/ghcb-v2', 1],
	['cgroup-v2', 1],
	['x86/sev/ghcb-v2-v4', 4],
	['nx-zap-v6.12', 1],
])('a branch named %s is for version %i', (branch, version) => {
	const series = {...aSeries(aPatch('KVM: x86: Zap', [])), branch};
	expect(suggestedVersion(aSession(series))).toBe(version);
});
