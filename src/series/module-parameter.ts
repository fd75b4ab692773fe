/** A module parameter of KVM: its name on the command line and the variable the code reads. */
export type ModuleParameter = Readonly<{module: string; name: string; variable: string; path: string}>;

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
