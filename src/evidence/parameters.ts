import type {FileDiff} from '../series/diff.ts';
import {type ModuleParameter, parametersIn} from '../series/module-parameter.ts';
import type {Patch} from '../series/series.ts';
import {type Obligation, testing, type Vendor} from './obligation.ts';
import {isDiagnostic, settingsOf} from './parameter-settings.ts';
import {codeOf, effectiveFiles, fewNames, fileName} from './reach.ts';

const kvmCode = /^(?:arch\/x86\/(?:kvm|include)|virt\/kvm|include)\//;
const tdpMmu = /^arch\/x86\/kvm\/mmu\/tdp_(?:mmu|iter)\./;
const sharedMmu = /^arch\/x86\/kvm\/mmu(?:\/(?!tdp_)|\.h$)/;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A name without `_`, such as `nested`, is too common to be looked for outside the folder it is defined in. */
const isInScope = (parameter: ModuleParameter, path: string): boolean =>
	kvmCode.test(path) && (parameter.variable.includes('_') || path.startsWith(folderOf(parameter.path)));

/** A line that names a parameter without reading it. */
const isDeclaration = (text: string): boolean =>
	/^\s*(?:extern\b|module_param\w*\(|EXPORT_SYMBOL)|^[a-z][\w\s*]*\b(?:__read_mostly|__ro_after_init)\b/.test(
		text,
	);

const readsIt = (parameter: ModuleParameter, file: FileDiff): boolean => {
	if (!isInScope(parameter, file.path)) return false;
	const use = new RegExp(String.raw`(?<![\w.>]|struct )${parameter.variable.replace(/\W/g, '')}\b`);
	return file.hunks.some(
		hunk =>
			(use.test(hunk.context) && !isDeclaration(hunk.context)) ||
			codeOf(file.path, hunk).some(({text}) => use.test(text) && !isDeclaration(text)),
	);
};

/** Parameters that choose between ways through the TDP MMU, whoever reads them. */
const choosesTdpMmu = (name: string, patch: Patch, file: FileDiff): boolean => {
	if (!tdpMmu.test(file.path)) return false;
	if (name === 'eager_page_split' || name === 'nx_huge_pages') return true;
	return name === 'tdp_mmu' && patch.diff.some(other => sharedMmu.test(other.path));
};

const vendorsOf = ({module}: ModuleParameter): readonly Vendor[] =>
	module === 'kvm-intel' ? ['Intel'] : module === 'kvm-amd' ? ['AMD'] : [];

/** What the lines of a patch declare that were added, or taken away. */
const declaredIn = (files: readonly Readonly<{file: FileDiff}>[], sign: '+' | '-') =>
	files
		.filter(({file}) => kvmCode.test(file.path))
		.flatMap(({file}) =>
			file.hunks.flatMap(hunk => {
				const lines = codeOf(file.path, hunk).filter(line => line.sign === sign);
				return parametersIn(file.path, lines.map(({text}) => text).join('\n'));
			}),
		);

/** Parameters that are in no base yet: whoever adds one runs with it. One that is moved or respelled is none of them. */
const addedIn = (
	files: readonly Readonly<{file: FileDiff}>[],
	inBase: readonly ModuleParameter[],
): readonly ModuleParameter[] => {
	const before = [...inBase, ...declaredIn(files, '-')];
	return declaredIn(files, '+').filter(added => !before.some(({name}) => name === added.name));
};

/** What patches owe to the module parameters that the code they touch reads, one obligation a parameter name. */
export const parametersOwed = (
	patches: readonly Patch[],
	inBase: readonly ModuleParameter[],
): readonly Obligation[] => {
	const files = patches.flatMap(patch => effectiveFiles(patch).map(file => ({patch, file})));
	const parameters = [...inBase, ...addedIn(files, inBase)];
	const names = [...new Set(parameters.map(({name}) => name))].filter(name => !isDiagnostic(name));
	return names.flatMap(name => {
		const spelled = parameters.filter(parameter => parameter.name === name);
		const reading = files.filter(({file}) => spelled.some(parameter => readsIt(parameter, file)));
		const choosing = files.filter(({patch, file}) => choosesTdpMmu(name, patch, file));
		const asking = reading.length > 0 ? reading : choosing;
		if (asking.length === 0) return [];
		const read = spelled.filter(parameter => asking.some(({file}) => isInScope(parameter, file.path)));
		const where = fewNames(asking.map(({file}) => fileName(file.path)));
		return [
			{
				id: `param:${name}`,
				...settingsOf(name),
				verb: 'with',
				level: 'must',
				why:
					reading.length > 0
						? `${where} ${where.includes(' ') ? 'read' : 'reads'} this parameter`
						: `touches the TDP MMU: ${where}`,
				cites: testing,
				vendors: [...new Set(read.flatMap(vendorsOf))],
				patchIds: [...new Set(asking.map(({patch}) => patch.id))],
			},
		];
	});
};
