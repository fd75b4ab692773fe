import {isDocument} from '../../../series/path-kind.ts';
import type {Patch} from '../../../series/series.ts';
import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {isMailed} from '../../posting/mails.ts';
import {remarksOf} from '../../posting/words.ts';

const told =
	/\b(?:un)?test(?:ed|ing|s|)\b|\bself-?tests?\b|\bKUT\b|\b(?:ran|booted|boots|verified|validated|reproduce[drs]?|built|builds)\b|\b(?:build|compile)[- ]only\b/i;

/** A changed line that is neither blank nor, by its looks, part of a comment. */
const isCode = (text: string) => /\w/.test(text) && !/^\s*(?:\/?\*(?:\s|$)|\/\/)/.test(text);

const hasEffect = ({diff}: Patch): boolean =>
	diff.some(
		({path, hunks}) =>
			!isDocument(path) &&
			hunks.some(({lines}) => lines.some(({sign, text}) => (sign === '+' || sign === '-') && isCode(text))),
	);

export const testStatement = definePostingRule({
	id: 'test-statement',
	severity: 'must',
	title: 'The posting says what was tested',
	why: 'Silence is read as tested on everything. A plain word on what was run where, and on what could not be, lets the maintainer judge the risk.',
	cites: handbook('Testing'),
	good: `[PATCH] KVM: x86: Skip the flush
Tested with the KVM selftests on Intel; no AMD machine at hand.`,
	bad: '[PATCH] KVM: x86: Skip the flush',
	check: posting => {
		const {patches} = posting.context.series;
		if (!posting.isWhole || !isMailed(posting) || !patches.some(hasEffect) || told.test(remarksOf(posting)))
			return [];
		if (patches.some(({commit}) => /^Tested-by: |\b(?:compile|build)[- ]tested\b/im.test(commit.message)))
			return [];
		const place =
			posting.cover === undefined && patches.length === 1 ? 'below the --- line' : 'in the cover letter';
		const message = `Nothing says what was tested. Write ${place} what was run, where, and what was not.`;
		return [{message, confidence: posting.cover === undefined ? 0.6 : 0.7, patchIds: []}];
	},
});
