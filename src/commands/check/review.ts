import type {Severity} from '../../handbook/rule.ts';
import type {Citation} from '../../series/citation.ts';
import {show} from '../../text/show.ts';
import {citationUrl} from './citation-document.ts';
import {countText, countWith, nothing} from './count.ts';
import {entriesOf} from './entry.ts';
import {jsonText} from './json-text.ts';
import type {Output} from './output.ts';
import type {Judged} from './verdict.ts';

type Remark = Readonly<{severity: Severity; line: string; citation: Citation | undefined}>;

/** What other programs say of themselves. */
const pages: Readonly<Record<string, string>> = {
	checkpatch: 'https://docs.kernel.org/dev-tools/checkpatch.html',
	codespell: 'https://github.com/codespell-project/codespell',
};

const grave: readonly Severity[] = ['must', 'should', 'hint'];

const remarksOf = (judged: Judged): readonly (readonly [tool: string, remark: Remark])[] =>
	'unread' in judged
		? [['kvm-series', {severity: 'must', line: show(judged.unread.says), citation: undefined}]]
		: [
				...judged.patches.flatMap(verdict =>
					entriesOf(verdict).map(({rule, severity, message, place, text, citation}) => {
						const where =
							place === undefined
								? ''
								: `${place.path ?? 'message'}:${place.path === undefined ? place.line + 1 : place.line}: `;
						const line = `${severity}: ${show(`${where}${message}`)} (${rule})`;
						return [
							text === undefined ? rule.replace(/:.*/s, '') : 'kvm-series',
							{severity, line, citation},
						] as const;
					}),
				),
				...judged.series.map(
					({rule, severity, message}) =>
						[
							'kvm-series',
							{severity, line: `${severity}: ${show(message)} (${rule.id})`, citation: rule.cites},
						] as const,
				),
			];

const resultOf = (tool: string, remarks: readonly Remark[]) => {
	const worst = remarks.toSorted((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity))[0];
	return {
		tool,
		status: worst?.severity === 'must' ? 'fail' : worst?.severity === 'should' ? 'warn' : 'pass',
		summary: countText(countWith(nothing, remarks)) || 'nothing found',
		url: pages[tool] ?? citationUrl(worst?.citation),
		details: remarks.map(({line}) => line).join('\n'),
	};
};

/**
 * The JSON array that b4's review checks read: one result a program, since b4 keeps one by its name. Hints alone pass.
 * Small by nature: b4 asks for one mail at a time.
 */
export const reviewOutput = (): Output => {
	const tools = new Map<string, Remark[]>([['kvm-series', []]]);
	return {
		add: judged => {
			for (const [tool, remark] of remarksOf(judged)) {
				const remarks = tools.get(tool) ?? [];
				remarks.push(remark);
				tools.set(tool, remarks);
			}
			return [];
		},
		end: () => `[${[...tools].map(([tool, remarks]) => jsonText(resultOf(tool, remarks))).join(',\n')}]\n`,
	};
};
