import {withMessage} from '../../series/patch.ts';
import type {Patch} from '../../series/series.ts';
import {withLines} from '../changelog/edit.ts';
import {isExempt} from '../changelog/exempt.ts';
import {type PlacedTrailer, partsOf} from '../changelog/parts.ts';
import type {Context} from '../rule.ts';
import {codevelopedPairs} from '../rules/tags/codeveloped-pairs.ts';
import {fixesTagFormat} from '../rules/tags/fixes-tag-format.ts';
import {tagBlockContiguous} from '../rules/tags/tag-block-contiguous.ts';
import {tagOrder} from '../rules/tags/tag-order.ts';
import {peopleKeys} from './people-keys.ts';

/** Keys as the kernel's documents write them. */
const keys = [...peopleKeys, 'Originally-by', 'Fixes', 'Closes', 'Link', 'Cc'];

const form = /^([A-Za-z][A-Za-z-]*)[ \t]*:[ \t]*(\S.*?)[ \t]*(\r?\n)?$/s;

/** A line of a tag with its key as it is usually written, one space behind the colon and none at the end. */
const spelt = (line: string): string => {
	const [, key = '', value = '', end = ''] = line.match(form) ?? [];
	const usual = keys.find(each => each.toLowerCase() === key.toLowerCase());
	return usual === undefined ? line : `${usual}: ${value}${end}`;
};

/** A message whose tags are spelt as usual. What is folded over several lines is left alone. */
const withSpelling = (message: string): string => {
	const {trailers} = partsOf(message);
	const single = new Set(
		trailers.filter(({key, lineCount}) => key !== undefined && lineCount === 1).map(({line}) => line),
	);
	return withLines(message, lines => lines.map((line, index) => (single.has(index) ? spelt(line) : line)));
};

const text = ({raw}: PlacedTrailer) => raw.replace(/\r?\n$/, '');

/**
 * Whether a tag is there twice for nothing. Sign-offs tell the way a patch went, on which one may come by again: only
 * those right behind one another are the same.
 */
const isRepeated = (tag: PlacedTrailer, index: number, all: readonly PlacedTrailer[]): boolean => {
	if (tag.key === undefined) return false;
	if (/^Signed-off-by$/i.test(tag.key)) {
		const before = all[index - 1];
		return before !== undefined && text(before) === text(tag);
	}
	if (/^Co-developed-by$/i.test(tag.key)) return false;
	return all.slice(0, index).some(each => text(each) === text(tag));
};

/** A message without tags that stand there twice, byte for byte. */
const withoutRepeats = (message: string): string => {
	const gone = new Set(
		partsOf(message)
			.trailers.filter(isRepeated)
			.flatMap(({line, lineCount}) => Array.from({length: lineCount}, (_, at) => line + at)),
	);
	return gone.size === 0 ? message : withLines(message, lines => lines.filter((_, at) => !gone.has(at)));
};

const rules = [tagBlockContiguous, fixesTagFormat, codevelopedPairs, tagOrder];

/** More passes than any message needed. */
const passes = 4;

/**
 * The message with its tags in one block, in the usual order and spelling, and without those that stand there twice.
 * Nobody's sign-off comes or goes, and what only the author can settle stays as it is.
 */
export const tidyTags = (patch: Patch, context: Context): string => {
	if (isExempt(patch) || !patch.commit.isExact) return patch.commit.message;
	let {message} = patch.commit;
	for (let pass = 0; pass < passes; pass++) {
		const before = message;
		message = withoutRepeats(withSpelling(message));
		for (const {fix} of rules) message = fix?.(withMessage(patch, message), context) ?? message;
		if (message === before) break;
	}
	return message;
};
