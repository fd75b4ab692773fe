import {parseCommit} from '../../series/commit-object.ts';
import type {TreeRef} from '../../series/tree.ts';
import type {Git} from '../git.ts';
import {readerOf} from '../objects/object-reader.ts';
import type {Bases} from './bases.ts';
import type {KnownRemotes} from './known-remotes.ts';
import {type Ref, shortRef} from './refs.ts';

/** Branches of a KVM x86 tree that are no topics. */
const noTopics = new Set(['next', 'master', 'main', 'queue', 'HEAD']);

const branchOn = (ref: Ref, remotes: readonly string[]): string | undefined => {
	const remote = remotes.find(name => ref.ref.startsWith(`refs/remotes/${name}/`));
	return remote === undefined ? undefined : ref.ref.slice(`refs/remotes/${remote}/`.length);
};

/** A ref as a tree to sit on. */
export const treeRef = (
	{ref, oid, when}: Omit<Ref, 'standsFor'>,
	role: TreeRef['role'],
	topic?: string,
): TreeRef => ({name: shortRef(ref), ref, oid, role, topic, when});

const knownTree = (ref: Ref, remotes: KnownRemotes): readonly TreeRef[] => {
	const x86 = branchOn(ref, remotes.kvmX86);
	if (x86 === 'next') return [treeRef(ref, 'next')];
	if (x86 !== undefined) return noTopics.has(x86) ? [] : [treeRef(ref, 'topic', x86)];
	return branchOn(ref, remotes.kvm) === 'master' ? [treeRef(ref, 'master')] : [];
};

/** The release candidate, else the release, that a commit is built on: what `git describe` finds first. */
const releaseBelow = async (git: Git, oid: string): Promise<TreeRef | undefined> => {
	for (const match of ['v[0-9]*.[0-9]*-rc[0-9]*', 'v[0-9]*.[0-9]*']) {
		const ran = await git.ask([
			'describe',
			'--tags',
			`--match=${match}`,
			'--candidates=1',
			'--abbrev=0',
			oid,
		]);
		if (ran.exitCode === 0) {
			const name = Buffer.from(ran.stdout).toString('utf8').trimEnd();
			const ref = `refs/tags/${name}`;
			const commit = await readerOf(git).read(`${ref}^{commit}`);
			if (commit === undefined) return undefined;
			const {oid: at, content} = commit;
			return treeRef({ref, oid: at, when: parseCommit(at, content).committer.when}, 'release-candidate');
		}
	}
	return undefined;
};

const roles: readonly TreeRef['role'][] = [
	'next',
	'master',
	'topic',
	'release-candidate',
	'upstream',
	'chosen',
];

/**
 * The trees that a series can sit on: the KVM x86 tree's next and topics, KVM's master, the release candidate below
 * next (or below `tip` where there is no next), and the upstream and the chosen base where they are something else.
 */
export const findTrees = async (
	git: Git,
	{known, upstream}: Bases,
	remotes: KnownRemotes,
	tip: string,
	chosen: TreeRef | undefined,
): Promise<readonly TreeRef[]> => {
	const trees = known.flatMap(ref => knownTree(ref, remotes));
	const release = await releaseBelow(git, trees.find(({role}) => role === 'next')?.oid ?? tip);
	if (release !== undefined) trees.push(release);
	if (upstream !== undefined && trees.every(({oid}) => oid !== upstream.oid)) {
		trees.push(treeRef(upstream, 'upstream'));
	}
	if (chosen !== undefined && trees.every(({ref}) => ref !== chosen.ref)) trees.push(chosen);
	return trees.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
};
