import {shortlogOf} from '../../../series/patch.ts';
import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {isSquash} from '../../changelog/exempt.ts';
import {partsOf} from '../../changelog/parts.ts';
import {spotAt} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import type {Context} from '../../rule.ts';
import {commitNamed} from '../../tags/fixes.ts';

const named = /\b(Fixes:|commit)\s+([0-9a-f]{7,64})\b(?:\s+\("((?:[^"]|"(?!\))){1,300})"\))?/gi;

/** Titles that a series may well share with an older commit say little by themselves. */
const byTitle = 0.75;
const byId = 0.9;

/** An id is at least this long where it is written. */
const shortest = 7;

type Names = Readonly<{
	byId: ReadonlyMap<string, readonly Patch[]>;
	byTitle: ReadonlyMap<string, readonly Patch[]>;
}>;

const groupedBy = (patches: readonly Patch[], keyOf: (patch: Patch) => string) => {
	const groups = new Map<string, Patch[]>();
	for (const patch of patches) {
		const group = groups.get(keyOf(patch));
		if (group === undefined) groups.set(keyOf(patch), [patch]);
		else group.push(patch);
	}
	return groups;
};

const known = new WeakMap<readonly Patch[], Names>();

/** The patches of a series by how ids begin and by titles; a posting may have thousands, and each may name others. */
const namesOf = (patches: readonly Patch[]): Names => {
	const before = known.get(patches);
	if (before !== undefined) return before;
	const names = {
		byId: groupedBy(patches, ({commit}) => commit.oid.slice(0, shortest)),
		byTitle: groupedBy(patches, ({commit}) => shortlogOf(commit.message)),
	};
	known.set(patches, names);
	return names;
};

/** The other patch of the series that the id or the title means, and how sure that is. */
const patchMeant = (self: Patch, context: Context, id: string, title: string | undefined) => {
	const isOther = ({commit}: Patch) => commit !== self.commit && commit.oid !== self.commit.oid;
	const names = namesOf(context.series.patches);
	const whole = id.toLowerCase();
	const own = names.byId
		.get(whole.slice(0, shortest))
		?.find(patch => isOther(patch) && patch.commit.oid.startsWith(whole));
	if (own !== undefined) return {patch: own, confidence: byId};
	// A commit that the repository has is that one, whatever a patch of the series is called.
	if (title === undefined || typeof commitNamed(context, id) === 'object') return undefined;
	const titled = names.byTitle.get(title.replace(/\s+/g, ' '))?.find(isOther);
	return titled && {patch: titled, confidence: byTitle};
};

export const fixesNotForSameSeries = defineMessageRule({
	id: 'fixes-not-for-same-series',
	severity: 'should',
	alsoOf: 'squash',
	title: 'No patch mends an earlier one of the same series',
	why: 'Whoever bisects later lands on the broken step in between. Squash the correction into the patch it corrects; and an id of the series itself means nothing to others, as the commits get new ones when they are applied.',
	cites: kernelDoc('process/submitting-patches.rst', 'Separate your changes'),
	good: `KVM: x86: Read the mask once

Read the mask once, as it may change between two reads.

Fixes: 0123456789ab ("KVM: x86: Cache the mask")
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Read the mask once

Read the mask once, as it may change between two reads.

Fixes: fedcba987654 ("KVM: x86: Add a second mask")
Signed-off-by: Code Author <author@example.org>
`,
	check: (patch, context) => {
		const {message} = patch.commit;
		const mark = shortlogOf(message).match(/^\w+!/)?.[0];
		if (mark !== undefined && isSquash(patch)) {
			const says = `A ${mark} commit is no patch to post. Fold it into the one it mends: git rebase -i --autosquash.`;
			return [{message: says, spot: spotAt(message, message.indexOf(mark), mark.length), confidence: 1}];
		}
		if (context.series.patches.length < 2) return [];
		const {end} = partsOf(message);
		return [...message.matchAll(named)].flatMap(found => {
			const [whole, word = '', id = '', title] = found;
			const meant = patchMeant(patch, context, id, title);
			if (meant === undefined) return [];
			const spot = spotAt(message, found.index + whole.indexOf(id), id.length);
			if (spot.line >= end) return [];
			const name = shortlogOf(meant.patch.commit.message);
			return [
				{
					message: word.startsWith('F')
						? `This mends "${name}" of the same series. Squash it into that patch.`
						: `This id is of "${name}" in the same series, and will be another once applied. Name the patch by its title.`,
					spot,
					confidence: meant.confidence,
				},
			];
		});
	},
});
