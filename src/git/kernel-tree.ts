import type {Git} from './git.ts';

/** Whether what is checked out has KVM's code or its selftests. */
export const isKernelTree = async (git: Git) => {
	const asked = await Promise.all(
		['arch/x86/kvm', 'tools/testing/selftests/kvm'].map(path => git.ask(['cat-file', '-e', `HEAD:${path}`])),
	);
	return asked.some(({exitCode: code}) => code === 0);
};
