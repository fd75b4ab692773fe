import {link, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {exitCode, Refusal} from '../../series/refusal.ts';
import {cannotWrite, errorCode, makeOwnFolder, ownFolder} from '../practice/own-folder.ts';
import {isRecord, readOwnFile} from './own-file.ts';

/** Who holds the lock. `started` tells a process from a later one with the same id; undefined where nobody says. */
type Holder = Readonly<{pid: number; host: string; started: string | undefined}>;

/** The letter of a process's state, and when it started in the kernel's ticks since boot; see proc(5). */
const statOf = async (pid: number) => {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	const {0: state, 19: started} = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return {state, started};
};

const parseHolder = (value: unknown): Holder | undefined => {
	if (!isRecord(value) || typeof value.pid !== 'number' || typeof value.host !== 'string') return undefined;
	const started = typeof value.started === 'string' ? value.started : undefined;
	return {pid: value.pid, host: value.host, started};
};

const isAlive = async ({pid, host, started}: Holder): Promise<boolean> => {
	if (host !== hostname()) return true;
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (errorCode(error) === 'ESRCH') return false;
	}
	const now = await statOf(pid);
	// In a container nobody may ask after a process that has ended, and its number stays taken.
	if (now.state === 'Z' || now.state === 'X') return false;
	return started === undefined || now.started === undefined || started === now.started;
};

const lockOf = (gitDir: string) => join(ownFolder(gitDir), 'lock');

const holderOf = async (path: string) => parseHolder(await readOwnFile(path));

/** Whether a living process of this program (or one of another machine) is rewriting in the repository. */
export const isLocked = async (gitDir: string): Promise<boolean> => {
	const holder = await holderOf(lockOf(gitDir));
	return holder !== undefined && (await isAlive(holder));
};

/** Makes names of temporary files different within this process, too. */
let attempts = 0;

/** Takes a dead process's lock out of the way, unless somebody was faster: then theirs goes back. */
const takeAway = async (path: string, dead: Holder) => {
	attempts += 1;
	const aside = `${path}.${process.pid}-${attempts}.stale`;
	await rename(path, aside).catch(() => {});
	const taken = parseHolder(await readOwnFile(aside));
	const isTheirs = taken !== undefined && (taken.pid !== dead.pid || taken.started !== dead.started);
	if (isTheirs) await link(aside, path).catch(() => {});
	await rm(aside, {force: true});
};

/**
 * Makes the file `path`, in a folder that is there, this process's alone. A living process that has it is told of in a
 * refusal that begins with `what`; a dead one's is taken over.
 */
export const acquire = async (path: string, what: string): Promise<void> => {
	attempts += 1;
	const own = `${path}.${process.pid}-${attempts}.new`;
	const holder: Holder = {pid: process.pid, host: hostname(), started: (await statOf(process.pid)).started};
	try {
		// A file that is linked into place is never seen half-written.
		await writeFile(own, JSON.stringify(holder), {mode: 0o600});
		for (let attempt = 0; attempt < 3; attempt++) {
			try {
				await link(own, path);
				return;
			} catch (error) {
				if (errorCode(error) !== 'EEXIST') throw error;
			}
			const other = await holderOf(path);
			if (other === undefined) continue;
			if (await isAlive(other)) {
				const minutes = Math.round((Date.now() - (await stat(path)).mtimeMs) / 60_000);
				throw new Refusal(
					`${what}: process ${other.pid} on ${other.host}, since ${minutes} min.`,
					`Wait for its end; if it is gone, delete ${path}.`,
					exitCode.concurrentChange,
				);
			}
			await takeAway(path, other);
		}
	} catch (error) {
		throw error instanceof Refusal ? error : cannotWrite(path, error);
	} finally {
		await rm(own, {force: true}).catch(() => {});
	}
	throw new Refusal(`The lock ${path} cannot be taken.`, 'Start again.', exitCode.concurrentChange);
};

/** Does work that only one process may do in a repository at a time. Refuses while another one does. */
export const withLock = async <T>(gitDir: string, work: () => Promise<T>): Promise<T> => {
	const path = lockOf(gitDir);
	await makeOwnFolder(gitDir);
	await acquire(path, 'Another kvm-series is rewriting in this repository');
	try {
		return await work();
	} finally {
		// A lock that stays is taken over once this process is gone; what the work came to must not be lost over it.
		await rm(path, {force: true}).catch(() => {});
	}
};
