import {bytesOf} from '../../series/bytes.ts';
import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';

/** Shortlogs kept of each path. */
const perPath = 50;

/** Commits looked at for all paths together. */
const most = 2000;

/** Sorts `%x01<shortlog>` and the paths behind it into shortlogs by path. An unfinished end is left out. */
const byPath = (output: Buffer, paths: readonly string[]): ReadonlyMap<string, readonly string[]> => {
	const found = new Map<string, string[]>(paths.map(path => [path, []]));
	const fields = output.toString('latin1').split('\0').slice(0, -1);
	let shortlog = '';
	for (const field of fields) {
		const path = field.replace(/^\n/, '');
		if (field.startsWith('\x01')) shortlog = bytesOf(field.slice(1)).toString('utf8');
		else {
			const shortlogs = found.get(path);
			if (shortlogs !== undefined && shortlogs.length < perPath) shortlogs.push(shortlog);
		}
	}
	return found;
};

/**
 * Shortlogs of the last commits on each path in the base, newest first, at most 50 of each. All paths share one walk,
 * which ends quietly after `deadline` milliseconds with what it has, or with nothing
 * where only the whole is wanted. Paths are byte strings from the worktree's top,
 * where git has to be.
 */
export const recentShortlogs = async (
	git: Git,
	base: string,
	paths: readonly string[],
	job: Pick<Job, 'signal'>,
	wanted?: 'whole',
	deadline = 1500,
): Promise<ReadonlyMap<string, readonly string[]>> => {
	// A path that is not UTF-8 cannot be an argument; nobody names a prefix after it.
	const askable = paths.filter(path => bytesOf(path).toString('utf8').includes('\uFFFD') === false);
	if (askable.length === 0) return byPath(Buffer.alloc(0), paths);
	const limit = `--max-count=${Math.min(most, perPath * askable.length)}`;
	const form = ['-z', '--format=%x01%s', '--encoding=UTF-8', '--name-only', '--no-renames', '--no-relative'];
	const ran = await git.ask(
		[
			'log',
			'--no-merges',
			limit,
			...form,
			'--no-ext-diff',
			'--no-color',
			'-O/dev/null',
			base,
			'--',
			...askable.map(path => bytesOf(path).toString('utf8')),
		],
		{signal: job.signal, timeout: deadline},
	);
	const isCut = ran.exitCode !== 0;
	return byPath(wanted === 'whole' && isCut ? Buffer.alloc(0) : Buffer.from(ran.stdout), paths);
};
