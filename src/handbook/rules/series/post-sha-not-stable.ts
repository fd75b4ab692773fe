import {shortlogOf} from '../../../series/patch.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';

export const postShaNotStable = definePostingRule({
	id: 'post-sha-not-stable',
	severity: 'hint',
	title: 'Ids of commits that only kvm-x86 has can still change',
	why: 'The branches of kvm-x86 are rebased now and then until they are pulled. Look such a commit up by its title before posting, so that the id is the one of today.',
	cites: handbook('SHA1 Stability'),
	good: `* KVM: x86: Skip the flush
    Skip it, as commit 0123456789ab ("KVM: x86: Add it") does.`,
	bad: `* KVM: x86: Skip the flush
    Skip it, as commit 1123456789ab ("KVM: x86: Add it") does.`,
	check: posting => {
		const {facts, series} = posting.context;
		const fresh = [...(facts?.commits ?? [])].filter(([, commit]) => commit?.isUnsettled === true);
		return fresh.flatMap(([id, commit]) => {
			const named = series.patches.filter(patch => patch.commit.message.toLowerCase().includes(id));
			const [first] = named;
			if (first === undefined || commit === undefined) return [];
			const message = `"${shortlogOf(first.commit.message)}" names ${id.slice(0, 12)}, which only kvm-x86 has so far. Before posting look "${commit.subject}" up again, as its id may have changed.`;
			return [{message, confidence: 0.8, patchIds: named.map(patch => patch.id)}];
		});
	},
});
