import type {Severity} from '../../handbook/rule.ts';
import {show} from '../../text/show.ts';
import {type Entry, entriesOf} from './entry.ts';
import type {Output} from './output.ts';
import type {Judged} from './verdict.ts';

/** b4 takes any line with `ERROR:` in it for a failure, so quoted text must not hold that. */
const asLine = (severity: Severity, text: string): string =>
	`${severity === 'must' ? 'ERROR' : 'WARNING'}: ${show(text).replaceAll('ERROR:', 'ERROR')}\n`;

const entryLine = ({rule, severity, message, place}: Entry): string => {
	const where = place?.path === undefined ? '' : `${place.path}:${place.line}: `;
	const line = place?.path === undefined && place?.given !== undefined ? `, line ${place.given}` : '';
	return asLine(severity, `${where}${message} (${rule}${line})`);
};

const linesOf = (judged: Judged): readonly string[] =>
	'unread' in judged
		? [asLine('must', judged.unread.says)]
		: [
				...judged.patches.flatMap(verdict => entriesOf(verdict).map(entryLine)),
				...judged.series.map(({rule, severity, message}) => asLine(severity, `${message} (${rule.id})`)),
			];

/**
 * Lines as b4's `prep-perpatch-check-cmd` reads them: one a finding, `ERROR:` for a must, `WARNING:` for the rest;
 * nothing where nothing was found.
 */
export const b4Output = (): Output => ({add: linesOf, end: () => ''});
