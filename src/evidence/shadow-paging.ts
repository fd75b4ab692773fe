import type {FileDiff} from '../series/diff.ts';
import type {Patch} from '../series/series.ts';
import {type Obligation, testing} from './obligation.ts';
import {changedCode, effectiveFiles, fewNames, fileName} from './reach.ts';

/** Functions of the MMU that only shadow paging runs. */
const shadowFunction =
	/\b(?:account_shadowed|unaccount_shadowed|pte_list_\w+|rmap_\w+|__?rmap_\w+|kvm_mmu_(?:get|alloc|prepare_zap|commit_zap|mark_parents_unsync|page_get_gfn|page_set_\w+|sync_\w+|track_write|unlink_\w+|page_unlink\w*)\w*|\w*shadow_(?:page|root|walk|mmu|present_pte)\w*|mmu_(?:sync_\w+|unsync_\w+|try_to_unsync_pages|alloc_shadow_roots|alloc_special_roots|page_zap_pte|spte_\w+|set_spte)|kvm_sync_\w*|kvm_unsync_page|\w*_unsync\w*|nonpaging_\w+|paging(?:32|64)?\w*_(?:init|page_fault|gva_to_gpa|sync_\w+)\w*|FNAME|drop_(?:large_)?spte\w*|detect_write_flooding|mmu_pte_write_\w+|is_unsync_root|role_regs|quadrant)\b/;

const mixedFiles = /^arch\/x86\/kvm\/mmu\/(?:mmu\.c|spte\.c|page_track\.c|mmu_internal\.h)$/;
const shadowOnly = /^arch\/x86\/kvm\/mmu\/paging_tmpl\.h$/;
const otherMmu =
	/^arch\/x86\/kvm\/(?:mmu\.h$|mmu\/(?!tdp_|paging_tmpl))|^arch\/x86\/include\/asm\/kvm_page_track\.h$/;
const memslots = /mmu_notifier|memslot|gfn_range|kvm_mmu/;
const partlyMmu = /^arch\/x86\/include\/asm\/kvm_host\.h$|^virt\/kvm\/(?!arm)/;

/** Whether the change is in shadow paging itself. */
export const touchesShadowPaging = (file: FileDiff): boolean =>
	shadowOnly.test(file.path) ||
	(mixedFiles.test(file.path) &&
		file.hunks.some(hunk =>
			changedCode(file.path, hunk).some(
				({line, head}) => shadowFunction.test(line) || shadowFunction.test(head),
			),
		));

/** Whether the change is in the part of the MMU that both ways of paging share. */
export const touchesCommonMmu = (file: FileDiff): boolean =>
	otherMmu.test(file.path) ||
	(partlyMmu.test(file.path) &&
		file.hunks.some(hunk =>
			changedCode(file.path, hunk).some(({line, head}) => memslots.test(line) || memslots.test(head)),
		));

/** What patches to the MMU owe: the suites with EPT or NPT off. */
export const tdpOffOwed = (patches: readonly Patch[]): readonly Obligation[] => {
	const all = patches.map(patch => ({patch, files: effectiveFiles(patch)}));
	const touching = (test: (file: FileDiff) => boolean) =>
		all.map(({patch, files}) => ({patch, files: files.filter(test)})).filter(({files}) => files.length > 0);
	const shadow = touching(touchesShadowPaging);
	const found = shadow.length > 0 ? shadow : touching(touchesCommonMmu);
	if (found.length === 0) return [];
	const names = fewNames(found.flatMap(({files}) => files.map(file => fileName(file.path))));
	return [
		{
			id: 'tdp-off',
			title: 'the same with TDP off (ept=0, npt=0)',
			name: 'TDP off (ept=0/npt=0)',
			verb: 'with',
			level: shadow.length > 0 ? 'must' : 'should',
			why: shadow.length > 0 ? `touches shadow paging: ${names}` : `touches the common MMU: ${names}`,
			cites: testing,
			vendors: ['Intel', 'AMD'],
			patchIds: found.map(({patch}) => patch.id),
		},
	];
};
