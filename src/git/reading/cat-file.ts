import {Cancelled, type Git} from '../git.ts';
import {readerOf} from '../objects/object-reader.ts';
import {unreadableObject} from './refusals.ts';

/** Rejects as soon as the person cancels, whatever is still to come. */
const unlessCancelled = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
	if (signal === undefined) return work;
	return new Promise((resolve, reject) => {
		const cancel = () => reject(new Cancelled('cancelled'));
		if (signal.aborted) cancel();
		signal.addEventListener('abort', cancel, {once: true});
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
	});
};

/**
 * Contents of objects, in the order of their names, by one process. A name is an id or `<id>:<path>` as a byte string
 * without a line break. Refuses where one is missing or of another type.
 */
export const readObjects = async (
	git: Git,
	names: readonly string[],
	type: 'commit' | 'blob',
	signal?: AbortSignal,
): Promise<readonly Buffer[]> => {
	const {read} = readerOf(git);
	const objects = await unlessCancelled(Promise.all(names.map(read)), signal);
	return objects.map((object, index) => {
		if (object?.type !== type) throw unreadableObject(`${names[index]} is missing or no ${type}`);
		return object.content;
	});
};
