import type {Patch} from '../../../series/series.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {followOn, hasOrder, isOrder} from '../../changelog/order-form.ts';
import {type Sentence, sentencesOf} from '../../changelog/paragraphs.ts';
import {spotAt} from '../../changelog/spot.ts';
import {inCaseOf, inflectedVerb} from '../../changelog/verbs.ts';
import {handbook} from '../../cite.ts';
import {placeOf} from '../../paths.ts';

const context =
	/^(?:When|If|Currently|Today|As|Since|In|Before|Prior|Previously|While|Because|Due|For|Per|According|After|On|There|The|An?|It|Commit\s|KVM\s+(?:currently|does|is|has|uses|will|only|may|can|should|needs)|Intel|AMD|Linux|Guests?|Userspace|Some|Recently|Now)\b/;
const turn =
	/^(?:So|Thus|Therefore|Hence|Instead|To\s+(?:fix|address|resolve|solve|avoid)\s+(?:this|that|it)|Fix\s+(?:this|it|that|the\s+(?:issue|bug|problem))|(?:This|The)\s+(?:patch|change|commit))\b/;
const trouble =
	'the\\s+(?:[a-z]+\\s+)?(?:issues?|bugs?|problems?|warnings?|errors?|failures?|races?|leaks?|crash(?:es)?|hangs?|splats?|regressions?)';
const remedy = new RegExp(
	String.raw`^(?:Fix|Address|Resolve|Solve)\s+(?:this|it|that|${trouble})\s+by\s+([a-z]+ing)\b`,
);
/** What else a remedy is made by, where it is left as it was. */
const goesOn =
	/(?:\b(?:and|or)|,)\s+(?:(?:then|also|[a-z]+ly)\s+)?(?!nothing|something|anything|everything)[a-z]+ing\b/;
/** Words that lean on what stands before; a paragraph with them cannot be moved above it. */
const leaning = new RegExp(
	String.raw`\b(?:this|that|these|those|it|its|they|them|their|such|so|above|instead|accordingly|likewise|same|former|latter|thus|therefore|hence|too|either|also|rather|${trouble})\b|:$`,
	'i',
);

const isForeign = ({diff, changes}: Patch): boolean => {
	const paths = [...diff, ...changes].map(({path}) => path);
	return paths.length > 0 && paths.every(path => ['foreign', 'guest'].includes(placeOf(path).role));
};

type Hit = Readonly<{opening: Sentence; order: Sentence | undefined}>;

const hitIn = (patch: Patch): Hit | undefined => {
	const sentences = sentencesOf(patch.commit.message);
	const [opening] = sentences;
	if (opening === undefined || isForeign(patch) || sentences.length <= 2) return undefined;
	if (opening.paragraph.isItem || !context.test(opening.text) || hasOrder(opening.text)) return undefined;
	const later = sentences.filter(({paragraph}) => paragraph !== opening.paragraph && !paragraph.isItem);
	const order = later.find(({text, isFirst}) => turn.test(text) || (isFirst && isOrder(text)));
	return {opening, order};
};

/** The paragraph's text as an opening; undefined where it would lean on what is no longer above it. */
const asOpening = (text: string): string | undefined => {
	const found = text.match(remedy);
	const verb = inflectedVerb(found?.[1] ?? '');
	if (found !== null && verb === undefined) return undefined;
	const rest = found === null ? undefined : followOn(text.slice(found[0].length), 'gerund');
	if (found !== null && (rest === undefined || goesOn.test(rest))) return undefined;
	const opening = verb === undefined ? text : inCaseOf('F', verb.base) + (rest ?? '');
	return isOrder(opening) && !leaning.test(opening) ? opening : undefined;
};

export const changelogLeadWithChange = defineMessageRule({
	id: 'changelog-lead-with-change',
	severity: 'should',
	title: 'The changelog begins with what changes',
	why: 'Most readers look for what a commit does, and few need the whole story of the bug. KVM x86 therefore puts the change first and the background behind it; the tip tree, for the rest of arch/x86, wants it the other way round.',
	cites: handbook('Changelog'),
	good: `KVM: x86: Clear the cached PDPTRs on SMM exit

Clear the cached PDPTRs when leaving SMM.  RSM loads CR3 from memory that
the guest owns, and the cache still holds what was true before.

A guest that uses PAE paging takes a page fault it cannot explain.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Clear the cached PDPTRs on SMM exit

When a guest executes RSM, CR3 is loaded from memory that the guest owns.
The cache still holds what was true before.

A guest that uses PAE paging takes a page fault it cannot explain.

Fix this by clearing the cached PDPTRs when leaving SMM.

Signed-off-by: Code Author <author@example.org>
`,
	check: patch => {
		const hit = hitIn(patch);
		if (hit === undefined) return [];
		const {opening, order} = hit;
		const where = order === undefined ? '' : ' The change itself comes only in a later paragraph.';
		return [
			{
				message: `The changelog begins with background.${where} Say first what changes.`,
				spot: spotAt(patch.commit.message, opening.at, opening.text.length),
				confidence: order === undefined ? 0.4 : 0.8,
			},
		];
	},
	fixClass: 'confirm',
	fix: patch => {
		const {message} = patch.commit;
		const {opening, order} = hitIn(patch) ?? {};
		if (opening === undefined || order === undefined || !order.isFirst) return undefined;
		const {paragraph: from} = order;
		const text = asOpening(message.slice(from.at, from.at + from.text.trimEnd().length));
		const isWhole = (lines: readonly string[]) =>
			(lines[from.line - 1] ?? '').trim() === '' && !from.leadsToBlock;
		if (text === undefined) return undefined;
		const moved = withLines(message, lines => {
			const behind = from.line + from.lineCount;
			const isAlone = isWhole(lines) && (lines[behind] ?? '').trim() === '';
			if (!isAlone) return lines;
			const to = opening.paragraph.line;
			const blank = lines[from.line - 1] ?? '\n';
			return [...lines.slice(0, to), text, blank, ...lines.slice(to, from.line - 1), ...lines.slice(behind)];
		});
		return moved;
	},
});
