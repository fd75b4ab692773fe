import {defineMessageRule} from '../../changelog/define.ts';
import {flat, phraseReport, phrasesIn} from '../../changelog/prose.ts';
import {hasTag} from '../../changelog/tags-of.ts';
import {handbook} from '../../cite.ts';

const mention =
	/\b(?:(?:discussed|agreed|suggested|proposed|reported|debated|raised|pointed\s+out)\s+(?:on|to|in)\s+(?:the\s+)?(?:mailing\s+)?(?:list|lists|thread|LKML|bugzilla)|(?:as|was|been)\s+(?:discussed|reported|agreed)\s+(?:on\s+)?(?:upstream|publicly)|syzbot\s+(?:reported|found|hit|complained)|syzkaller\s+(?:reported|found|hit)|reported\s+by\s+(?:syzbot|syzkaller|the\s+kernel\s+test\s+robot))\b/i;
const tags = ['Link', 'Closes', 'BugLink', 'Bug', 'References'];

export const changelogLinkWhy = defineMessageRule({
	id: 'changelog-link-why',
	severity: 'should',
	title: 'What led to the patch is linked',
	why: 'The report or the discussion behind a patch is often its best documentation. A Link: or Closes: tag keeps it in reach of everybody who finds the commit.',
	cites: handbook('Links'),
	good: `KVM: x86: Ignore the stale bit on reset

Ignore the stale bit on reset, as was agreed on the list.

Link: https://lore.kernel.org/all/20250101000000.1-1-reviewer@example.org
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Ignore the stale bit on reset

Ignore the stale bit on reset, as was agreed on the list.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		if (hasTag(message, ...tags) || /\w:\/\/\S/.test(message)) return [];
		const [first] = phrasesIn(message, mention);
		if (first === undefined) return [];
		const says = `"${flat(first.words)}" speaks of something that nothing here leads to. Add its address as Link: or Closes:.`;
		return [phraseReport(message, first, says, 0.7)];
	},
});
