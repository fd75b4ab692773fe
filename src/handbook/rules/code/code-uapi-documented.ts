import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {patchesBeside, takesAway, touches} from '../../code/series-text.ts';

const header = /^(?:include\/uapi\/linux|arch\/x86\/include\/uapi\/asm)\/kvm\.h$/;
const capability = /^\s*#\s*define\s+(KVM_CAP_\w+)\s+\d+/;
const request = /^\s*#\s*define\s+(KVM_\w+)\s+_IO(?:R|W|WR)?\s*\(\s*KVMIO\b/;
const documents = /^Documentation\/virt\/kvm\/.*\.rst$/;

export const codeUapiDocumented = defineCodeRule({
	id: 'code-uapi-documented',
	severity: 'must',
	title: 'A new capability or ioctl is documented in its series',
	why: 'Whoever writes a VMM has api.rst and nothing else. An interface that is not in it will be used by guesses, which then have to be supported for ever.',
	cites: kernelDoc('virt/kvm/review-checklist.rst'),
	good: '+++ include/uapi/linux/kvm.h\n+#define KVM_CAP_ROOT_ZAP 250\n+++ Documentation/virt/kvm/api.rst\n+8.50 KVM_CAP_ROOT_ZAP',
	bad: '+++ include/uapi/linux/kvm.h\n+#define KVM_CAP_ROOT_ZAP 250',
	territory: 'kvm',
	needs: 'KVM_',
	check: (piece, patch, context) => {
		if (!header.test(piece.file.path)) return [];
		return piece.lines.flatMap(line => {
			const found =
				line.isNew && line.code.includes('KVM_')
					? (capability.exec(line.code) ?? request.exec(line.code))
					: null;
			const name = found?.[1];
			if (name === undefined || takesAway(patch.diff, new RegExp(String.raw`\b${name}\b`))) return [];
			const patches = patchesBeside(patch, context);
			if (patches.some(({diff}) => touches(diff, documents))) return [];
			const from = line.code.indexOf(name);
			return codeReport(
				`Nothing in the series documents ${name}. Describe it in Documentation/virt/kvm/api.rst.`,
				patches.length > 1 ? 0.8 : 0.7,
				codeSpot(piece, line, from, from + name.length),
			);
		});
	},
});
