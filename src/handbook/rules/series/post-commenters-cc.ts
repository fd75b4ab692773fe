import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {versionOf} from '../../posting/mails.ts';
import {peopleIn} from '../../posting/people-in-mails.ts';
import {remarksOf} from '../../posting/words.ts';

/** Brackets at a line's end, which give a change's credit. */
const credit = /\[([^[\]\n]{3,60})\][.,;]?[ \t]*$/gm;
const personal = /^\p{Lu}\p{Ll}[\p{L}'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,2}$/u;

/** Words that stand in brackets and name nobody. */
const noName =
	/^(?:New|None|All|Both|Done|Fixed|Added|Dropped|Link|Note|Minor|Patch\w*|Cover|Series|Kernel|Intel|Linux|Same|Unchanged|Again|Optional|Internal)\b|\b(?:[Rr]obot|[Bb]ot|Test|Tests|Patch|Series)\b/;

const namesIn = (text: string): readonly string[] =>
	[...text.matchAll(credit)]
		.flatMap(([, inside = '']) => inside.split(/\s*(?:,|\/|&|\+|\band\b)\s*/))
		.filter(name => personal.test(name) && !noName.test(name));

export const postCommentersCc = definePostingRule({
	id: 'post-commenters-cc',
	severity: 'should',
	title: 'Who commented before gets the next version',
	why: 'Whoever took the time to comment wants to see what became of it, and is the first to find what is still missing.',
	cites: kernelDoc('process/submitting-patches.rst'),
	good: `[PATCH v2] KVM: x86: Skip the flush
To: Some Reviewer <reviewer@example.org>
Cc: kvm@vger.kernel.org
v2: Skip the second one as well. [Some Reviewer]`,
	bad: `[PATCH v2] KVM: x86: Skip the flush
To: Other Author <other@example.org>
Cc: kvm@vger.kernel.org
v2: Skip the second one as well. [Some Reviewer]`,
	check: posting => {
		const people = versionOf(posting) < 2 ? '' : peopleIn(posting);
		if (people === '') return [];
		const isThere = (name: string) =>
			name.split(' ').some(word => word.length > 2 && people.includes(word.toLowerCase()));
		const names = [...new Set(namesIn(remarksOf(posting)))];
		// One word may be anything, unless its neighbours turn out to be people.
		const arePeople = names.some(isThere);
		const missing = names.filter(name => !isThere(name) && (name.includes(' ') || arePeople));
		if (missing.length === 0) return [];
		const message = `The changes are credited to ${missing.slice(0, 3).join(', ')}, and no mail goes there. Put those who commented into Cc.`;
		return [{message, confidence: 0.7, patchIds: []}];
	},
});
