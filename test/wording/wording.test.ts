import {describe, expect, it} from 'vitest';
import {isProse, type SourceText, sourceTexts} from './texts.ts';

const texts = sourceTexts();

/** Lists of words that rules look for, patterns, examples of what is wrong, and text for the kernel's files. */
const isMaterial = ({place, role, text}: SourceText): boolean =>
	/^src\/handbook\/(?:code\/english|changelog\/verb-list|verbs)\.ts/.test(place) ||
	/^(?:good|bad|before|shows|after|lines)$/.test(role) ||
	/\\[bswdnp]|\(\?[:=!<]/.test(text);

const prose = texts.filter(text => isProse(text) && !isMaterial(text));

const told = (found: readonly SourceText[]) => found.map(({place, text}) => `${place}: ${text}`);

const having = (pattern: RegExp, among = prose) => told(among.filter(({text}) => pattern.test(text)));

const inRole = (pattern: RegExp, among = texts) => among.filter(({role}) => pattern.test(role));

describe('the words of the program', () => {
	it('are found', () => {
		expect(prose.length).toBeGreaterThan(2000);
	});

	it('are spelled as in Britain', () => {
		const american =
			/\b(?:colou?red?s?(?<!colour\w*)|behaviors?|favor\w*|organiz\w+|recogniz\w+|summariz\w+|capitaliz\w+|normaliz\w+|initializ\w+|customiz\w+|canceled|canceling|labeled|modeled|license|center(?:ed)?|gray|analyz\w+)\b/i;
		expect(having(american)).toEqual([]);
	});

	it('have straight quotes and no contractions', () => {
		expect(having(/[‘’“”]/)).toEqual([]);
		expect(
			having(
				/\b(?:don|doesn|didn|isn|aren|wasn|weren|won|can|couldn|shouldn|hasn|haven)'t\b|\b(?:it|that|there)'s\b|\w'(?:re|ve|ll)\b/i,
			).filter(text => !/Don't get discouraged/.test(text)),
		).toEqual([]);
	});

	it('do not beg, cheer, apologise or abbreviate', () => {
		expect(
			having(/\b(?:oops|please|successful\w*|sorry|unfortunately|simply|awesome|congratulations)\b/i),
		).toEqual([]);
		expect(having(/\b(?:etc|e\.g|i\.e|resp|approx)\./)).toEqual([]);
		expect(having(/[a-z]{3}!$/)).toEqual([]);
	});

	it('call each thing by one name', () => {
		expect(
			having(
				/\be-mail|\bemails\b|\bpatch ?sets?\b|\bwork tree\b|\bworking tree\b|\bcommit description\b|\bGit (?!Base)[a-z{]/,
			),
		).toEqual([]);
	});

	it('name keys as the terminal does', () => {
		expect(
			having(
				/\b(?:Ctrl|CTRL|Alt)-\w|\bCtrl\+[A-Z](?![a-z])|\b(?:Escape|ESC|Return key|PgUp|PgDn|Spacebar|Page (?:Up|Down))\b/,
			),
		).toEqual([]);
	});
});

describe('sentences and labels', () => {
	const isWhole = (text: string) => /(?:[.?:]|\{\})["')]*$/.test(text);
	const begins = (text: string) =>
		/^(?:[A-Z"'(\d]|\{\}|git |kvm-series|b4 |checkpatch|codespell|get_maintainer|perl |[a-z_]+\(|--|\/)/.test(
			text,
		);

	it('refuse in whole sentences', () => {
		const said = inRole(/^(?:Refusal|BadAnswers|misuse)\([01]\)$/).filter(isProse);
		expect(said.length).toBeGreaterThan(200);
		expect(told(said.filter(({text}) => !isWhole(text) || !begins(text)))).toEqual([]);
	});

	it('give notice, facts, remedies and reasons in whole sentences', () => {
		const said = [
			...inRole(/^(?:notice|notice\(1\)|fact|remedy)$/),
			...inRole(/^why$/).filter(({place}) => /^(?:src\/handbook\/(?:rules|lessons)|flows)\//.test(place)),
			...inRole(/^message$/).filter(({place}) => place.startsWith('src/handbook/rules/')),
		].filter(isProse);
		expect(said.length).toBeGreaterThan(200);
		expect(told(said.filter(({text}) => !isWhole(text)))).toEqual([]);
	});

	it('label keys in small letters and without a full stop', () => {
		const labels = inRole(/^label$/).filter(({place}) => /keys|moving|\/base\.tsx|\/tag\.tsx/.test(place));
		expect(labels.length).toBeGreaterThan(80);
		expect(told(labels.filter(({text}) => /^[A-Z](?!ixes:)|[.!?]$/.test(text)))).toEqual([]);
	});

	it('title rules, steps and lessons with a capital and without a full stop', () => {
		const titles = inRole(/^title$/).filter(({place}) =>
			/^src\/handbook\/(?:rules|lessons)|^flows\/.*(?<!questions\/\w+|tag)\.tsx?:/.test(place),
		);
		expect(titles.length).toBeGreaterThan(150);
		expect(told(titles.filter(({text}) => /^[a-z](?!86)|\.$/.test(text)))).toEqual([]);
	});

	it('sum commands and options up in small letters, without a full stop', () => {
		const summaries = inRole(/^summary$/, texts).map(({text}) => text);
		expect(summaries.length).toBeGreaterThan(50);
		expect(summaries.filter(text => /^[A-Z](?![A-Z])|\.$/.test(text))).toEqual([]);
	});
});
