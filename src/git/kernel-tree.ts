import {byteString} from '../series/bytes.ts';
import type {Git} from './git.ts';

const hasKvm = async (git: Git, commit: string): Promise<boolean> => {
	const asked = await Promise.all(
		['arch/x86/kvm', 'tools/testing/selftests/kvm'].map(path =>
			git.ask(['cat-file', '-e', `${commit}:${path}`]),
		),
	);
	return asked.some(({exitCode: code}) => code === 0);
};

/** The newest few branches, for where nothing is checked out yet. */
const someBranches = async (git: Git): Promise<readonly string[]> => {
	const {stdout} = await git.ask([
		'for-each-ref',
		'--count=8',
		'--sort=-creatordate',
		'--format=%(objectname)',
		'refs/heads',
		'refs/remotes',
	]);
	return byteString(stdout).split('\n').filter(Boolean);
};

/** Whether what is checked out has KVM's code or its selftests; on a branch without commits, whether any other has. */
export const isKernelTree = async (git: Git): Promise<boolean> => {
	if (await hasKvm(git, 'HEAD')) return true;
	const {exitCode} = await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD']);
	if (exitCode === 0) return false;
	const found = await Promise.all((await someBranches(git)).map(oid => hasKvm(git, oid)));
	return found.includes(true);
};
