import type {Remote} from './questions.ts';

/** Names of the remotes that carry a tree we know, whatever they are called here. */
export type KnownRemotes = Readonly<{
	kvmX86: readonly string[];
	kvm: readonly string[];
	/** Torvalds' own tree. */
	linus: readonly string[];
}>;

const host = (name: string) => `(?:^|[/@.])${name}[:/](?:.*/)?`;
const end = String.raw`(?:\.git)?/*$`;

const urls: Readonly<Record<keyof KnownRemotes, RegExp>> = {
	kvmX86: new RegExp(`${host('github\\.com')}kvm-x86/linux${end}`, 'i'),
	kvm: new RegExp(`${host('kernel\\.(?:org|googlesource\\.com)')}virt/kvm/kvm${end}`, 'i'),
	linus: new RegExp(
		`${host('(?:github\\.com|kernel\\.(?:org|googlesource\\.com))')}torvalds/linux${end}`,
		'i',
	),
};

/** Which remotes are whose tree, by the URLs they fetch from; a remote may be given with several. */
export const knownRemotes = (remotes: readonly Remote[]): KnownRemotes => {
	const named = (url: RegExp) => [
		...new Set(remotes.filter(remote => url.test(remote.url)).map(({name}) => name)),
	];
	return {kvmX86: named(urls.kvmX86), kvm: named(urls.kvm), linus: named(urls.linus)};
};
