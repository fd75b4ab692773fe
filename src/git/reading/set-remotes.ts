import type {Git} from '../git.ts';
import type {Remote} from './questions.ts';

/**
 * Remotes by the URLs that they are set to. A person's shortcut (`url.*.insteadOf`), say to a mirror on their disk,
 * makes git name another URL, and the tree is still the one it is set to.
 */
export const setRemotes = async (git: Git): Promise<readonly Remote[]> => {
	const ran = await git.ask(['config', '-z', '--get-regexp', '^remote\\..*\\.url$']);
	// Git ends with 1 where nothing is set.
	if (ran.exitCode !== 0) return [];
	const entries = Buffer.from(ran.stdout).toString('utf8').split('\0');
	return entries.flatMap(entry => {
		const [key = '', ...url] = entry.split('\n');
		return url.length === 0 ? [] : [{name: key.slice('remote.'.length, -'.url'.length), url: url.join('\n')}];
	});
};
