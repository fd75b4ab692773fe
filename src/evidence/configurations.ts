import type {FileDiff} from '../series/diff.ts';
import type {Patch} from '../series/series.ts';
import {type Obligation, testing} from './obligation.ts';
import {changedCode, codeOf, effectiveFiles, fewNames, fileName, isSelftest} from './reach.ts';

/** Options that decide whether code is compiled at all, and the files that are theirs. */
const optional: readonly (readonly [option: string, file: RegExp | undefined])[] = [
	['KVM_SMM', /^arch\/x86\/kvm\/smm\.[ch]$/],
	['KVM_XEN', /^arch\/x86\/kvm\/xen\.[ch]$/],
	['KVM_HYPERV', /^arch\/x86\/kvm\/(?:.*\/)?(?:hyperv|kvm_onhyperv)\w*\.[ch]$/],
	['KVM_IOAPIC', /^arch\/x86\/kvm\/(?:ioapic|i8254|i8259)\.[ch]$/],
	['KVM_AMD_SEV', /^arch\/x86\/kvm\/svm\/sev\.c$/],
	['KVM_INTEL_TDX', /^arch\/x86\/kvm\/vmx\/tdx\w*\.[ch]$/],
	['X86_64', undefined],
];

const locks =
	/\b(?:(?:raw_)?(?:spin|read|write)_(?:try)?(?:un)?lock\w*|mutex_(?:un|try)?lock\w*|s?rcu_\w+|lockdep_\w+|(?:down|up)_(?:read|write)\w*|(?:scoped_)?guard\(|DEFINE_(?:MUTEX|SPINLOCK)|synchronize_\w*rcu\w*)/;

type Found = readonly Readonly<{patch: Patch; file: FileDiff}>[];

const owed = (
	found: Found,
	what: Pick<Obligation, 'id' | 'title' | 'name' | 'verb'>,
	why: string,
): readonly Obligation[] =>
	found.length === 0
		? []
		: [
				{
					...what,
					level: 'should',
					why: `${why}: ${fewNames(found.map(({file}) => fileName(file.path)))}`,
					cites: testing,
					vendors: [],
					patchIds: [...new Set(found.map(({patch}) => patch.id))],
				},
			];

const kernelFiles = (patches: readonly Patch[]): Found =>
	patches.flatMap(patch =>
		effectiveFiles(patch)
			.filter(file => !isSelftest(file.path))
			.map(file => ({patch, file})),
	);

/** Builds beside the usual one that patches owe: options both ways, and other architectures. */
export const configurationsOwed = (patches: readonly Patch[]): readonly Obligation[] => {
	const files = kernelFiles(patches);
	const options = optional.flatMap(([option, own]) => {
		const guard = new RegExp(String.raw`\bCONFIG_${option}\b`);
		const found = files.filter(
			({file}) =>
				own?.test(file.path) ||
				file.hunks.some(hunk => codeOf(file.path, hunk).some(({text}) => guard.test(text))),
		);
		const what =
			option === 'X86_64'
				? {title: 'builds for 32-bit (X86_64=n)', name: 'a 32-bit kernel (X86_64=n)'}
				: {title: `builds with ${option}=y and =n`, name: `a kernel with ${option}=y and =n`};
		return owed(found, {id: `config:${option}`, verb: 'built', ...what}, 'compiled by this option');
	});
	const other = files.filter(({file}) => /^(?:virt\/kvm|include\/linux\/kvm)/.test(file.path));
	return [
		...options,
		...owed(
			other,
			{
				id: 'cross-build',
				title: 'builds for other architectures',
				name: 'kernels for other architectures',
				verb: 'built',
			},
			'shared with other architectures',
		),
	];
};

/** A run of a kernel that checks its locks, where locking changes. */
export const lockingOwed = (patches: readonly Patch[]): readonly Obligation[] =>
	owed(
		kernelFiles(patches).filter(({file}) =>
			file.hunks.some(hunk => changedCode(file.path, hunk).some(({line}) => locks.test(line))),
		),
		{id: 'lockdep', title: 'a kernel with PROVE_LOCKING=y', name: 'PROVE_LOCKING=y', verb: 'with'},
		'changes locking',
	);
