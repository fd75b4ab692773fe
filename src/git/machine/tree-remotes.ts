import type {TreeKind, TreeRemote} from '../../series/machine.ts';
import {knownRemotes} from '../reading/known-remotes.ts';
import type {Remote} from '../reading/questions.ts';
import {type AskingGit, answer, settings} from './ask.ts';

/** The branch of each tree that series sit on. */
const branches: Readonly<Record<TreeKind, string>> = {'kvm-x86': 'next', kvm: 'master'};

/** Remotes by the URLs they are set to, and by those they come down to where the person has shortcuts. */
const readRemotes = async (asking: AskingGit): Promise<readonly Remote[]> => {
	const [set, told] = await Promise.all([
		settings(asking, '^remote\\..*\\.url$'),
		answer(asking, ['remote', '-v']),
	]);
	const resolved = (told ?? '').split('\n').flatMap(line => {
		const [, name, url] = line.match(/^(.+)\t(.+) \(fetch\)(?: \[.*\])?$/) ?? [];
		return name === undefined || url === undefined ? [] : [{name, url}];
	});
	return [
		...set.map(({key, value}) => ({name: key.slice('remote.'.length, -'.url'.length), url: value})),
		...resolved,
	];
};

const refLines = async (asking: AskingGit, name: string): Promise<ReadonlyMap<string, number>> => {
	const text = await answer(asking, [
		'for-each-ref',
		'--format=%(refname)%00%(committerdate:unix)',
		'--',
		`refs/remotes/${name}`,
	]);
	const lines = (text ?? '').split('\n').filter(line => line !== '');
	return new Map(
		lines.map(line => {
			const [ref = '', when = ''] = line.split('\0');
			return [ref, Number(when)] as const;
		}),
	);
};

const treeRemote = async (asking: AskingGit, name: string, tree: TreeKind): Promise<TreeRemote> => {
	const refs = await refLines(asking, name);
	const branch = `${name}/${branches[tree]}`;
	const when = refs.get(`refs/remotes/${branch}`);
	return {name, tree, isFetched: refs.size > 0, branch: when === undefined ? undefined : branch, when};
};

/** All remotes, and those of them that carry a tree we know with what was fetched of it. */
export const treeRemotes = async (
	asking: AskingGit,
): Promise<Readonly<{remotes: readonly string[]; trees: readonly TreeRemote[]}>> => {
	const remotes = await readRemotes(asking);
	const {kvmX86, kvm} = knownRemotes(remotes);
	const wanted = [
		...kvmX86.map(name => [name, 'kvm-x86'] as const),
		...kvm.map(name => [name, 'kvm'] as const),
	];
	return {
		remotes: [...new Set(remotes.map(({name}) => name))],
		trees: await Promise.all(wanted.map(([name, tree]) => treeRemote(asking, name, tree))),
	};
};
