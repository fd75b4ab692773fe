import {treeOfUrl} from '../../series/tree-url.ts';
import type {Remote} from './questions.ts';

/** Names of the remotes that carry a tree we know, whatever they are called here. */
export type KnownRemotes = Readonly<{
	kvmX86: readonly string[];
	kvm: readonly string[];
	/** Torvalds' own tree. */
	linus: readonly string[];
}>;

/** Which remotes are whose tree, by the URLs they fetch from; a remote may be given with several. */
export const knownRemotes = (remotes: readonly Remote[]): KnownRemotes => {
	const named = (tree: ReturnType<typeof treeOfUrl>) => [
		...new Set(remotes.filter(({url}) => treeOfUrl(url) === tree).map(({name}) => name)),
	];
	return {kvmX86: named('kvm-x86'), kvm: named('kvm'), linus: named('linus')};
};
