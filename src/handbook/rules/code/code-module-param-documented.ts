import type {Patch} from '../../../series/series.ts';
import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {patchesBeside, takesAway, touches} from '../../code/series-text.ts';

const parameter = /^\s*module_param(?:_named|_cb|_named_unsafe|_unsafe|_array)?\s*\(\s*(\w+)/;

const describes = ({diff}: Patch, name: string): boolean => {
	const description = new RegExp(String.raw`\bMODULE_PARM_DESC\s*\(\s*${name}\b`);
	return (
		touches(diff, /^Documentation\/admin-guide\/kernel-parameters\.(?:txt|rst)$/) ||
		diff.some(({hunks}) =>
			hunks.some(({lines}) => lines.some(({sign, text}) => sign !== '-' && description.test(text))),
		)
	);
};

export const codeModuleParamDocumented = defineCodeRule({
	id: 'code-module-param-documented',
	severity: 'hint',
	title: 'A new module parameter is documented',
	why: 'People meet a parameter in kernel-parameters.txt or in what modinfo prints. One that is in neither is found by reading the source, or never.',
	cites: kernelDoc('process/submit-checklist.rst', 'Provide documentation'),
	good: 'module_param(zap_roots, bool, 0444);\nMODULE_PARM_DESC(zap_roots, "Zap roots early");',
	bad: 'module_param(zap_roots, bool, 0444);',
	territory: 'kvm',
	needs: 'module_param',
	check: (piece, patch, context) =>
		piece.lines.flatMap(line => {
			const found = line.isNew && line.code.includes('module_param') ? parameter.exec(line.code) : null;
			const name = found?.[1];
			if (found === null || name === undefined) return [];
			if (takesAway(patch.diff, new RegExp(String.raw`\bmodule_param\w*\s*\(\s*${name}\b`))) return [];
			if (patchesBeside(patch, context).some(one => describes(one, name))) return [];
			const from = found[0].length - name.length;
			return codeReport(
				`Neither kernel-parameters.txt nor MODULE_PARM_DESC describes the parameter ${name}. Add it to one.`,
				0.7,
				codeSpot(piece, line, from, from + name.length),
			);
		}),
});
