import type {ModuleParameter} from '../series/module-parameter.ts';
import type {Patch, Series} from '../series/series.ts';
import {configurationsOwed, lockingOwed} from './configurations.ts';
import {type Obligation, testing, type Vendor} from './obligation.ts';
import {parametersOwed} from './parameters.ts';
import {changedCode, effectiveFiles, fewNames, fileName, isDocument, isSelftest} from './reach.ts';
import {tdpOffOwed} from './shadow-paging.ts';

const nestedFile = /^arch\/x86\/kvm\/(?:.*\/)?(?:nested|vmcs12)\.[ch]$/;
const nestedFunction = /\b(?:nested_\w+|\w+_nested_\w+)\s*\(/;

/** The vendors whose processors run what the patches change. */
const vendorsOf = (patches: readonly Patch[]): readonly Vendor[] => {
	const paths = patches.flatMap(effectiveFiles).map(file => file.path);
	if (paths.length > 0 && paths.every(path => path.startsWith('arch/x86/kvm/vmx/'))) return ['Intel'];
	if (paths.length > 0 && paths.every(path => path.startsWith('arch/x86/kvm/svm/'))) return ['AMD'];
	return ['Intel', 'AMD'];
};

/** One obligation of these patches, or none where there are none. */
const owedBy = (
	patches: readonly Patch[],
	owed: Omit<Obligation, 'cites' | 'patchIds'>,
): readonly Obligation[] =>
	patches.length === 0 ? [] : [{...owed, cites: testing, patchIds: patches.map(({id}) => id)}];

const buildOwed = (patches: readonly Patch[]) =>
	owedBy(
		patches.filter(patch => patch.diff.some(file => !isDocument(file.path))),
		{
			id: 'build',
			title: 'builds, every patch, KVM_INTEL=m KVM_AMD=m KVM_WERROR=y',
			name: 'each patch with KVM_INTEL=m, KVM_AMD=m and KVM_WERROR=y',
			verb: 'built',
			level: 'must',
			why: 'always',
			vendors: [],
		},
	);

const suitesOwed = (patches: readonly Patch[]) => {
	const running = patches.filter(patch => effectiveFiles(patch).length > 0);
	const kernel = running.filter(patch => effectiveFiles(patch).some(file => !isSelftest(file.path)));
	const suite = {verb: 'ran', level: 'must', why: 'always'} as const;
	return [
		...owedBy(running, {
			...suite,
			id: 'selftests',
			title: 'KVM selftests',
			name: 'the KVM selftests',
			vendors: vendorsOf(running),
		}),
		...owedBy(kernel, {
			...suite,
			id: 'kvm-unit-tests',
			title: 'KVM-unit-tests',
			name: 'KVM-unit-tests',
			vendors: vendorsOf(kernel),
		}),
	];
};

const nestedOwed = (patches: readonly Patch[]) => {
	const found = patches
		.map(patch => ({
			patch,
			files: effectiveFiles(patch).filter(
				file =>
					nestedFile.test(file.path) ||
					(/^arch\/x86\/kvm\//.test(file.path) &&
						file.hunks.some(hunk =>
							changedCode(file.path, hunk).some(({head}) => nestedFunction.test(head)),
						)),
			),
		}))
		.filter(({files}) => files.length > 0);
	return owedBy(
		found.map(({patch}) => patch),
		{
			id: 'nested',
			title: 'the nested tests of both suites (selftests, vmx and svm groups)',
			name: 'the nested tests of both suites',
			verb: 'ran',
			level: 'must',
			why: `touches nested code: ${fewNames(found.flatMap(({files}) => files.map(file => fileName(file.path))))}`,
			vendors: vendorsOf(found.map(({patch}) => patch)),
		},
	);
};

const guestOwed = (patches: readonly Patch[]) =>
	owedBy(
		patches.filter(patch => effectiveFiles(patch).some(file => file.path === 'arch/x86/kernel/kvm.c')),
		{
			id: 'guest-boot',
			title: 'boots as a guest of KVM',
			name: 'a boot as a guest of KVM',
			verb: 'ran',
			level: 'should',
			why: 'touches the guest side: kvm.c',
			vendors: [],
		},
	);

const htmldocsOwed = (patches: readonly Patch[]) =>
	owedBy(
		patches.filter(patch => patch.diff.some(file => file.path.endsWith('.rst'))),
		{
			id: 'htmldocs',
			title: 'htmldocs without new warnings',
			name: 'the documentation (htmldocs)',
			verb: 'built',
			level: 'must',
			why: 'touches .rst files',
			vendors: [],
		},
	);

/** What is settled by another obligation: a run with TDP off sets these two parameters. */
const isCovered = ({id}: Obligation, tdpOff: readonly Obligation[]): boolean =>
	tdpOff.length > 0 && (id === 'param:ept' || id === 'param:npt');

/**
 * What the series owes before it is posted, in the order it is best done: builds, suites, suites in other settings,
 * documentation. Patches that change only comments or documentation owe no run.
 */
export const obligationsOf = (
	{patches}: Series,
	parameters: readonly ModuleParameter[],
): readonly Obligation[] => {
	const tdpOff = tdpOffOwed(patches);
	return [
		...buildOwed(patches),
		...configurationsOwed(patches),
		...suitesOwed(patches),
		...nestedOwed(patches),
		...guestOwed(patches),
		...tdpOff,
		...parametersOwed(patches, parameters).filter(owed => !isCovered(owed, tdpOff)),
		...lockingOwed(patches),
		...htmldocsOwed(patches),
	];
};
