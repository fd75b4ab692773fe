import {byteString} from '../../series/bytes.ts';
import type {ModuleParameter} from '../../series/module-parameter.ts';
import type {Git} from '../git.ts';
import {readObjects} from './cat-file.ts';

/** `module_param(name, …)`, `module_param_named(name, variable, …)` and `module_param_cb(name, &ops, &variable, …)`. */
const declaration =
	/^[ \t]*module_param(_named|_cb)?(?:_unsafe)?\(\s*(\w+)\s*,\s*([^,()]*?)\s*,\s*([^,()]*?)\s*[,)]/gm;

const moduleOf = (path: string): string =>
	path.startsWith('arch/x86/kvm/vmx/')
		? 'kvm-intel'
		: path.startsWith('arch/x86/kvm/svm/')
			? 'kvm-amd'
			: 'kvm';

/** The parameters that a source file declares. A callback without a variable of its own goes by its name. */
export const parametersIn = (path: string, source: string): readonly ModuleParameter[] =>
	Array.from(source.matchAll(declaration), ([, form, name = '', second = '', third = '']) => {
		const written = form === '_named' ? second : form === '_cb' ? third : name;
		const variable = written.replace(/^&/, '').match(/^\w+/)?.[0] ?? name;
		return {module: moduleOf(path), name, variable: variable === 'NULL' ? name : variable, path};
	});

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
