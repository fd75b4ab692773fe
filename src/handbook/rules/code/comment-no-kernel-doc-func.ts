import {handbook} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';

const describesType = /^(?:struct|union|enum|typedef|DOC:)/;
const describesFunction = /^[a-z_]\w*(?:\(\)\s*(?:[-:–]\s|[-:]?$)|\s*[-:–]\s)/;

export const commentNoKernelDocFunc = defineCodeRule({
	id: 'comment-no-kernel-doc-func',
	severity: 'should',
	title: 'Functions have no kernel-doc',
	why: 'A kernel-doc block promises an interface to the rest of the kernel. Functions of KVM that look public are for KVM alone, so a plain comment says all there is to say.',
	cites: handbook('Coding Style'),
	good: '/*\n * Zap the roots that nobody runs on.\n */',
	bad: '/**\n * kvm_zap_idle() - Zap the roots that nobody runs on.\n * @kvm: the VM\n */',
	territory: 'kvm',
	check: piece => {
		if (!/^(?:arch\/x86|virt)\/kvm\//.test(piece.file.path)) return [];
		const isHabit = piece.lines.some(({text, isNew}) => !isNew && /^\/\*\*\s*$/.test(text));
		return piece.comments.flatMap(({kind, place, isInMacro, lines: [opening, first]}) => {
			if (kind !== 'kernel-doc' || place !== 'own' || isInMacro || isHabit) return [];
			if (opening === undefined || opening.text !== '' || !opening.line.isNew || !first?.line.isNew)
				return [];
			if (describesType.test(first.text) || !describesFunction.test(first.text)) return [];
			const {line, from} = opening;
			return codeReport(
				"This block makes kernel-doc of one of KVM's functions. Open it with /* and drop the @parameters.",
				0.85,
				codeSpot(piece, line, from, from + 3, line.text.replace('/**', '/*')),
			);
		});
	},
});
