import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {expect} from 'vitest';
import {createGit} from '../../src/git/git.ts';
import {openSeries} from '../../src/git/reading/open.ts';
import type {Job, Opening} from '../../src/tools/tools.ts';
import {aRepository} from './sealed.ts';

/** A job that nobody cancels and nobody watches. */
export const aJob = (): Job => ({progress: () => {}, signal: new AbortController().signal});

export const kvmX86Url = 'https://github.com/kvm-x86/linux.git';

/** A repository on branch `work` with one commit of KVM code, from which every other commit of a test comes. */
export const aTree = async () => {
	const {path, git, ...rest} = await aRepository();
	const write = async (files: Readonly<Record<string, string>>) => {
		for (const [name, content] of Object.entries(files)) {
			await mkdir(dirname(join(path, name)), {recursive: true});
			await writeFile(join(path, name), content, 'latin1');
		}
	};
	/** Commits what is in the worktree, with these files written first; the new commit's id. */
	const commit = async (
		message: string,
		files: Readonly<Record<string, string>> = {},
		env: Readonly<Record<string, string>> = {},
	) => {
		await write(files);
		await git.bytes(['add', '-A']);
		await git.bytes(['commit', '-q', '--allow-empty', '--cleanup=verbatim', '-m', message], {env});
		return git.text(['rev-parse', 'HEAD']);
	};
	const setRef = (ref: string, oid: string) => git.bytes(['update-ref', ref, oid]);
	const addRemote = (name: string, url: string) => git.bytes(['config', `remote.${name}.url`, url]);
	const open = (opening: Partial<Opening> = {}, folder = path) =>
		openSeries(
			folder === path ? git : createGit(folder),
			{folder, isPractice: false, branch: undefined, base: undefined, isClaiming: false, ...opening},
			aJob(),
		);
	const base = await commit('KVM: x86: Start', {'arch/x86/kvm/x86.c': 'one\ntwo\nthree\n'});
	return {path, git, base, write, commit, setRef, addRemote, open, ...rest};
};

/** The same with a `kvm-x86` remote whose `next` is at the first commit. */
export const aKernel = async () => {
	const tree = await aTree();
	await tree.addRemote('kvm-x86', kvmX86Url);
	await tree.setRef('refs/remotes/kvm-x86/next', tree.base);
	return tree;
};

/** Opens what is in this folder, with git as a person has it. */
export const openAt = (folder: string) =>
	openSeries(
		createGit(folder),
		{folder, isPractice: false, branch: undefined, base: undefined, isClaiming: false},
		aJob(),
	);

/** What a refusal that states this looks like. */
export const says = (fact: string, code = 1) => ({
	name: 'Refusal',
	code,
	fact: expect.stringContaining(fact),
});

/** What a refusal with this remedy looks like. */
export const advises = (remedy: string) => ({name: 'Refusal', remedy: expect.stringContaining(remedy)});
