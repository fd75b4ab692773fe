import {handbook} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import type {NewLine, Piece} from '../../code/pieces.ts';

const declaration =
	/^\t(?!return\b|goto\b|else\b|case\b|typedef\b|static\b|lockdep|BUILD_)(?:(?:const|unsigned|signed|struct|union|enum|volatile|long|short)\s+)*\w+(?:\s+\*{0,3}|\s*\*{1,3}\s?)(\w+)(?:\[[^\]]*\])*(?:\s*=[^;]*|(?:\s*,\s*\*?\w+)+)?;\s*$/;

/** The declarations right below a function's opening brace, if the patch adds all of them. */
const blockAt = ({lines}: Piece, brace: number): readonly NewLine[] => {
	const block: NewLine[] = [];
	for (let at = brace + 1; at < lines.length; at++) {
		const line = lines[at];
		if (line === undefined || !declaration.test(line.code)) return line?.code.trim() === '' ? block : [];
		if (!line.isNew || line.code !== line.text) return [];
		block.push(line);
	}
	return [];
};

const namesOf = ({code}: NewLine): readonly string[] =>
	code
		.replace(/=.*$/, ';')
		.split(',')
		.map(part => part.match(/(\w+)(?:\[[^\]]*\])*\s*;?\s*$/)?.[1] ?? '');

/** Whether one declaration needs another of the block: then their order is not free. */
const isBound = (block: readonly NewLine[]): boolean => {
	const names = new Set(block.flatMap(namesOf));
	return block.some(({code}) =>
		(code.match(/=(.*)$/)?.[1] ?? '').match(/\w+/g)?.some(word => names.has(word)),
	);
};

export const codeReverseFirTree = defineCodeRule({
	id: 'code-reverse-fir-tree',
	severity: 'hint',
	title: 'Declarations go from long to short lines',
	why: 'The eye finds a variable sooner where the lines get shorter. KVM x86 likes this order but does not insist on it.',
	cites: handbook('Coding Style'),
	good: 'static void zap(struct kvm *kvm)\n{\n\tstruct kvm_memory_slot *slot;\n\tunsigned long flags;\n\tint i;\n\n\tzap_roots(kvm);\n}',
	bad: 'static void zap(struct kvm *kvm)\n{\n\tint i;\n\tunsigned long flags;\n\tstruct kvm_memory_slot *slot;\n\n\tzap_roots(kvm);\n}',
	check: piece =>
		!/^\{$/m.test(piece.newCode) && !piece.lines.some(({code, isNew}) => !isNew && code === '{')
			? []
			: piece.lines.flatMap(({code}, index) => {
					if (code !== '{' || !piece.lines[index + 1]?.isNew) return [];
					const block = blockAt(piece, index);
					if (block.length < 3 || isBound(block)) return [];
					const lengths = block.map(({text}) => text.length);
					const longer = block.filter(
						(_, at) => (lengths[at] ?? 0) > (lengths[at - 1] ?? Number.POSITIVE_INFINITY),
					);
					const [wrong] = longer;
					if (wrong === undefined || (longer.length < 2 && lengths[0] !== Math.min(...lengths))) return [];
					return codeReport(
						'This declaration is longer than the one above it. KVM x86 prefers the longest first.',
						0.5,
						codeSpot(piece, wrong, wrong.text.search(/\S/), wrong.text.length),
					);
				}),
});
