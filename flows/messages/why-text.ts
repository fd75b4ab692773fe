import {citationText} from '../../src/handbook/cite.ts';
import type {Finding, SeriesFinding} from '../../src/handbook/rule.ts';
import {wrap} from '../../src/text/fit.ts';

const example = (name: string, text: string): readonly string[] =>
	text === ''
		? []
		: [
				'',
				name,
				...text
					.trimEnd()
					.split('\n')
					.map(line => `    ${line}`),
			];

/** Why this is found, in lines: reason, a bad and a good example, section of the handbook. */
export const whyText = (
	{rule, message, confidence, severity}: Finding | SeriesFinding,
	columns: number,
): readonly string[] => {
	const sureness = confidence < 0.8 ? `, ${Math.round(confidence * 100)} % sure` : '';
	return [
		...wrap(message, columns),
		'',
		...wrap(rule.why, columns),
		...example('Instead of', rule.bad),
		...example('write', rule.good),
		'',
		`${citationText(rule.cites)}; ${rule.id}, ${severity}${sureness}`,
	];
};
