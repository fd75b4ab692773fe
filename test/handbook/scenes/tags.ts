import type {Context} from '../../../src/handbook/rule.ts';
import type {KnownCommit} from '../../../src/series/facts.ts';
import type {Patch} from '../../../src/series/series.ts';
import {aContext, aPatch} from '../a-patch.ts';
import type {Scene} from './a-scene.ts';

/** What is known where the repository has these commits, by the ids that messages name, and nothing else. */
export const aContextWith = (
	commits: Readonly<Record<string, Partial<KnownCommit> | undefined>>,
	patches: readonly Patch[] = [],
	when = 1_700_000_000,
): Context => ({
	...aContext(patches),
	facts: {
		commits: new Map(
			Object.entries(commits).map(([id, commit]) => [
				id,
				commit && {oid: id.padEnd(40, '0'), subject: 'x', when: 1_600_000_000, isInBase: true, ...commit},
			]),
		),
		base: {
			isInNext: undefined,
			isInMaster: undefined,
			releaseTag: undefined,
			topicsOnly: [],
			when,
			nextWhen: undefined,
		},
		baseFiles: new Map(),
	},
});

/** The patch as a commit of a repository, and no mail. */
export const asCommit = (patch: Patch): Patch => ({
	...patch,
	commit: {...patch.commit, raw: new Uint8Array([1])},
});

const earlier = {
	...aPatch({message: 'KVM: x86: Add a second mask\n', id: 'fedcba98765432100000'}),
};

/** Scenes of the rules of tags. */
export const tagScenes: Readonly<Record<string, Scene>> = {
	'fixes-tag-resolves': {
		context: aContextWith({'0123456789ab': {subject: 'KVM: x86: Set the bit of the mask'}}),
	},
	'fixes-not-for-same-series': {context: aContext([earlier, aPatch({message: 'KVM: x86: Other\n'})])},
	'sob-last-is-sender': {
		patch: message => asCommit(aPatch({message, paths: ['arch/x86/kvm/cpuid.c']})),
	},
};
