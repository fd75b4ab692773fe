import {kernelDoc} from '../../cite.ts';
import {codeReport, codeSpot, defineCodeRule} from '../../code/define.ts';
import {scopesOf} from '../../code/scopes.ts';

const demand =
	/\b(?:callers?\s+(?:must|should|needs?\s+to|has\s+to)\s+(?:hold|take|have\s+taken)|must\s+be\s+(?:called|invoked)\s+(?:with|under)|(?:called|invoked)\s+with|requires?|needs?)\b[^.]{0,40}?\b(?:\w*lock|\w*mutex|lock\s+held)\b/i;

export const commentLockUseLockdep = defineCodeRule({
	id: 'comment-lock-use-lockdep',
	severity: 'hint',
	title: 'Who must hold a lock is asserted',
	why: 'Nobody runs a comment, but lockdep runs its assertions on every test machine. The assertion tells the reader the same and cannot become untrue unseen.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Documenting locking requirements'),
	good: 'static void zap_roots(struct kvm *kvm)\n{\n\tlockdep_assert_held(&kvm->slots_lock);\n}',
	bad: '/* The caller must hold slots_lock. */\nstatic void zap_roots(struct kvm *kvm)\n{\n\tfree_roots(kvm);\n}',
	territory: 'kvm',
	check: piece =>
		piece.comments.flatMap(({place, text, lines}) => {
			const last = lines.at(-1);
			const found = demand.exec(text.replace(/\n/g, ' '));
			if (place !== 'own' || last === undefined || found === null) return [];
			const scope = scopesOf(piece)[last.index];
			if (scope === 'type' || scope === 'table') return [];
			const below = piece.lines.slice(last.index + 1);
			const end = below.findIndex(({code}) => code.startsWith('}'));
			const body = below.slice(0, end === -1 ? undefined : end + 1).map(({code}) => code);
			const hasBody = body.some(code => code.startsWith('{'));
			if (!hasBody || body.some(code => /lockdep_|assert_\w*lock|\w*lock_held|_is_locked/.test(code)))
				return [];
			const line = lines.find(({line: {isNew}, text: words}) => isNew && /lock|mutex|hold|call/i.test(words));
			if (line === undefined) return [];
			return codeReport(
				'Only a comment asks for this lock. Use lockdep_assert_held() where the function starts.',
				0.7,
				codeSpot(piece, line.line, line.at, line.at + line.text.length),
			);
		}),
});
