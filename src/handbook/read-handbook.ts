import type {HandbookText} from './handbook-text.ts';
import {standingOf, topics} from './topics.ts';

/** What the handbook says as far as this program knows it. */
export const builtInHandbook: HandbookText = {
	topics: topics.filter(topic => topic !== 'KVM' && standingOf(topic) === 'documented'),
	shortlogWidth: 75,
	shortlogLimit: 80,
};

const underline = /^([=\-~^"'`#*+:.<>_])\1{2,}[ \t]*$/;

/** The lines of the section of this title, without its heading; undefined where it is not there exactly once. */
const sectionOf = (lines: readonly string[], title: string): readonly string[] | undefined => {
	const isHeading = (at: number) => {
		const text = (lines[at] ?? '').trimEnd();
		const below = (lines[at + 1] ?? '').trimEnd();
		const isText = text.trim() !== '' && !/^\s/.test(text) && !underline.test(text);
		return isText && underline.test(below) && below.length >= text.length;
	};
	const starts = lines.flatMap((line, at) => (line.trimEnd() === title && isHeading(at) ? [at] : []));
	const [start] = starts;
	if (start === undefined || starts.length > 1) return undefined;
	let end = start + 2;
	while (end < lines.length && !isHeading(end)) end++;
	return lines.slice(start + 2, end);
};

const item = /^\s*[-*]\s+(.*?)\s*$/;
const topicName = /^(?:``)?([A-Za-z][\w.-]*(?:\/[A-Za-z][\w.-]*)*)(?:``)?$/;

/** Runs of list items with the text before each. */
const listsIn = (lines: readonly string[]) => {
	const lists: {lead: string; items: string[]}[] = [];
	let lead = '';
	let isInList = false;
	for (const line of lines) {
		const text = line.match(item)?.[1];
		if (text !== undefined) {
			if (!isInList) lists.push({lead, items: []});
			lists.at(-1)?.items.push(text);
			isInList = true;
		} else if (line.trim() !== '') {
			// A line that goes on below an item makes the item more than a name.
			if (isInList && /^\s/.test(line)) lists.at(-1)?.items.push(line);
			isInList = isInList && /^\s/.test(line);
			lead = lead === '' || isInList ? line : `${lead} ${line.trim()}`;
		} else if (!isInList) lead = `${lead.endsWith(':') ? lead : ''}`;
	}
	return lists;
};

/** The topics of the one list in the section that a sentence about topics introduces; all of them bare names. */
const topicsIn = (section: readonly string[]): readonly string[] | undefined => {
	const lists = listsIn(section).filter(({lead}) => /topic/i.test(lead) && /:$/.test(lead.trimEnd()));
	const [list] = lists;
	if (list === undefined || lists.length > 1 || list.items.length < 3 || list.items.length > 60)
		return undefined;
	const names = list.items.map(text => text.match(topicName)?.[1]);
	const isSure = names.every(name => name !== undefined) && names.includes('x86');
	return isSure && new Set(names).size === names.length ? (names as readonly string[]) : undefined;
};

const limit = /\b(\d{2,3}) (?:characters|chars|columns) as an? ([\w-]+) limit\b/gi;

/** The width that is fine and the one that is the most, where the text names each exactly once. */
const limitsIn = (
	section: readonly string[],
): Pick<HandbookText, 'shortlogWidth' | 'shortlogLimit'> | undefined => {
	const found = Array.from(
		section.join(' ').replace(/\s+/g, ' ').matchAll(limit),
		([, digits, kind = '']) => ({
			columns: Number(digits),
			isHard: kind.toLowerCase() === 'hard',
		}),
	);
	const [hard, soft] = [true, false].map(isHard => found.filter(each => each.isHard === isHard));
	const [width, most] = [soft?.[0]?.columns, hard?.[0]?.columns];
	if (found.length !== 2 || width === undefined || most === undefined) return undefined;
	const isPlausible = width >= 40 && width <= most && most <= 200;
	return isPlausible ? {shortlogWidth: width, shortlogLimit: most} : undefined;
};

/**
 * Reads the text of the KVM x86 maintainer handbook. What is not found surely is as it is built in; a text of another
 * form gives the built-in one. Never throws.
 */
export const readHandbook = (text: string): HandbookText => {
	const section = sectionOf(text.split(/\r?\n/), 'Shortlog') ?? [];
	const names = topicsIn(section);
	return {...builtInHandbook, ...(names === undefined ? {} : {topics: names}), ...limitsIn(section)};
};

const without = (all: readonly string[], others: readonly string[]) =>
	all.filter(each => !others.includes(each));

/** How the handbook found differs from the one built in, as sentences; empty where it does not. */
export const differences = (builtIn: HandbookText, found: HandbookText): readonly string[] => {
	const [added, dropped] = [without(found.topics, builtIn.topics), without(builtIn.topics, found.topics)];
	const list = (names: readonly string[]) => names.join(', ');
	const plural = (names: readonly string[]) => (names.length === 1 ? 'topic' : 'topics');
	const columns = (what: string, old: number, now: number) =>
		old === now ? [] : [`The tree's handbook sets the shortlog's ${what} at ${now} columns, not ${old}.`];
	return [
		...(added.length === 0 ? [] : [`The tree's handbook lists the ${plural(added)} ${list(added)} as well.`]),
		...(dropped.length === 0
			? []
			: [`The tree's handbook does not list the ${plural(dropped)} ${list(dropped)}.`]),
		...columns('width', builtIn.shortlogWidth, found.shortlogWidth),
		...columns('limit', builtIn.shortlogLimit, found.shortlogLimit),
	];
};
