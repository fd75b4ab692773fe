import {citationText} from '../../src/handbook/cite.ts';
import type {Finding, SeriesFinding} from '../../src/handbook/rule.ts';
import {exampleLines} from '../../src/text/example.ts';
import {wrap} from '../../src/text/fit.ts';

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
		...exampleLines('Instead of', rule.bad),
		...exampleLines('write', rule.good),
		'',
		`${citationText(rule.cites)}; ${rule.id}, ${severity}${sureness}`,
	];
};
