import {checkCover, composeCover} from '../posting/cover.ts';
import {composeRemark} from '../posting/remark.ts';
import {subjectPrefix} from '../posting/tag.ts';
import type {Emission} from '../series/emission.ts';
import type {CoverAnswer} from './answers.ts';
import {openMessages} from './message-state.ts';
import {orderState} from './order-state.ts';
import type {Session} from './session.ts';
import {tagDebts, tagOf} from './tag-state.ts';
import {testingState} from './testing-state.ts';
import {owedNotes} from './version-notes.ts';
import {wanted} from './wanted.ts';

/** What the patch files are to be made of, and what is still in the way. */
export type PostingState = Readonly<{
	isSingle: boolean;
	cover: CoverAnswer;
	emission: Emission;
	/** What keeps the patches from being made, one sentence each. */
	blockers: readonly string[];
	/** What should be looked at first, but does not keep them. */
	warnings: readonly string[];
}>;

const firstParagraph = (text: string) => {
	const [subject = '', ...rest] = text.trim().split(/\n\s*\n/);
	return {subject: subject.replace(/\s+/g, ' '), blurb: rest.join('\n\n')};
};

/** The cover letter as answered, or from the branch's description. */
const coverOf = ({answers, description}: Session): CoverAnswer =>
	answers.cover ?? {...firstParagraph(description ?? ''), versionNotes: ''};

/** The folder that the patches are meant for, whether or not anything is in it. */
export const wantedFolder = (session: Session): string => {
	const {answers, series} = session;
	const {version} = tagOf(session);
	return (
		answers.outputDir ??
		`outgoing/${(series?.branch ?? '').replace(/[^\w.-]+/g, '-').replace(/^[-.]+/, '')}${version > 1 ? `-v${version}` : ''}`
	);
};

const folderOf = (session: Session): string => {
	const wanted = wantedFolder(session);
	return session.freeFolder?.wanted === wanted ? session.freeFolder.free : wanted;
};

const owedSteps = (session: Session): readonly string[] => {
	const messages = openMessages(session).length;
	const order = orderState(session).open;
	const testing = testingState(session).open.length;
	const tag = tagDebts(session).length;
	return [
		...(messages > 0 ? [`Messages: ${messages} still to look at.`] : []),
		...(order > 0 ? [`Order: ${order} still to look at.`] : []),
		...(tag > 0 ? ['Tag: the RFC does not say yet what it asks.'] : []),
		...(testing > 0 ? [`Testing: ${testing} without an answer; the statement calls them not tested.`] : []),
	];
};

/** What stands between the series and its patch files. Undefined before the series is read. */
export const postingState = (session: Session): PostingState | undefined => {
	const {series, answers} = session;
	if (series === undefined) return undefined;
	const tag = tagOf(session);
	const cover = coverOf(session);
	const {statement} = testingState(session);
	const isSingle = (wanted(session)?.items.length ?? series.patches.length) === 1;
	const question = tag.kind === 'RFC' ? answers.question : '';
	const parts = {question, statement, versionNotes: tag.version > 1 ? cover.versionNotes : ''};
	const body = composeCover({...parts, blurb: cover.blurb});
	const faults = isSingle
		? []
		: checkCover({subject: cover.subject, blurb: cover.blurb, body, isRfc: tag.kind === 'RFC'});
	const plan = wanted(session);
	const blockers = [
		...(answers.isAttack === true ? ['This series goes the private way; no public posting is made.'] : []),
		...(answers.isAttack === undefined || answers.base === undefined ? ['Base: not decided yet.'] : []),
		...(plan?.isNothing === false ? ['The plan is not applied yet. P shows it.'] : []),
		...faults.filter(({level}) => level === 'must').map(({says}) => says),
		...(series.b4Cover === undefined
			? []
			: [
					'b4 manages this branch; make its patches with b4 send -o, so that its cover letter stays out of them.',
				]),
	];
	return {
		isSingle,
		cover,
		emission: {
			series,
			outputDir: folderOf(session),
			subjectPrefix: subjectPrefix(tag),
			version: tag.version,
			cover: isSingle ? undefined : {subject: cover.subject, body},
			remark: isSingle ? composeRemark(parts) : undefined,
		},
		blockers,
		warnings: [
			...owedSteps(session),
			...owedNotes(tag.version, cover.versionNotes, body),
			...faults.filter(({level}) => level === 'should').map(({says}) => says),
		],
	};
};

/** All that patches are made of but the commits: base, tag, cover letter and folder. */
export const lettersOf = ({series, ...more}: Emission): string => JSON.stringify([series.base, more]);

/** Whether the branch, or an answer that stands in the mails, is another than when the patches were made. */
export const isOutdated = (session: Session): boolean => {
	const {emitted, series} = session;
	if (emitted === undefined) return false;
	if (emitted.tip !== series?.tip) return true;
	const state = emitted.letters === undefined ? undefined : postingState(session);
	return state !== undefined && lettersOf(state.emission) !== emitted.letters;
};

/** What to do about patches that are outdated. */
export const outdatedText = 'The branch or an answer changed since; make them again.';

/** Whether the patches were made of this very tip and these answers, and every proof of them holds. */
export const isMade = (session: Session): boolean =>
	session.emitted?.proofs.every(({isProven}) => isProven) === true && !isOutdated(session);
