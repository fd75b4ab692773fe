import type {Facts} from '../../series/facts.ts';
import type {Repository, TreeRef} from '../../series/tree.ts';
import type {Git} from '../git.ts';
import {isAncestor} from './ancestor.ts';

type BaseFacts = Facts['base'];

/** Topic branches that are asked about; the KVM x86 tree has about a dozen. */
const mostTopics = 16;

const releaseForm = /^v\d+\.\d+(?:-rc\d+)?$/;

/** What follows from the trees alone, without a process. */
export const knownBaseFacts = (base: string, {trees}: Pick<Repository, 'trees'>): BaseFacts => {
	const at = trees.filter(({oid}) => oid === base);
	const isAt = (role: TreeRef['role']) => (at.some(tree => tree.role === role) ? true : undefined);
	return {
		isInNext: isAt('next'),
		isInMaster: isAt('master'),
		releaseTag: at.find(({name, role}) => role === 'release-candidate' && releaseForm.test(name))?.name,
		topicsOnly: [],
		when: at[0]?.when ?? 0,
		nextWhen: trees.find(({role}) => role === 'next')?.when,
	};
};

type Call = Readonly<{timeout: number; signal?: AbortSignal | undefined}>;

const isIn = async (git: Git, base: string, tree: string, call: Call): Promise<boolean | undefined> =>
	base === tree ? true : isAncestor(git, base, tree, call);

const exactRelease = async (git: Git, base: string, call: Call): Promise<string | undefined> => {
	const ran = await git.ask(['describe', '--tags', '--exact-match', '--match=v[0-9]*.[0-9]*', base], call);
	const name = Buffer.from(ran.stdout).toString('utf8').trimEnd();
	return ran.exitCode === 0 && releaseForm.test(name) ? name : undefined;
};

/** Asks git for what the trees alone do not say. What takes longer than `timeout` milliseconds stays unknown. */
export const readBaseFacts = async (
	git: Git,
	base: string,
	{trees}: Pick<Repository, 'trees'>,
	call: Call,
): Promise<BaseFacts> => {
	const known = knownBaseFacts(base, {trees});
	const named = (role: TreeRef['role']) => trees.find(tree => tree.role === role);
	const ask = (tree: TreeRef | undefined) =>
		tree === undefined ? undefined : isIn(git, base, tree.oid, call);
	const [isInNext, isInMaster, releaseTag] = await Promise.all([
		known.isInNext ?? ask(named('next')),
		known.isInMaster ?? ask(named('master')),
		// Nobody asks for the release of a base that is compared with no tree.
		known.releaseTag ?? (named('next') === undefined ? undefined : exactRelease(git, base, call)),
	]);
	const topicsOnly: string[] = [];
	if (isInNext === false) {
		for (const tree of trees.filter(({role}) => role === 'topic').slice(0, mostTopics)) {
			if ((await isIn(git, base, tree.oid, call)) === true) topicsOnly.push(tree.topic ?? tree.name);
		}
	}
	return {...known, isInNext, isInMaster, releaseTag, topicsOnly};
};
