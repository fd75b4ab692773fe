import type {Backup} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {shortId} from '../objects/object-id.ts';
import type {Move} from './journal.ts';
import {branchOf, type OtherRef} from './other-refs.ts';
import {refStates} from './refs-into.ts';
import type {Step} from './update-refs.ts';

const beforeFolder = 'refs/kvm-series/backup';
const afterFolder = 'refs/kvm-series/after';

const beforeRef = (branch: string, stamp: string) => `${beforeFolder}/${branch}/${stamp}`;

/** Where the rewritten commits stay named, so that a backup knows them and a garbage collection leaves them alone. */
const afterRef = (branch: string, stamp: string) => `${afterFolder}/${branch}/${stamp}`;

/** A name for a backup that sorts by time and is never used again. */
export const stampOf = (before: string, now: Date): string =>
	`${now.toISOString().replace(/[-:.]/g, '')}-${shortId(before)}`;

const stampForm = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d{3}Z-[0-9a-f]+$/;

/** A backup as it will be, or is, recorded under this stamp. `when` is in seconds since 1970. */
export const backupAt = (branch: string, stamp: string, before: string, after: string): Backup => {
	const iso = stamp.replace(stampForm, '$1-$2-$3T$4:$5:$6Z');
	return {ref: beforeRef(branch, stamp), branch, before, after, when: Date.parse(iso) / 1000};
};

/** The names under which a move is recorded: a branch by its own, any other ref by all of it. */
const recordsOf = ({branch, from, to, others = []}: Move) => [
	{name: branch, before: from, after: to},
	...others.map(({ref, ...ends}) => ({name: branchOf(ref) ?? ref, before: ends.from, after: ends.to})),
];

/** The refs that record a move: where each ref was, and where the move takes it. */
export const backupSteps = (move: Move): readonly Step[] =>
	recordsOf(move).flatMap(({name, before, after}) => [
		{ref: beforeRef(name, move.stamp), from: undefined, to: before},
		{ref: afterRef(name, move.stamp), from: undefined, to: after},
	]);

/** What a backup's rewrite moved besides the backup's own branch, as the moves that take it back. */
export const companionsOf = async (git: Git, {ref, branch}: Backup): Promise<readonly OtherRef[]> => {
	const end = ref.slice(beforeRef(branch, '').length - 1);
	const states = await refStates(git, [beforeFolder, afterFolder]);
	const at = new Map(states.map(state => [state.ref, state.oid]));
	return states.flatMap(state => {
		if (state.ref === ref || !state.ref.startsWith(`${beforeFolder}/`) || !state.ref.endsWith(end)) return [];
		const name = state.ref.slice(beforeFolder.length + 1, -end.length);
		const after = at.get(`${afterFolder}/${name}${end}`);
		const other = name.startsWith('refs/tags/') ? name : `refs/heads/${name}`;
		return after === undefined ? [] : [{ref: other, from: after, to: state.oid}];
	});
};

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
