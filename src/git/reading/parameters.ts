import {byteString} from '../../series/bytes.ts';
import {type ModuleParameter, parametersIn} from '../../series/module-parameter.ts';
import type {Git} from '../git.ts';
import {readObjects} from './cat-file.ts';

/** KVM's module parameters in the tree of a commit, by file. Git has to be in the worktree's top. */
export const moduleParameters = async (git: Git, base: string): Promise<readonly ModuleParameter[]> => {
	const search = ['grep', '-l', '-z', '--no-color', '-E', '-e', '^[[:space:]]*module_param'];
	const ran = await git.ask([...search, base, '--', 'arch/x86/kvm', 'virt/kvm']);
	const names = byteString(ran.stdout)
		.split('\0')
		.filter(name => name.endsWith('.c') && !name.includes('\n'));
	const sources = await readObjects(git, names, 'blob');
	return names.flatMap((name, index) =>
		parametersIn(name.slice(name.indexOf(':') + 1), byteString(sources[index] ?? new Uint8Array())),
	);
};
