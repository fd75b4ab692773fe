import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {idsOf, mailsOf} from '../../posting/mails.ts';

const valuesIn = (text: string): readonly string[] => [
	...new Set([...text.matchAll(/^base-commit:[ \t]*(\S*)/gm)].map(([, value = '']) => value)),
];

export const baseCommitTrailer = definePostingRule({
	id: 'base-commit-trailer',
	severity: 'must',
	title: 'The posting says which commit it is built on',
	why: 'Reviewers and robots apply a series to the commit that its base-commit line names. Without one they guess, and ask when the guess fails. git format-patch --base writes it.',
	cites: handbook('Git Base'),
	good: `[PATCH] KVM: x86: Skip the flush
base-commit: <id>`,
	bad: '[PATCH] KVM: x86: Skip the flush',
	check: posting => {
		const placed = mailsOf(posting).filter(({mail}) => mail.subject !== undefined);
		if (placed.length === 0) return [];
		const named = placed.flatMap(each =>
			valuesIn(`${each.mail.footer}\n${each.mail.notes}`).map(value => ({value, patchIds: idsOf(each)})),
		);
		const cut = named.find(({value}) => !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value));
		if (cut !== undefined) {
			const message = `The base-commit line says "${cut.value}" and not a full commit id. Let git format-patch --base write it.`;
			return [{message, confidence: 0.9, patchIds: cut.patchIds}];
		}
		if (new Set(named.map(({value}) => value)).size > 1) {
			const message = 'The mails name different base commits. One series sits on one commit.';
			return [{message, confidence: 0.9, patchIds: named.flatMap(({patchIds}) => patchIds)}];
		}
		if (named.length > 0 || !posting.isWhole) return [];
		const message =
			'No mail says which commit the series is built on. Make the patches with git format-patch --base=<commit>.';
		return [{message, confidence: 0.9, patchIds: []}];
	},
});
