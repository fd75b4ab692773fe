import type {Patch} from '../../../series/series.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import type {Piece} from '../../code/pieces.ts';
import {patchesBeside, touches} from '../../code/series-text.ts';
import type {Context} from '../../rule.ts';

const macro = 'EXPORT_SYMBOL_FOR_KVM_INTERNAL';
const plain = /^\s*(EXPORT_SYMBOL(?:_GPL)?)\s*\(\s*(\w+)/;
/** Where the macro is made, and where the symbols stand that others may use. */
const header = 'include/linux/kvm_types.h';
const makefile = 'arch/x86/kvm/Makefile';

/** Whether the base knows the macro: undefined where neither its files nor the patch's own surroundings tell. */
const isKnown = (piece: Piece, {facts}: Context): boolean | undefined => {
	if (piece.lines.some(({code}) => code.includes(macro))) return true;
	return facts?.baseFiles.get(header)?.includes(macro) ?? facts?.baseFiles.get(makefile)?.includes(macro);
};

/** Whether the Makefile lets the rest of the kernel have the symbol, or the series changes that. */
const isAllowed = (name: string, patch: Patch, context: Context): boolean => {
	const list = context.facts?.baseFiles.get(makefile) ?? '';
	return (
		new RegExp(String.raw`\b${name}\b`).test(list) ||
		patchesBeside(patch, context).some(({diff}) => touches(diff, /^arch\/x86\/kvm\/Makefile$/))
	);
};

export const codeExportInternal = defineCodeRule({
	id: 'code-export-internal',
	severity: 'must',
	title: "KVM's symbols are exported for KVM alone",
	why: "What KVM's modules share is nobody else's. Newer kernels look for plain exports while they build KVM and fail if there is one.",
	cites: {document: makefile, section: undefined},
	good: 'EXPORT_SYMBOL_FOR_KVM_INTERNAL(kvm_zap_roots);',
	bad: 'EXPORT_SYMBOL_GPL(kvm_zap_roots);',
	territory: 'kvm',
	needs: 'EXPORT_SYMBOL',
	check: (piece, patch, context) => {
		if (!/^(?:arch\/x86|virt)\/kvm\//.test(piece.file.path)) return [];
		return piece.lines.flatMap(line => {
			const found = line.isNew && line.code.includes('EXPORT_SYMBOL') ? plain.exec(line.code) : null;
			if (found === null) return [];
			const known = isKnown(piece, context);
			const [, word = '', name = ''] = found;
			if (known === false || isAllowed(name, patch, context)) return [];
			const from = line.code.indexOf(word);
			return codeReport(
				known
					? `This exports a symbol of KVM to the whole kernel. Use ${macro}().`
					: `This exports a symbol of KVM to the whole kernel. Use ${macro}() if the base has it.`,
				known ? 0.9 : 0.5,
				codeSpot(
					piece,
					line,
					from,
					from + word.length,
					known ? line.text.slice(0, from) + macro + line.text.slice(from + word.length) : undefined,
				),
			);
		});
	},
});
