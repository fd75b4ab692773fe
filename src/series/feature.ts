import {fileName, isSelftest} from './path-kind.ts';
import type {Patch, Series} from './series.ts';

/** A line that brings something new to users or guests. */
export type FeatureSign = Readonly<{
	kind: 'capability' | 'ioctl' | 'module parameter' | 'CPUID bit';
	patchId: string;
	/** Short, for example `KVM_CAP_FOO in kvm.h`. */
	what: string;
}>;

const signs: readonly (readonly [FeatureSign['kind'], RegExp])[] = [
	['capability', /^#define\s+(KVM_CAP_\w+)\s+\d+/],
	['ioctl', /^#define\s+(KVM_\w+)\s+_IO(?:R|W|WR)?\(\s*KVMIO/],
	['module parameter', /^\s*module_param(?:_named|_cb|_named_unsafe|_unsafe)?\s*\(\s*(\w+)/],
	[
		'CPUID bit',
		/^\s*(?:(?:SCATTERED_|X86_64_|EMULATED_|SYNTHESIZED_|PASSTHROUGH_|ALIASED_1_EDX_|VENDOR_)?F\(\s*(\w+)\s*\)|(?:[^\s].*?)?\bkvm_cpu_cap_(?:set|init|check_and_set)\s*\(\s*(\w+))/,
	],
];

const signsIn = (patch: Patch): readonly FeatureSign[] =>
	patch.diff
		.filter(file => !file.path.startsWith('tools/'))
		.flatMap(file => {
			const lines = file.hunks.flatMap(hunk => hunk.lines);
			const textOf = (sign: string) => lines.filter(line => line.sign === sign).map(line => line.text);
			const removed = textOf('-');
			return textOf('+').flatMap(text =>
				signs.flatMap(([kind, pattern]) => {
					const found = text.match(pattern);
					const name = found?.[1] ?? found?.[2];
					// What only moved or was reformatted is nothing new.
					if (name === undefined || removed.some(line => line.includes(name))) return [];
					return [{kind, patchId: patch.id, what: `${name} in ${fileName(file.path)}`}];
				}),
			);
		});

/** What in the patches looks like a new feature; empty does not prove that there is none. */
export const featureSigns = ({patches}: Series): readonly FeatureSign[] => patches.flatMap(signsIn);

/** Whether the series brings or changes tests. */
export const hasTests = ({patches}: Series): boolean =>
	patches.some(patch => patch.diff.some(file => isSelftest(file.path) && file.kind !== 'deleted'));
