import type {Git} from '../git.ts';
import type {KnownRemotes} from './known-remotes.ts';
import type {LocalBranch} from './questions.ts';
import {type Ref, refsAt} from './refs.ts';

/** What a branch is measured against. */
export type Bases = Readonly<{
	/** Refs of the trees we know; empty where no such remote is there or fetched. */
	known: readonly Ref[];
	/** What else counts as base: an upstream, or the main branch of `origin`. */
	upstream: Ref | undefined;
}>;

const isLocal = (ref: string) => ref.startsWith('refs/heads/');

/** An upstream of the branch's own name on a remote is where it is pushed to, not what it is based on. */
const isBackup = (upstream: string, branch: string) =>
	!isLocal(upstream) && upstream.replace(/^refs\/remotes\/[^/]+\//, '') === branch;

const mainBranches = ['HEAD', 'main', 'master'].map(name => `refs/remotes/origin/${name}`);

const folderOf = (remote: string) => `refs/remotes/${remote}`;

/**
 * Finds what a branch can be based on. With a KVM tree among the remotes that is these trees and an upstream that is
 * local; a person's other remotes never count. Without one it is the upstream, else the main branch of `origin`.
 */
export const findBases = async (git: Git, branch: LocalBranch, remotes: KnownRemotes): Promise<Bases> => {
	const own = `refs/heads/${branch.name}`;
	const follows =
		branch.upstream === undefined || branch.upstream === own || isBackup(branch.upstream, branch.name)
			? undefined
			: branch.upstream;
	const folders = [...remotes.kvmX86, ...remotes.kvm, ...remotes.linus].map(folderOf);
	const refs = await refsAt(git, [
		...new Set([...folders, ...mainBranches, ...(follows === undefined ? [] : [follows])]),
	]);
	const isIn = (ref: Ref) => folders.some(folder => ref.ref.startsWith(`${folder}/`));
	const known = refs.filter(ref => ref.standsFor === undefined && isIn(ref));
	const upstream = refs.find(({ref}) => ref === follows);
	if (known.length > 0) {
		return {known, upstream: upstream !== undefined && isLocal(upstream.ref) ? upstream : undefined};
	}
	const byName = (name: string | undefined) => refs.find(({ref}) => ref === name);
	const origin =
		byName(byName(mainBranches[0])?.standsFor) ?? mainBranches.map(byName).find(ref => ref !== undefined);
	return {known, upstream: upstream ?? origin};
};
