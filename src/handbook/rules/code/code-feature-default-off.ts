import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import type {Piece} from '../../code/pieces.ts';
import {scopesOf} from '../../code/scopes.ts';
import {holeIn} from '../../code/uapi-layout.ts';
import type {Report} from '../../rule.ts';

const header = /^(?:include\/uapi\/linux|arch\/x86\/include\/uapi\/asm)\/kvm(?:_para)?\.h$/;

/** A member whose size is not the same for every userspace. */
const unsteady =
	/^\s*(?:(?:const|volatile)\s+)*((?:unsigned\s+|signed\s+)?long(?!\s+long)(?:\s+int)?\b|size_t\b|ssize_t\b|time_t\b|(?:struct\s+)?\w+\s*\*+)\s*\w+\s*(?:\[[^\]]*\])?\s*;/;

const holes = (piece: Piece): readonly Report[] => {
	const {lines} = piece;
	return lines.flatMap(({code}, opening) => {
		if (!/^struct\s+\w+\s*\{\s*$/.test(code)) return [];
		const closing = lines.findIndex((line, at) => at > opening && /^\}/.test(line.code));
		const own = lines.slice(opening, closing + 1);
		// A compiler is told what to do, or the structure was there before.
		if (closing === -1 || !own.every(line => line.isNew) || /packed|aligned/.test(own.at(-1)?.code ?? ''))
			return [];
		const members = own.slice(1, -1);
		const hole = holeIn(members.map(line => line.code));
		const line = hole === undefined ? undefined : members[hole.line];
		if (hole === undefined || line === undefined) return [];
		const where = hole.before === undefined ? 'at the end' : `before ${hole.before}`;
		const says = `The compiler leaves ${hole.bytes} bytes ${where}, and not the same for 32-bit userspace. Name them as padding and check that they are zero.`;
		const from = line.text.search(/\S/);
		return codeReport(says, 0.8, codeSpot(piece, line, from, line.text.trimEnd().length));
	});
};

export const codeFeatureDefaultOff = defineCodeRule({
	id: 'code-feature-default-off',
	severity: 'hint',
	title: 'What is new to userspace is opt-in, and laid out alike for all of it',
	why: 'A feature is off until userspace asks for it, and its state can be saved and restored, or a host update changes what a guest sees. A structure with pointers, long or holes differs between 32-bit and 64-bit userspace.',
	cites: kernelDoc('virt/kvm/review-checklist.rst'),
	good: '+++ include/uapi/linux/kvm.h\n+struct kvm_root_zap {\n+\t__u64 gpa;\n+\t__u32 flags;\n+\t__u32 padding;\n+};',
	bad: '+++ include/uapi/linux/kvm.h\n+struct kvm_root_zap {\n+\t__u32 flags;\n+\t__u64 gpa;\n+};',
	territory: 'kvm',
	check: piece => {
		if (!header.test(piece.file.path)) return [];
		const scopes = scopesOf(piece);
		const sizes = piece.lines.flatMap((line, index) => {
			const [all, type] = line.isNew && scopes[index] === 'type' ? (unsteady.exec(line.code) ?? []) : [];
			if (all === undefined || type === undefined || /^\s*(?:__[us]\d+|return)\s/.test(all)) return [];
			const from = line.text.search(/\S/);
			return codeReport(
				`The size of "${type.trim()}" is not the same for 32-bit and 64-bit userspace. Use __u64.`,
				0.8,
				codeSpot(piece, line, from, line.text.trimEnd().length),
			);
		});
		return sizes.length > 0 ? sizes : holes(piece);
	},
});
