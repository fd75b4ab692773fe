import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';

const warning = /\bWARN(?:_ON|_ON_ONCE|_ONCE)?\s*\((.*)/;
/** Values that a guest or userspace writes itself, and that nobody has looked at yet where they are read. */
const given =
	/\b(?:vcpu->run->|kvm_run->|run->\w|msr_info->data|kvm_(?:register|r[a-ds][xip]|e?[a-d]x)_read(?:_raw)?\s*\(|copy_from_user|get_user|kvm_read_guest\w*\s*\(|user_\w+|u_\w+->)/;
const entry = /\b\w*(?:_ioctl|ioctl_|handle_|_set_msr|_hypercall|set_sregs|set_regs|set_cpuid)\w*\s*\(/;

export const codeNoUserTriggerableWarn = defineCodeRule({
	id: 'code-no-user-triggerable-warn',
	severity: 'hint',
	title: 'No guest and no user can make a WARN fire',
	why: 'Many hosts run with panic_on_warn, so a WARN that a guest reaches is a way to stop the host. What comes from outside is refused with an error instead.',
	cites: kernelDoc('process/coding-style.rst', '22) Do not crash the kernel'),
	good: '\tif (vcpu->run->kvm_valid_regs)\n\t\treturn -EINVAL;',
	bad: '\tif (WARN_ON_ONCE(vcpu->run->kvm_valid_regs))\n\t\treturn -EINVAL;',
	territory: 'kvm',
	needs: 'WARN',
	check: piece =>
		piece.lines.flatMap(line => {
			const found = line.isNew && line.code.includes('WARN') ? warning.exec(line.code) : null;
			if (found === null || line.isDirective || !given.test(found[1] ?? '')) return [];
			return codeReport(
				'The condition reads what a guest or userspace wrote. Return an error if they can make it true.',
				entry.test(piece.hunk.context) ? 0.5 : 0.4,
				codeSpot(piece, line, found.index, line.code.trimEnd().length),
			);
		}),
});
