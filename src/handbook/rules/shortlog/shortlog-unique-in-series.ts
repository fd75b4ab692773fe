import type {Commit} from '../../../series/commit.ts';
import {shortlogOf} from '../../../series/patch.ts';
import {kernelDoc} from '../../cite.ts';
import {defineRule} from '../../rule.ts';

const known = new WeakMap<Commit, string>();

/** The shortlog without what people overlook; kept, as every patch is compared with all others. */
const folded = (commit: Commit): string => {
	const before = known.get(commit);
	if (before !== undefined) return before;
	const text = shortlogOf(commit.message).toLowerCase().replace(/\s+/g, ' ');
	known.set(commit, text);
	return text;
};

export const shortlogUniqueInSeries = defineRule({
	id: 'shortlog-unique-in-series',
	severity: 'should',
	title: 'Each patch has a shortlog of its own',
	why: 'The shortlog is the name of the commit in mails and in Fixes tags. Two commits of one name cannot be told apart there.',
	cites: kernelDoc('process/submitting-patches.rst', 'The canonical patch format'),
	good: 'KVM: x86: Use the guard in the paths that read MSRs',
	bad: 'KVM: x86: Change something',
	check: (patch, {series, recentShortlogs}) => {
		const own = folded(patch.commit);
		const shortlog = shortlogOf(patch.commit.message);
		const spot = {line: 0, from: 0, to: shortlog.length};
		const twin = series.patches.findIndex(other => other.id !== patch.id && folded(other.commit) === own);
		if (twin !== -1) {
			const message = `Patch ${twin + 1} has the same shortlog; say what is particular to this one.`;
			return [{message, confidence: 0.95, spot}];
		}
		const isMerged = patch.changes.some(({path}) => recentShortlogs.get(path)?.includes(shortlog) === true);
		if (!isMerged) return [];
		return [{message: 'A recent commit on these files has the same shortlog.', confidence: 0.7, spot}];
	},
});
