import type {PastRewrite} from '../../tools/own-state.ts';
import type {Backup} from '../../tools/tools.ts';
import {inParallel} from '../checks/in-parallel.ts';
import type {Git} from '../git.ts';
import {ancestorsAmong} from '../reading/ancestor.ts';
import {backupsOf} from './backups.ts';
import {tipOf} from './moved.ts';

/** Older ones are listed without numbers of commits. */
const mostCounted = 20;

/** Two bases that lie far apart are not worth a count. */
const longestCount = 2000;

const commitsOf = async (git: Git, {before, after}: Backup): Promise<PastRewrite['commits']> => {
	const args = ['rev-list', '--count', '--left-right', `${before}...${after}`];
	const ran = await git.ask(args, {timeout: longestCount}).catch(() => undefined);
	const counted =
		ran?.exitCode === 0
			? Buffer.from(ran.stdout)
					.toString('utf8')
					.match(/^(\d+)\t(\d+)/)
			: null;
	return counted ? {old: Number(counted[1]), made: Number(counted[2])} : undefined;
};

/** The rewrites that the branch at `tip` has come through, also where commits were made on top of what one had made. */
const cameThrough = async (
	git: Git,
	backups: readonly Backup[],
	tip: string | undefined,
): Promise<ReadonlySet<Backup>> => {
	const come = new Set<Backup>();
	for (let at = tip; at !== undefined; ) {
		const left = backups.slice(0, mostCounted).filter(backup => !come.has(backup));
		let next = backups.find(backup => backup.after === at && !come.has(backup));
		if (next === undefined) {
			const afters = left.map(({after}) => after);
			const before = await ancestorsAmong(git, afters, at);
			next = left.find(({after}) => before.has(after));
		}
		if (next === undefined) return come;
		come.add(next);
		at = next.before;
	}
	return come;
};

/** What was rewritten of a branch, newest first, as far as it can be taken back. */
export const pastRewrites = async (git: Git, branch: string): Promise<readonly PastRewrite[]> => {
	const [backups, tip] = await Promise.all([backupsOf(git, branch), tipOf(git, branch)]);
	const come = await cameThrough(git, backups, tip);
	const isKnown = backups.some(({before, after}) => tip === before || tip === after);
	return inParallel(backups, 4, async (backup, at) => ({
		...backup,
		number: at + 1,
		isAt: tip === backup.after ? 'after' : tip === backup.before ? 'before' : undefined,
		isTakenBack: isKnown ? !come.has(backup) : undefined,
		commits: at < mostCounted ? await commitsOf(git, backup) : undefined,
	}));
};
