import type {Backup} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {shortId} from '../objects/object-id.ts';
import {updateRefs} from './update-refs.ts';

const beforeRef = (branch: string, stamp: string) => `refs/kvm-series/backup/${branch}/${stamp}`;

/** Where the rewritten commits stay named, so that a backup knows them and a garbage collection leaves them alone. */
const afterRef = (branch: string, stamp: string) => `refs/kvm-series/after/${branch}/${stamp}`;

/** A name for a backup that sorts by time and is never used again. */
export const stampOf = (before: string, now: Date): string =>
	`${now.toISOString().replace(/[-:.]/g, '')}-${shortId(before)}`;

const stampForm = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d{3}Z-[0-9a-f]+$/;

/** A backup as it will be, or is, recorded under this stamp. `when` is in seconds since 1970. */
export const backupAt = (branch: string, stamp: string, before: string, after: string): Backup => {
	const iso = stamp.replace(stampForm, '$1-$2-$3T$4:$5:$6Z');
	return {ref: beforeRef(branch, stamp), branch, before, after, when: Date.parse(iso) / 1000};
};

/** Records where a branch is and where it will be, both or none. Fails where the stamp was used before. */
export const createBackup = (git: Git, branch: string, stamp: string, before: string, after: string) =>
	updateRefs(
		git,
		[
			{action: 'create', ref: beforeRef(branch, stamp), to: before},
			{action: 'create', ref: afterRef(branch, stamp), to: after},
		],
		`kvm-series: backup of ${branch}`,
	);

/** Takes a backup back that was made for a move that did not happen. */
export const dropBackup = (git: Git, branch: string, stamp: string, before: string, after: string) =>
	updateRefs(
		git,
		[
			{action: 'delete', ref: beforeRef(branch, stamp), from: before},
			{action: 'delete', ref: afterRef(branch, stamp), from: after},
		],
		`kvm-series: ${branch} was not moved`,
	);

/** All backups of the branch, newest first. */
export const backupsOf = async (git: Git, branch: string): Promise<readonly Backup[]> => {
	const folders = [beforeRef(branch, ''), afterRef(branch, '')];
	const listed = await git.text(['for-each-ref', '--format=%(objectname) %(refname)', ...folders]);
	const refs = new Map(
		listed.split('\n').map(line => [line.slice(line.indexOf(' ') + 1), line.split(' ')[0] ?? '']),
	);
	return [...refs]
		.flatMap(([ref, before]) => {
			const stamp = ref.slice(beforeRef(branch, '').length);
			const after = refs.get(afterRef(branch, stamp));
			const isOurs = ref === beforeRef(branch, stamp) && stampForm.test(stamp);
			return isOurs && after !== undefined ? [backupAt(branch, stamp, before, after)] : [];
		})
		.sort((a, b) => (a.ref < b.ref ? 1 : -1));
};

/** The newest backup whose rewrite the branch is at, so that one can go back further and further; else the newest. */
export const lastBackup = async (git: Git, branch: string): Promise<Backup | undefined> => {
	const backups = await backupsOf(git, branch);
	if (backups.length === 0) return undefined;
	const ran = await git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `refs/heads/${branch}`]);
	const tip = Buffer.from(ran.stdout).toString('utf8').trim();
	return backups.find(({after}) => after === tip) ?? backups[0];
};
