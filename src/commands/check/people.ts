import {citationText} from '../../handbook/cite.ts';
import type {RuleText} from '../../handbook/rule.ts';
import {shortlogOf} from '../../series/patch.ts';
import {widthOf} from '../../text/fit.ts';
import {show} from '../../text/show.ts';
import {countWith} from './count.ts';
import {entriesOf} from './entry.ts';
import type {GivenPatch, GivenPosting} from './input.ts';
import type {Output} from './output.ts';
import {findingLines, headLines, ruleLines} from './people/finding-lines.ts';
import type {Brush} from './people/fix-lines.ts';
import {type Look, marksFor, painter, roomIn} from './people/style.ts';
import {noTally, type Tally, tallyText} from './people/tally.ts';
import {cutEnd, cutStart} from './people/window.ts';
import type {PatchVerdict, PostingVerdict} from './verdict.ts';

/** A patch's number: what its mail says, otherwise its place. Undefined where it stands alone. */
const numberOf = ({posted}: GivenPatch, index: number, {patches}: GivenPosting): number | undefined =>
	posted?.subject?.number?.index ?? (patches.length > 1 ? index + 1 : undefined);

const heading = (given: GivenPatch, number: number | undefined, {look, paint, marks}: Brush): string => {
	const {file, commit, patch} = given;
	const name = file === undefined ? (commit?.slice(0, 12) ?? '') : file === '-' ? 'standard input' : file;
	const start = number === undefined ? '' : `${number}  `;
	// The end of a path names the patch.
	const cut = start + cutStart(show(name), Math.floor(roomIn(look) / 2), marks.more);
	const room = Math.max(0, roomIn(look) - widthOf(cut) - 2);
	return `${paint('quiet', cut)}  ${paint('own', cutEnd(show(shortlogOf(patch.commit.message)), room, marks.more))}`;
};

/** Reasons are told once in an output. */
const reasons = ({isVerbose}: Look) => {
	const told = new Set<string>();
	return (text: RuleText | undefined): string | undefined => {
		if (!isVerbose || text === undefined || told.has(text.id)) return undefined;
		told.add(text.id);
		return text.why;
	};
};

type Why = ReturnType<typeof reasons>;

const waivedLines = ({waived}: PatchVerdict, {look, paint}: Brush): readonly string[] =>
	look.isVerbose
		? waived.map(({rule, reason}) => `  ${paint('quiet', 'waived')}   ${show(rule)}: ${show(reason)}`)
		: [];

const patchLines = (
	verdict: PatchVerdict,
	number: number | undefined,
	why: Why,
	brush: Brush,
): readonly string[] => {
	const entries = entriesOf(verdict);
	const waived = waivedLines(verdict, brush);
	if (entries.length === 0 && waived.length === 0) return [];
	const isFile = verdict.given.file !== undefined;
	return [
		heading(verdict.given, number, brush),
		...entries.flatMap(entry => ['', ...findingLines(entry, {isFile, why: why(entry.text)}, brush)]),
		...(waived.length === 0 ? [] : ['', ...waived]),
		'',
		'',
	];
};

const nameOf = ({name}: GivenPosting, {look, paint, marks}: Brush): string =>
	name === undefined
		? ''
		: `  ${paint('quiet', cutEnd(show(name), Math.max(0, roomIn(look) - 12), marks.more))}`;

/** Which of several postings what follows is about; a posting of one patch is told by the patch. */
const postingLines = ({posting}: PostingVerdict, brush: Brush): readonly string[] =>
	posting.name === undefined || posting.patches.length < 2
		? []
		: [`${brush.paint('own', 'Posting')}${nameOf(posting, brush)}`, ''];

const seriesLines = ({posting, series}: PostingVerdict, why: Why, brush: Brush): readonly string[] => {
	if (series.length === 0) return [];
	const names = new Map(
		posting.patches.map((given, index) => [given.patch.id, numberOf(given, index, posting)]),
	);
	return [
		brush.paint('own', 'The series') + nameOf(posting, brush),
		...series.flatMap(({rule, severity, message, patchIds}) => {
			const numbers = patchIds.flatMap(id => names.get(id) ?? []);
			const place =
				numbers.length === 0 ? '' : `${numbers.length === 1 ? 'patch' : 'patches'} ${numbers.join(', ')}`;
			return [
				'',
				...headLines(severity, place, message, brush),
				...ruleLines({rule: rule.id, source: citationText(rule.cites), why: why(rule)}, brush),
			];
		}),
		'',
		'',
	];
};

const join = (lines: readonly string[]) => lines.map(line => `${line.trimEnd()}\n`).join('');

const tallied = (tally: Tally, {patches, series, posting}: PostingVerdict): Tally => ({
	count: patches
		.map(({findings, foreign}) => [...findings, ...foreign])
		.reduce(countWith, countWith(tally.count, series)),
	patches: tally.patches + patches.length,
	found: tally.found + patches.filter(({findings, foreign}) => findings.length + foreign.length > 0).length,
	hasSeries: tally.hasSeries || series.length > 0,
	covers: tally.covers + (posting.cover === undefined ? 0 : 1),
	waived: tally.waived + patches.reduce((sum, {waived}) => sum + waived.length, 0),
	unread: tally.unread,
});

/** Output for people: what was found, patch by patch, then the series, and a last line that counts. */
export const peopleOutput = (look: Look): Output => {
	const brush = {look, paint: painter(look.isColoured), marks: marksFor(look.isUnicode)};
	const why = reasons(look);
	let tally = noTally;
	let isAfterUnread = false;
	return {
		*add(judged) {
			if ('unread' in judged) {
				tally = {...tally, unread: tally.unread + 1};
				isAfterUnread = true;
				const {file, says} = judged.unread;
				const name = file === '-' ? 'standard input' : file;
				const text = says.includes(file) && file !== '-' ? says : `${name}: ${says}`;
				yield `${brush.paint('bad', brush.marks.must)} ${show(text)}\n`;
				return;
			}
			tally = tallied(tally, judged);
			let before = join(postingLines(judged, brush));
			/** What stands above the first finding is only told where there is one. */
			const told = (lines: readonly string[]): string => {
				if (lines.length === 0) return '';
				const text = `${isAfterUnread ? '\n' : ''}${before}${join(lines)}`;
				isAfterUnread = false;
				before = '';
				return text;
			};
			for (const [index, verdict] of judged.patches.entries())
				yield told(patchLines(verdict, numberOf(verdict.given, index, judged.posting), why, brush));
			yield told(seriesLines(judged, why, brush));
		},
		end: () => `${tallyText(tally, brush)}\n`,
	};
};
