import {expect, test} from 'vitest';
import {reduce} from '../../src/session/reduce.ts';
import {adviceFor, suggestedVersion} from '../../src/session/tag-state.ts';
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

test('notes that are written and link a version before are not asked for again', () => {
	const session = aSession(aSeries(aPatch('KVM: x86: Zap', [])));
	const advice = (versionNotes: string) => {
		const cover = {subject: 'KVM: x86: Zap', blurb: 'Zap it.', versionNotes};
		const noted = reduce(session, {kind: 'answered', change: {cover}});
		return adviceFor(noted, {kind: 'PATCH', version: 2}).map(({id}) => id);
	};
	expect(advice('')).toContain('version-bump');
	expect(advice('v2: Drop the flush.')).toContain('version-bump');
	expect(advice('v2: Drop it.\nv1: https://lore.kernel.org/all/20260102030405.1-1-a@example.org')).toEqual(
		[],
	);
});
