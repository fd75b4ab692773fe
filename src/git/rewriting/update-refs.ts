import {stat} from 'node:fs/promises';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Git} from '../git.ts';
import {refStates} from './refs-into.ts';

/** Where a ref is to go, and where it has to be, or nothing happens; undefined is where there is none. */
export type Step = Readonly<{ref: string; from: string | undefined; to: string | undefined}>;

/** A ref was not where it had to be; nothing is changed. */
export class RefMoved extends Error {
	override name = 'RefMoved';
}

const line = ({ref, from, to}: Step): string => {
	if (from === undefined) return to === undefined ? '' : `create ${ref}\0${to}\0`;
	return to === undefined ? `delete ${ref}\0${from}\0` : `update ${ref}\0${to}\0${from}\0`;
};

const ageOf = async (path: string): Promise<string> => {
	const found = await stat(path).catch(() => undefined);
	if (found === undefined) return '';
	return `, ${Math.max(0, Math.round((Date.now() - found.mtimeMs) / 1000))} s old`;
};

/** The refusal of a lock file that some git process holds or has left behind. */
export const lockedBy = async (path: string): Promise<Refusal> =>
	new Refusal(
		`The lock file ${path} is there${await ageOf(path)}.`,
		'Wait for the git process that holds it; if there is none, delete it and start again.',
		exitCode.concurrentChange,
	);

/** Whether all of it has happened, though git says that it failed: it may have been ended in its last breath. */
const hasHappened = async (git: Git, steps: readonly Step[]): Promise<boolean> => {
	const names = steps.map(({ref}) => ref);
	const now = new Map((await refStates(git, names)).map(({ref, oid}) => [ref, oid]));
	return steps.every(({ref, to}) => now.get(ref) === to);
};

/**
 * Changes refs in one transaction, all or none, with a line in their reflogs. Throws `RefMoved` where one is not where
 * it has to be; refuses where git cannot write. Nothing is changed until `after` is there, nor where that fails.
 */
export const updateRefs = async (
	git: Git,
	steps: readonly Step[],
	reason: string,
	after = Promise.resolve(),
): Promise<void> => {
	const input = after.then(() => `start\0${steps.map(line).join('')}prepare\0commit\0`);
	const ran = await git.ask(['update-ref', '--stdin', '-z', '-m', reason], {input, ignored: 'stdout'});
	if (ran.exitCode === 0) return;
	const stderr = Buffer.from(ran.stderr).toString('utf8').trim();
	const held = stderr.match(/Unable to create '(.+?\.lock)': File exists/);
	if (held !== null) throw await lockedBy(held[1] ?? '');
	if (/but expected|reference already exists|unable to resolve reference/.test(stderr))
		throw new RefMoved(stderr);
	if (await hasHappened(git, steps)) return;
	const says = (stderr.split('\n')[0] ?? '').replace(/^fatal: /, '').replace(/\.$/, '');
	throw new Refusal(`git cannot change the refs: ${says}.`, 'Remove the cause and start again.');
};
