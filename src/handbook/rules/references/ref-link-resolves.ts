import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {kernelDoc} from '../../cite.ts';
import {type Address, addressesOf, addressSpot} from '../../references/addresses.ts';
import type {Report} from '../../rule.ts';

const broken =
	/(?<![\w/.])(?:https?:\/[^/\s]|https?\/\/\w|https?:\s\/\/|h?ttps?;\/\/|(?:htt?|htp|hhttp|htpp|htps|htttps?)s?:\/\/)\S*/;
const mailTags = /^(?:Link|Closes):\s*(.*)$/;

/** What lore has besides mails: lists, git trees, search. */
const isPlaceOfLore = (path: string) =>
	/^\/?$|^\/(?:[\w.-]+\/)?(?:\?|_\/|T\/|$)|\.git\b|^\/(?:git|pub)\b/.test(path);

const fault = ({text, host, path}: Address): string | undefined => {
	if (!/^[a-z+]+:/i.test(text) || /^(?:https?):\/\/(?:https?[:/])/i.test(text)) return 'has two beginnings';
	if (/(?:\.{3}|…)/.test(text)) return 'is cut off';
	if (!/\./.test(host) || /\.$|^\./.test(host)) return 'has no host that others can reach';
	if (host === 'lore.kernel.org' && !path.includes('@') && !isPlaceOfLore(path))
		return 'lacks the Message-ID of a mail';
	if (host === 'patch.msgid.link' && !path.includes('@')) return 'lacks the Message-ID of a mail';
	return undefined;
};

export const refLinkResolves = defineMessageRule({
	id: 'ref-link-resolves',
	severity: 'hint',
	title: 'Links lead somewhere',
	why: 'A link that is cut off or misspelled is worse than none, as it looks right. Open each one once before posting; this rule sees only what cannot be an address.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as nothing else does.

Link: https://lore.kernel.org/all/20250101000000.1-1-reporter@example.org
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as nothing else does.

Link: https://lore.kernel.org/all/20250101000000.1-1-rep...
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines, bodyFrom, end, isTagLine} = partsOf(message);
		const bad = addressesOf(message).flatMap(address => {
			const line = lines[address.line] ?? '';
			const cut = /^(?:\.{2,}|…)/.test(line.slice(address.from + address.text.length));
			const says = cut ? 'is cut off' : fault(address);
			if (says === undefined) return [];
			return [{message: `The address ${says}.`, spot: addressSpot(address), confidence: 0.8}];
		});
		if (!/http|^(?:Link|Closes):/im.test(message)) return bad;
		const taken = new Set(bad.map(({spot}) => spot.line));
		const misspelled = lines.slice(bodyFrom, end).flatMap((text, index): readonly Report[] => {
			const line = bodyFrom + index;
			if (taken.has(line)) return [];
			const found = text.match(broken);
			const [, value = ''] = text.match(mailTags) ?? [];
			const isEmpty = isTagLine(line) && mailTags.test(text) && !/\w:\/\/|@/.test(value);
			if (found === null && !isEmpty) return [];
			const from = found?.index ?? 0;
			const to = found === null ? text.length : from + found[0].length;
			return [{message: 'This is no address that can be opened.', spot: {line, from, to}, confidence: 0.8}];
		});
		return [...bad, ...misspelled];
	},
});
