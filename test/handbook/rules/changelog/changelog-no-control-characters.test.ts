import {expect, it} from 'vitest';
import {changelogNoControlCharacters as rule} from '../../../../src/handbook/rules/changelog/changelog-no-control-characters.ts';
import {aMessage as m, reportsOf, signature, testRule, told} from './a-message.ts';

const text = 'Change a thing, as the other one is gone.';

testRule(rule, {
	broken: [
		['a colour', m(`A \u001b[31;1mred thing. ${text}`), '\u001b[31;1m', m(`A red thing. ${text}`)],
		['a title', m(`\u001b]0;title\u0007${text}`), '\u001b]0;title\u0007', m(text)],
		['a bell in the shortlog', m(text, [signature], 'KVM: x86: Change\u0007 a thing'), '\u0007', m(text)],
		['a sign without width', m(`Change\u200b it. ${text}`), '\u200b', m(`Change it. ${text}`)],
		['a turn of direction', m(`\u202e${text}`), '\u202e', m(text)],
		['a byte order mark', `\ufeff${m(text)}`, '\ufeff', m(text)],
		['a carriage return', m(`Change\rit. ${text}`), '\r', m(`Change it. ${text}`)],
	],
	fine: [
		['tabs', m(`${text}\n\n\tmake -j8\tall`)],
		['other scripts', m(`${text} Ångström, 漢字, Łukasz.`, [`Cc: مریم <m@example.org>`, signature])],
		['letters that are joined', m(`${text} می‌خواهم 👩‍💻`)],
		['a code that is written out', m(`${text}\n\n  ^[[31mred^[[0m \\x1b[0m`)],
		['blanks that do not break', m(`${text} 5\u00a0ms.`)],
	],
});

it('reports a line once', () => {
	const reports = reportsOf(rule, told(m(`A \u001b[1mred\u001b[0m thing.\nA \u0007 bell. ${text}`)));
	expect(reports.map(({message, spot}) => [spot?.line, message])).toEqual([
		[2, 'Characters that nobody sees stand here. Delete them.'],
		[3, 'A character that nobody sees stands here. Delete it.'],
	]);
});
