import {shortlogOf} from '../../../series/patch.ts';
import {handbook} from '../../cite.ts';
import {laneOf} from '../../lane.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isFix} from '../../posting/kind.ts';
import {mailsOf} from '../../posting/mails.ts';
import {isTest} from '../../posting/tests.ts';
import {securityWords} from '../../security.ts';

export const vulnClassify = definePostingRule({
	id: 'vuln-classify',
	severity: 'must',
	title: 'A bug that a guest can use against its host is not posted first',
	why: 'A fix on a public list shows everybody the hole before it is closed. Whether a guest can harm its host, or L2 its L1, is to be asked before anything is sent.',
	cites: handbook('Vulnerabilities'),
	good: `* KVM: x86: Fix the count of roots
    Fix the count, as it is one too high.`,
	bad: `* KVM: x86: Fix the index of roots
    Check the index, as a guest-controlled value leads to an out-of-bounds write.
    
    Fixes: 0123456789ab ("KVM: x86: Index")`,
	check: posting => {
		if (mailsOf(posting).some(({mail}) => mail.headers.has('list-id') || mail.headers.has('received')))
			return [];
		return posting.context.series.patches.flatMap(patch => {
			const {message: text} = patch.commit;
			if (
				!isFix(patch) ||
				isTest(patch) ||
				laneOf(patch) === 'other' ||
				/^(?:Closes|Link): .*(?:syzkaller|lore\.kernel|bugzilla)/m.test(text)
			)
				return [];
			const words = securityWords(text);
			if (words.length === 0) return [];
			const message = `"${shortlogOf(text)}" speaks of "${words[0]?.replace(/\s+/g, ' ')}". If a guest can harm its host by this bug and it is not public, write to the maintainers and security@kernel.org first.`;
			return [{message, confidence: 0.6, patchIds: [patch.id]}];
		});
	},
});
