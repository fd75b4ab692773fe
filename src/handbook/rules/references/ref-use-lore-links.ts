import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {handbook} from '../../cite.ts';
import {type Address, addressesOf, addressSpot} from '../../references/addresses.ts';

const archive =
	/^(?:lkml\.org|lkml\.iu\.edu|marc\.info|spinics\.net|patchwork\.(?:kernel|ozlabs)\.org|patchew\.org|mail-archive\.com|lists\.(?:infradead|linaro|gnu|nongnu)\.org|yhbt\.net|lkml\.kernel\.org|lore-kernel\.\w+\.org|groups\.google\.com)$/;

const mailId = /^\/(?:r|lkml|kvm|all|patch|project\/\w+\/patch)\/([^\s<>]+@[^/\s<>]+\.[^/\s<>]+?)\/?$/;

const hitsIn = (message: string): readonly Address[] =>
	addressesOf(message).filter(
		({host, path}) => archive.test(host) && (host !== 'groups.google.com' || !/syzkaller|syzbot/.test(path)),
	);

/** The same mail at lore; undefined where the address does not hold its id. */
const atLore = ({path}: Address): string | undefined => {
	const [, id] = path.match(mailId) ?? [];
	// An id may hold a slash, which would end it in an address.
	return id === undefined ? undefined : `https://lore.kernel.org/all/${id.replaceAll('/', '%2F')}`;
};

export const refUseLoreLinks = defineMessageRule({
	id: 'ref-use-lore-links',
	severity: 'should',
	title: 'Mails are linked at lore.kernel.org',
	why: 'A link that holds the id of the mail can be looked up in any archive, and lore is the one that the kernel keeps. Others have closed before, and their links with them.',
	cites: handbook('Links'),
	good: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as nothing else does.

Link: https://lore.kernel.org/all/20250101000000.1-1-reporter@example.org
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as nothing else does.

Link: https://lkml.kernel.org/r/20250101000000.1-1-reporter@example.org
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		hitsIn(message).map(address => ({
			message: `${address.host} is not the archive of the kernel. Link the mail at lore.kernel.org by its Message-ID.`,
			spot: addressSpot(address),
			// That host leads on to lore, if for how long is not known.
			confidence: address.host === 'lkml.kernel.org' ? 0.7 : 0.85,
		})),
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const hits = hitsIn(message).map(address => ({address, to: atLore(address)}));
		if (hits.some(({to}) => to === undefined)) return undefined;
		return withLines(message, lines =>
			lines.map((line, index) =>
				hits
					.filter(({address}) => address.line === index)
					.toSorted((a, b) => b.address.from - a.address.from)
					.reduce(
						(text, {address: {from, text: old}, to = old}) =>
							text.slice(0, from) + to + text.slice(from + old.length),
						line,
					),
			),
		);
	},
});
