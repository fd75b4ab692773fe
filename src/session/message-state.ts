import type {Finding, Severity} from '../handbook/rule.ts';
import {foreignFindings} from './foreign.ts';
import type {Item} from './items.ts';
import {findingsOf, isJudged, knownFindings} from './judged.ts';
import {codeFindingsOf, isCodeJudged, knownCodeFindings} from './judged-code.ts';
import type {Session} from './session.ts';
import {itemsOf} from './wanted.ts';

/** How a message stands. */
export type MessageState = Readonly<{
	/** open: a must or should is found. hinted: only hints. left: open, and left with a reason. unknown: not judged yet. */
	kind: 'clean' | 'hinted' | 'open' | 'left' | 'unknown';
	findings: readonly Finding[];
	/** Remarks on the lines the patch adds. The program does not change code, so they do not keep a message open. */
	code: readonly Finding[];
	/** What checkpatch and codespell say beyond that; they do not keep a message open either. */
	foreign: readonly Finding[];
	/** Differs from the commit's own message. */
	isChanged: boolean;
	leftBecause: string | undefined;
}>;

/** How many of the findings are more than hints. */
export const toLookAt = (findings: readonly Pick<Finding, 'severity'>[]): number =>
	findings.filter(({severity}) => severity !== 'hint').length;

const stateOf = (
	session: Session,
	item: Item,
	findings: readonly Finding[] | undefined,
	code: readonly Finding[] | undefined,
): MessageState => {
	const leftBecause = session.answers.left[item.id];
	const isOpen = toLookAt(findings ?? []) > 0;
	const found = findings !== undefined && findings.length > 0 ? 'hinted' : 'clean';
	const open = leftBecause === undefined ? 'open' : 'left';
	return {
		kind: findings === undefined ? 'unknown' : isOpen ? open : found,
		findings: findings ?? [],
		code: code ?? [],
		foreign: foreignFindings(session, item),
		isChanged: item.message !== item.patch.commit.message,
		leftBecause,
	};
};

/** How the item's message stands, as far as it is known; for lists and counts. */
export const knownState = (session: Session, item: Item): MessageState =>
	stateOf(session, item, knownFindings(session, item), knownCodeFindings(session, item));

/** How the item's message stands as it would be written. */
export const messageState = (session: Session, item: Item): MessageState =>
	stateOf(session, item, findingsOf(session, item), codeFindingsOf(session, item));

/** Everything found in an item: in its message from top to end, then in the lines it adds, then by other programs. */
export const remarksOf = ({findings, code, foreign}: MessageState): readonly Finding[] => [
	...findings,
	...code,
	...foreign,
];

/** Items nobody has judged yet in the light of what is known now. */
export const unjudged = (session: Session): readonly Item[] =>
	itemsOf(session).filter(item => !isJudged(session, item) || !isCodeJudged(session, item));

/** Items whose message must still be looked at. */
export const openMessages = (session: Session): readonly Item[] =>
	itemsOf(session).filter(item => knownState(session, item).kind === 'open');

/** How many findings there are of each severity. */
export type Tally = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export const tallyOf = (findings: readonly Readonly<{severity: Severity}>[]): Tally => {
	const count = (wanted: Severity) => findings.filter(({severity}) => severity === wanted).length;
	return {must: count('must'), should: count('should'), hint: count('hint')};
};
