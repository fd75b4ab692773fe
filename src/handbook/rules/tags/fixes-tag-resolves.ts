import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {kernelDoc} from '../../cite.ts';
import type {Context, Report} from '../../rule.ts';
import {commitNamed, type FixesTag, fixesTagsOf, formatFixes} from '../../tags/fixes.ts';

const plain = (title: string) => title.replace(/\s+/g, ' ').trim();

/** The tag with the title that its commit has; undefined where it has it, or where the commit is not known. */
const retitled = (tag: FixesTag, context: Context): string | undefined => {
	const commit = commitNamed(context, tag.id);
	if (typeof commit !== 'object' || tag.title === undefined || plain(tag.title) === plain(commit.subject)) {
		return undefined;
	}
	return formatFixes(commit, tag.id.length);
};

const isOfSeries = (id: string, {series}: Context): boolean =>
	series.patches.some(({commit}) => commit.oid.startsWith(id.toLowerCase()));

const judgeTag = (tag: FixesTag, context: Context): Omit<Report, 'spot'> | undefined => {
	const commit = commitNamed(context, tag.id);
	if (commit === undefined || isOfSeries(tag.id, context)) return undefined;
	if (commit === 'nothing') {
		return {
			message: `No commit of this repository has the id ${tag.id}. Fetch the tree it is in, or look it up again.`,
			confidence: 0.85,
		};
	}
	if (retitled(tag, context) !== undefined) {
		return {message: `The title of ${tag.id} is "${commit.subject}".`, confidence: 0.9};
	}
	if (commit.isInBase !== false) return undefined;
	return {
		message: `The series sits on a base that does not have ${tag.id}. Name the commit as the base has it.`,
		confidence: 0.8,
	};
};

const tagsOf = ({commit}: Patch) => fixesTagsOf(commit.message);

export const fixesTagResolves = defineMessageRule({
	id: 'fixes-tag-resolves',
	severity: 'must',
	title: 'The commit in the Fixes tag exists, and has that title',
	why: 'Everybody else looks the commit up by this id. One of your own tree, or of a branch that was rebased since, is nothing to them; a title that belongs to another commit leaves them guessing which of the two is meant.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: x86: Drop the stale bit of the mask

Drop the bit, as nothing sets it any more.

Fixes: 0123456789ab ("KVM: x86: Set the bit of the mask")
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Drop the stale bit of the mask

Drop the bit, as nothing sets it any more.

Fixes: 0123456789ab ("KVM: x86: Set a bit")
Signed-off-by: Code Author <author@example.org>
`,
	check: (patch, context) =>
		tagsOf(patch).flatMap(tag => {
			const found = judgeTag(tag, context);
			const spot = {line: tag.line, from: tag.at, to: tag.at + tag.id.length};
			return found === undefined ? [] : [{...found, spot}];
		}),
	fixClass: 'confirm',
	fix: (patch, context) =>
		withLines(patch.commit.message, lines =>
			lines.map((line, index) => {
				const tag = tagsOf(patch).find(each => each.line === index);
				const better = tag && retitled(tag, context);
				if (better === undefined) return line;
				const [, rest = ''] = line.match(/^.*"\)(\s*(?:#.*)?\r?\n?)$/) ?? [];
				return better + rest;
			}),
		),
});
