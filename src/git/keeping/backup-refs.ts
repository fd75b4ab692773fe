import type {KeptBackups} from '../../tools/own-state.ts';
import type {Git} from '../git.ts';
import {type RefState, refStates} from '../rewriting/refs-into.ts';

/** Every ref of ours: where branches were before a rewrite, and where it put them. */
export const backupRefs = (git: Git): Promise<readonly RefState[]> => refStates(git, ['refs/kvm-series']);

const form = /^refs\/kvm-series\/backup\/(.+)\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d{3}Z-[0-9a-f]+$/;

/** The backups among these refs, by branch. */
export const backupsIn = (refs: readonly RefState[]): readonly KeptBackups[] => {
	const times = new Map<string, number[]>();
	for (const {ref} of refs) {
		const [, branch, year, month, day, hour, minute, second] = ref.match(form) ?? [];
		if (branch === undefined) continue;
		const when = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) / 1000;
		times.set(branch, [...(times.get(branch) ?? []), when]);
	}
	return [...times].map(([branch, all]) => ({
		branch,
		count: all.length,
		oldest: Math.min(...all),
		newest: Math.max(...all),
	}));
};
