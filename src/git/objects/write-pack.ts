import {setImmediate} from 'node:timers/promises';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Ran} from '../../tools/run.ts';
import {Cancelled, type Git} from '../git.ts';
import type {GitObject, ObjectFormat} from './object-id.ts';
import {packPieces} from './pack.ts';

/** Git found fault with an object, by its id; undefined where it does not say which. */
export class BadObject extends Error {
	override name = 'BadObject';
	readonly oid: string | undefined;

	constructor(oid: string | undefined, says: string) {
		super(says);
		this.oid = oid;
	}
}

const withoutHead = (line: string) => line.replace(/^(?:fatal|error): /, '').replace(/\.$/, '');

/** Lets git take the pack while it is made. */
const packing = async (
	git: Git,
	format: ObjectFormat,
	objects: ReadonlyMap<string, GitObject>,
	signal: AbortSignal,
	onGiven: () => void,
): Promise<Ran> => {
	const indexing = git.converse(['index-pack', '--stdin', '--strict', '--threads=1'], {ignored: 'stdout'});
	signal.addEventListener('abort', indexing.kill, {once: true});
	for (const piece of packPieces(format, objects)) {
		if (signal.aborted) break;
		indexing.write(piece);
		await setImmediate();
	}
	const ended = indexing.close();
	onGiven();
	const ran = await ended;
	signal.removeEventListener('abort', indexing.kill);
	if (signal.aborted) throw new Cancelled('cancelled');
	return ran;
};

/**
 * Writes objects into the repository as one pack, checked by git. Throws `BadObject` where an object does not pass;
 * refuses where the pack cannot be written. `onGiven` is called when git has all of it and works on alone.
 */
export const writePack = async (
	git: Git,
	format: ObjectFormat,
	objects: ReadonlyMap<string, GitObject>,
	signal: AbortSignal,
	onGiven = () => {},
): Promise<void> => {
	const ran = await packing(git, format, objects, signal, onGiven);
	if (ran.exitCode === 0) return;
	const stderr = Buffer.from(ran.stderr).toString('utf8').trim();
	const fault = stderr.match(/object ([0-9a-f]{40,64}): (.*)/);
	if (fault !== null) throw new BadObject(fault[1], withoutHead(fault[2] ?? ''));
	throw new Refusal(
		`git cannot write the new commits: ${withoutHead(stderr.split('\n')[0] ?? '')}.`,
		'Nothing is changed; make room or permission and start again.',
		exitCode.environment,
	);
};
