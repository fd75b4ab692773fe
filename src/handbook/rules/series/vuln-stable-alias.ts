import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {recipientsOf, securityAddress} from '../../posting/recipients.ts';

export const vulnStableAlias = definePostingRule({
	id: 'vuln-stable-alias',
	severity: 'must',
	title: 'A private fix is tagged for stable@kernel.org',
	why: 'git send-email mails every address in the tags, and stable@vger.kernel.org is a public list. The other address goes nowhere and serves as a tag all the same.',
	cites: kernelDoc('process/stable-kernel-rules.rst', 'Option 1'),
	good: `[PATCH] KVM: x86: Skip the flush
To: security@kernel.org
    Skip it.
    
    Cc: stable@kernel.org`,
	bad: `[PATCH] KVM: x86: Skip the flush
To: security@kernel.org
    Skip it.
    
    Cc: stable@vger.kernel.org`,
	check: posting => {
		if (!recipientsOf(posting).has(securityAddress)) return [];
		const tagged = posting.context.series.patches.filter(({commit}) =>
			/^Cc:.*\bstable@vger\.kernel\.org/im.test(commit.message),
		);
		if (tagged.length === 0) return [];
		const message = 'A private patch is tagged with the public stable list. Write Cc: stable@kernel.org.';
		return [{message, confidence: 0.9, patchIds: tagged.map(({id}) => id)}];
	},
});
