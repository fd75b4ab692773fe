import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createGit, type Git} from '../../src/git/git.ts';

/** A temporary folder that goes away with `await using`. */
export const aFolder = async () => {
	const path = await mkdtemp(join(tmpdir(), 'kvm-series-test-'));
	return {path, [Symbol.asyncDispose]: () => rm(path, {recursive: true, force: true})};
};

/** Variables for git processes that belong to nobody: own home, no system configuration, fixed people and dates. */
export const sealedEnvironment = (home: string): Record<string, string> => ({
	HOME: home,
	XDG_CONFIG_HOME: home,
	GIT_CONFIG_NOSYSTEM: '1',
	GIT_CONFIG_GLOBAL: '/dev/null',
	GIT_AUTHOR_NAME: 'Test Author',
	GIT_AUTHOR_EMAIL: 'author@example.org',
	GIT_AUTHOR_DATE: '1700000000 +0000',
	GIT_COMMITTER_NAME: 'Test Author',
	GIT_COMMITTER_EMAIL: 'author@example.org',
	GIT_COMMITTER_DATE: '1700000000 +0000',
});

/** An empty repository with a known identity on branch `work`, and git sealed from the machine's settings. */
export const aRepository = async (): Promise<{path: string; git: Git} & AsyncDisposable> => {
	const folder = await aFolder();
	Object.assign(process.env, {GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null'});
	const plain = createGit(folder.path);
	const env = sealedEnvironment(folder.path);
	const sealed = <C extends {env?: Readonly<Record<string, string>>}>(call?: C) => ({
		...call,
		env: {...env, ...call?.env},
	});
	const git: Git = {
		...plain,
		ask: (args, call) => plain.ask(args, sealed(call)),
		bytes: (args, call) => plain.bytes(args, sealed(call)),
		text: (args, call) => plain.text(args, sealed(call)),
		raw: (args, call) => plain.raw(args, sealed(call)),
	};
	await git.bytes(['init', '-q', '-b', 'work']);
	await git.bytes(['config', 'user.name', 'Test Author']);
	await git.bytes(['config', 'user.email', 'author@example.org']);
	return {path: folder.path, git, [Symbol.asyncDispose]: folder[Symbol.asyncDispose]};
};
