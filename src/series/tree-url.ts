import type {TreeKind} from './machine.ts';

const host = (name: string) => `(?:^|[/@.])${name}[:/](?:.*/)?`;
const end = String.raw`(?:\.git)?/*$`;

const urls: Readonly<Record<TreeKind | 'linus', RegExp>> = {
	'kvm-x86': new RegExp(`${host('github\\.com')}kvm-x86/linux${end}`, 'i'),
	kvm: new RegExp(`${host('kernel\\.(?:org|googlesource\\.com)')}virt/kvm/kvm${end}`, 'i'),
	linus: new RegExp(
		`${host('(?:github\\.com|kernel\\.(?:org|googlesource\\.com))')}torvalds/linux${end}`,
		'i',
	),
};

const kinds = ['kvm-x86', 'kvm', 'linus'] as const;

/** Whose tree is fetched from a URL; undefined where that is none we know. */
export const treeOfUrl = (url: string): TreeKind | 'linus' | undefined =>
	kinds.find(kind => urls[kind].test(url));
