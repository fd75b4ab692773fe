import type {Git} from '../git.ts';
import {explain} from './explain.ts';
import {bareRepository, insideGitDir, oldGit, pathWithLineBreak, unusableRepository} from './refusals.ts';

/** Where a repository lies. All paths are absolute. */
export type Place = Readonly<{
	/** The worktree's top. */
	root: string;
	/** The git directory of this worktree. */
	worktreeGitDir: string;
	/** The git directory that all worktrees share. */
	gitDir: string;
	isShallow: boolean;
}>;

const flags = ['--is-bare-repository', '--is-inside-git-dir', '--is-shallow-repository'];
const paths = ['--path-format=absolute', '--git-common-dir', '--git-dir', '--show-toplevel'];

const shallow = new WeakMap<Git, boolean>();

/** Whether the repository was shallow when it was last found with this git; undefined where it was not looked for. */
export const wasShallow = (git: Git): boolean | undefined => shallow.get(git);

/** The same is known for another git in the same repository. */
export const shareShallow = (known: Git, other: Git): void => {
	const isShallow = shallow.get(known);
	if (isShallow !== undefined) shallow.set(other, isShallow);
};

/** Finds the repository around git's folder. Refuses where there is none with a worktree that git will use. */
export const findPlace = async (git: Git): Promise<Place> => {
	const ran = await git.ask(['rev-parse', ...flags, ...paths]);
	const lines = Buffer.from(ran.stdout).toString('utf8').replace(/\n$/, '').split('\n');
	const [isBare, isInGitDir, isShallow, gitDir, worktreeGitDir, root] = lines;
	if (isInGitDir === 'true' && isBare !== 'true') throw insideGitDir(git.folder);
	if (isBare === 'true') throw bareRepository(git.folder);
	if (ran.exitCode !== 0) throw explain(Buffer.from(ran.stderr).toString('utf8'), git.folder);
	if (lines.length > 6) throw pathWithLineBreak();
	if (gitDir === undefined || worktreeGitDir === undefined || root === undefined) {
		throw unusableRepository('it does not say where it lies');
	}
	shallow.set(git, isShallow === 'true');
	return {root, worktreeGitDir, gitDir, isShallow: isShallow === 'true'};
};

/** The version of git, for example `2.39.5`. Refuses one older than 2.38. */
export const gitVersion = async (git: Git): Promise<string> => {
	const says = await git.text(['version']);
	const version = says.match(/(\d+)\.(\d+)(?:\.\d+)*/);
	const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
	if (major < 2 || (major === 2 && minor < 38)) throw oldGit(version?.[0] ?? says);
	return version?.[0] ?? says;
};
