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

const places = new WeakMap<Git, Place>();

/** Whether the repository was shallow when it was last found with this git; undefined where it was not looked for. */
export const wasShallow = (git: Git): boolean | undefined => places.get(git)?.isShallow;

/** The same is known for another git in the same worktree. */
export const sharePlace = (known: Git, other: Git): void => {
	const place = places.get(known);
	if (place !== undefined) places.set(other, place);
};

/** What `git rev-parse` is asked for it; it answers in so many lines. */
export const placeQuestion: readonly string[] = [...flags, ...paths];
export const placeLines = 6;

/** Keeps what git has answered, in its lines; undefined where that is no repository with a worktree. */
export const keepPlace = (git: Git, lines: readonly string[]): Place | undefined => {
	const [isBare, isInGitDir, isShallow, gitDir, worktreeGitDir, root] = lines;
	if (isBare !== 'false' || isInGitDir !== 'false' || lines.length !== placeLines) return undefined;
	if (gitDir === undefined || worktreeGitDir === undefined || root === undefined) return undefined;
	const place = {root, worktreeGitDir, gitDir, isShallow: isShallow === 'true'};
	places.set(git, place);
	return place;
};

/** Finds the repository around git's folder. Refuses where there is none with a worktree that git will use. */
export const findPlace = async (git: Git): Promise<Place> => {
	const ran = await git.ask(['rev-parse', ...placeQuestion]);
	const lines = Buffer.from(ran.stdout).toString('utf8').replace(/\n$/, '').split('\n');
	const [isBare, isInGitDir] = lines;
	if (isInGitDir === 'true' && isBare !== 'true') throw insideGitDir(git.folder);
	if (isBare === 'true') throw bareRepository(git.folder);
	if (ran.exitCode !== 0) throw explain(Buffer.from(ran.stderr).toString('utf8'), git.folder);
	if (lines.length > placeLines) throw pathWithLineBreak();
	const place = keepPlace(git, lines);
	if (place === undefined) throw unusableRepository('it does not say where it lies');
	return place;
};

/** The same without asking again: where a repository lies does not change under us. */
export const placeOf = async (git: Git): Promise<Place> => places.get(git) ?? findPlace(git);

/** The version of git, for example `2.39.5`. Refuses one older than 2.38. */
export const gitVersion = async (git: Git): Promise<string> => {
	const says = await git.text(['version']);
	const version = says.match(/(\d+)\.(\d+)(?:\.\d+)*/);
	const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
	if (major < 2 || (major === 2 && minor < 38)) throw oldGit(version?.[0] ?? says);
	return version?.[0] ?? says;
};
