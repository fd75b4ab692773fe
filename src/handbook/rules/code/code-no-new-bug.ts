import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';

const bug = /(?<!\w)(?:BUG|BUG_ON|VM_BUG_ON)\s*\(/;

export const codeNoNewBug = defineCodeRule({
	id: 'code-no-new-bug',
	severity: 'should',
	title: 'No new BUG() or BUG_ON()',
	why: 'BUG() takes down the host and with it every other guest. KVM_BUG_ON() ends only the VM that went wrong, and WARN_ON_ONCE() reports where there is none.',
	cites: kernelDoc('process/coding-style.rst', '22) Do not crash the kernel'),
	good: '\tif (KVM_BUG_ON(!root, kvm))\n\t\treturn;',
	bad: '\tBUG_ON(!root);',
	territory: 'kvm',
	needs: 'BUG',
	check: piece =>
		piece.lines.flatMap(line => {
			const found = line.isNew && line.code.includes('BUG') ? bug.exec(line.code) : null;
			if (found === null || /^\s*#\s*define\s+(?:VM_)?BUG/.test(line.code)) return [];
			const hasVm = [piece.hunk.context, ...piece.lines.map(({code}) => code)].some(code =>
				/\b(?:kvm|vcpu)\b/.test(code),
			);
			return codeReport(
				hasVm
					? 'A wrong guess here takes the whole host down. Use KVM_BUG_ON() and leave with an error.'
					: 'A wrong guess here takes the whole host down. Use WARN_ON_ONCE() and leave with an error.',
				0.85,
				codeSpot(piece, line, found.index, found.index + found[0].length - 1),
			);
		}),
});
