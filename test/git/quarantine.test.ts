import {access} from 'node:fs/promises';
import {expect, it} from 'vitest';
import {createQuarantine} from '../../src/git/objects/quarantine.ts';

const isThere = (path: string) =>
	access(path).then(
		() => true,
		() => false,
	);

it('is gone once it is removed, and where the program ends before that', async () => {
	const others = process.listeners('exit');
	const removed = await createQuarantine('/nowhere');
	const left = await createQuarantine('/nowhere');
	const folders = [removed, left].map(({env}) => env.GIT_OBJECT_DIRECTORY ?? '');
	await removed.remove();
	expect(await Promise.all(folders.map(isThere))).toEqual([false, true]);
	const atExit = process.listeners('exit').filter(listener => !others.includes(listener));
	expect(atExit).toHaveLength(1);
	for (const listener of atExit) {
		listener(0);
		process.off('exit', listener);
	}
	expect(await Promise.all(folders.map(isThere))).toEqual([false, false]);
});
