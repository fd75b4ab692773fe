import {chmod, mkdir, symlink, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {lookAt} from '../../../src/git/machine/look-at.ts';
import {run} from '../../../src/tools/run.ts';
import {aFolder} from '../sealed.ts';

const realGit = '/usr/bin/git';

/** A machine that has only what a test puts there: programs, system files, a home, a repository. */
export const aBareMachine = async () => {
	const folder = await aFolder();
	const at = (...names: readonly string[]) => join(folder.path, ...names);
	const [bin, root, home, tree] = [at('bin'), at('root'), at('home'), at('home', 'linux')];
	for (const path of [bin, root, home]) await mkdir(path);
	const environment: Record<string, string> = {
		PATH: bin,
		HOME: home,
		TERM: 'xterm',
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
		GIT_CEILING_DIRECTORIES: home,
	};
	const put = async (path: string, text: string) => {
		await mkdir(dirname(path), {recursive: true});
		await writeFile(path, text);
	};
	const git = async (...args: readonly string[]) => {
		const ran = await run(realGit, args, {cwd: tree, env: environment});
		if (ran.exitCode !== 0) throw new Error(Buffer.from(ran.stderr).toString('utf8'));
	};
	await put(join(root, 'etc/os-release'), 'ID=debian\n');
	return {
		home,
		tree,
		environment,
		git,
		/** A program of this text; the real git where there is none. */
		program: async (name: string, text?: string) => {
			if (text === undefined) return symlink(realGit, join(bin, name));
			await put(join(bin, name), text);
			await chmod(join(bin, name), 0o755);
		},
		system: (path: string, text = '') => put(join(root, path), text),
		file: (path: string, text = '') => put(join(tree, path), text),
		/** A repository with a KVM in it, committed by this person. */
		kernel: async (paths: readonly string[] = ['arch/x86/kvm/x86.c', 'scripts/checkpatch.pl']) => {
			await mkdir(tree, {recursive: true});
			await git('init', '-q', '-b', 'x86/mmu/work');
			for (const path of paths) await put(join(tree, path), 'x\n');
			await git('add', '.');
			const who = ['-c', 'user.name=Ann Author', '-c', 'user.email=ann@example.org'];
			await git(...who, 'commit', '-q', '-s', '-m', 'KVM: x86: Add it');
		},
		/** A remote that was fetched, with this branch a few days old. */
		fetched: async (name: string, url: string, branch: string) => {
			await git('remote', 'add', name, url);
			await git('update-ref', `refs/remotes/${name}/${branch}`, 'HEAD');
		},
		look: async (where = home, onAnswer: (done: number, total: number) => void = () => {}) =>
			lookAt({folder: where, environment, root, limit: 20_000, onAnswer}),
		[Symbol.asyncDispose]: folder[Symbol.asyncDispose],
	};
};
