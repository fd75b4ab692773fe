import type {Finding} from '../handbook/rule.ts';
import {authorLine} from '../series/author-line.ts';
import type {ForeignFinding} from '../series/foreign-finding.ts';
import {foldForeign} from './fold-foreign.ts';
import type {Item} from './items.ts';
import {foundInMessage} from './judged.ts';
import {foundInCode} from './judged-code.ts';
import type {Session} from './session.ts';
import {sifted} from './waived.ts';

/** Names what other programs would be asked about; undefined where no commit has this diff yet, so that none can be. */
export const foreignKey = ({id, part, folded, author, message}: Item): string | undefined =>
	part !== 'whole' || folded.length > 0
		? undefined
		: [id, author === undefined ? '' : authorLine(author), message].join('\0');

const why = {
	checkpatch:
		'The checkpatch.pl of the base says so. It is a help and no law: judge whether it is right here.',
	codespell:
		'codespell has this word in its list of slips. It knows no kernel, so judge whether it is right here.',
} as const;

const asFinding = (
	{rule: id, severity, message, spot}: ForeignFinding,
	lines: readonly string[],
): Finding => {
	const program = id.startsWith('checkpatch') ? 'checkpatch' : 'codespell';
	return {
		rule: {
			id,
			severity,
			title: message,
			why: why[program],
			cites: {document: program === 'checkpatch' ? 'scripts/checkpatch.pl' : 'codespell', section: undefined},
			good: '',
			bad: '',
			check: () => [],
		},
		severity,
		// Programs do not say how sure they are; what they stand for is believed as much as a sure rule, a hint half.
		confidence: severity === 'hint' ? 0.5 : 0.8,
		message: `${id.replace(':', ' ')}: ${message}`,
		...(spot !== undefined && 'path' in spot
			? {spot: undefined, code: {...spot, from: 0, to: spot.text.length}}
			: {spot: spot && {line: spot.line, from: 0, to: (lines[spot.line] ?? '').length}}),
	};
};

const known = new WeakMap<
	readonly ForeignFinding[],
	{own: unknown; code: unknown; findings: readonly Finding[]}
>();

/** What other programs say of an item beyond what is found here, without what was set aside. Costs little. */
export const foreignFindings = (session: Session, item: Item): readonly Finding[] => {
	const found = session.foreign.found.get(foreignKey(item) ?? '');
	if (found === undefined || found.length === 0) return [];
	const [own, code] = [foundInMessage(session, item), foundInCode(session, item)];
	const before = known.get(found);
	if (before !== undefined && before.own === own && before.code === code)
		return sifted(session, item, before.findings);
	const lines = item.message.split('\n');
	const findings = foldForeign(found, [...(own ?? []), ...(code ?? [])]).map(each => asFinding(each, lines));
	known.set(found, {own, code, findings});
	return sifted(session, item, findings);
};
