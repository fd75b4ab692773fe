import {codeRules} from '../handbook/rules/code/index.ts';
import {rules} from '../handbook/rules/index.ts';
import {seriesRules} from '../handbook/rules/series/index.ts';
import {exitCode, Refusal} from '../series/refusal.ts';

const foreign = /^(?:codespell|checkpatch:[A-Z][A-Z0-9_]*)$/;

/** Whether the rule of this name is about one patch or about the whole series. Refuses a name that no rule has. */
export const ruleScope = (rule: string): 'patch' | 'series' => {
	if (seriesRules.some(({id}) => id === rule)) return 'series';
	if (foreign.test(rule) || [...rules, ...codeRules].some(({id}) => id === rule)) return 'patch';
	throw new Refusal(`There is no rule ${rule}.`, 'kvm-series rules lists them.', exitCode.usage);
};

/** Longer reasons are for the changelog. */
const longest = 500;

const refuse = (fact: string, remedy: string) => new Refusal(fact, remedy, exitCode.usage);

/** The reason as it is kept: one line without blanks at its ends. Refuses none, and what no terminal should get. */
export const asReason = (text: string | undefined): string => {
	const reason = text?.trim() ?? '';
	if (reason === '') throw refuse('No reason is given.', 'Add one with --reason, for whoever asks later.');
	if (/[\r\n\u2028\u2029]/.test(reason)) {
		throw refuse('The reason has more than one line.', 'Say it in one.');
	}
	if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(reason)) {
		throw refuse('The reason has characters that nobody can see.', 'Write it with letters and signs alone.');
	}
	if (reason.length > longest) {
		throw refuse(`The reason is longer than ${longest} characters.`, 'Say it in a sentence.');
	}
	return reason;
};
