import {type Citation, handbook, kernelDoc} from '../handbook/cite.ts';
import {plural} from '../text/plural.ts';
import {openMessages} from './message-state.ts';
import {orderState} from './order-state.ts';
import {isMade, postingState} from './posting-state.ts';
import type {Session, StepId} from './session.ts';
import {tagDebts} from './tag-state.ts';
import {testingState} from './testing-state.ts';
import {itemsOf} from './wanted.ts';

/** What belongs to a first posting, and how it stands by what the program can see. */
export type PostingFact = Readonly<{
	id:
		| 'machine'
		| 'series'
		| 'base'
		| 'messages'
		| 'order'
		| 'tag'
		| 'testing'
		| 'patches'
		| 'recipients'
		| 'dry-run';
	title: string;
	/** unknown: the program has no way to see it, and it counts as nothing. */
	state: 'done' | 'open' | 'unknown';
	/** What is so, in a sentence or its start. */
	says: string;
	/** Where in the wizard it is done; undefined where it is not done there. */
	step: StepId | undefined;
	cites: Citation;
}>;

/** What is known beyond the wizard; undefined where nobody has looked. */
export type Beyond = Readonly<{
	/** Needed things that the machine lacks. */
	missing: number | undefined;
	/** Whether git has gone through the sending of the patches that were made last. */
	isTried: boolean | undefined;
}>;

type Judged = readonly [state: PostingFact['state'], says: string];

const done = (says: string): Judged => ['done', says];
const open = (says: string): Judged => ['open', says];

const machine = ({program}: Session, {missing}: Beyond): Judged => {
	if (missing === undefined) return ['unknown', `Not looked at here; ${program} doctor tells.`];
	return missing === 0
		? done('Nothing that is needed is missing.')
		: open(`${plural(missing, 'thing')} missing.`);
};

const found = ({series, refusal, repository}: Session): Judged => {
	if (refusal !== undefined) return open(refusal.fact);
	if (series === undefined) return open('No series was read yet.');
	if (repository?.isPractice === true) return open('This is the practice series.');
	return done(`${plural(series.patches.length, 'patch', 'patches')} on ${series.branch}.`);
};

const base = ({answers}: Session): Judged => {
	if (answers.kind === undefined) return open('What the series is, is not said yet.');
	if (answers.isAttack === undefined) return open('Whether a guest could use the bug is not said yet.');
	if (answers.isAttack) return open('This series goes the private way.');
	return answers.base === undefined ? open('No tree is picked yet.') : done(answers.base.name);
};

const messages = (session: Session): Judged => {
	if (session.unjudged > 0) return open(`${session.unjudged} still to be read.`);
	const left = openMessages(session).length;
	return left === 0 ? done('Nothing open.') : open(`${left} to look at.`);
};

const order = (session: Session): Judged => {
	const {open: left, trial} = orderState(session);
	if (trial === undefined) return open('Not tried yet.');
	return left === 0 ? done('In order, and it applies.') : open(`${left} to look at.`);
};

const tag = (session: Session): Judged => {
	const said = session.answers.tag;
	if (said === undefined) return open('Not said yet.');
	if (tagDebts(session).length > 0) return open('The RFC asks nothing yet.');
	return done(`${said.kind}${said.version > 1 ? ` v${said.version}` : ''}`);
};

const testing = (session: Session): Judged => {
	const {open: left, obligations} = testingState(session);
	return left.length === 0
		? done(`${obligations.length} of ${obligations.length} answered.`)
		: open(`${obligations.length - left.length} of ${obligations.length} answered.`);
};

const patches = (session: Session): Judged => {
	const {emitted, series} = session;
	if (emitted === undefined) {
		const blockers = postingState(session)?.blockers.length ?? 0;
		return open(blockers === 0 ? 'Not made yet.' : `Not made yet; ${plural(blockers, 'thing')} in the way.`);
	}
	if (emitted.tip !== series?.tip) return open('The branch changed since they were made.');
	const failed = emitted.proofs.filter(({isProven}) => !isProven).length;
	return failed === 0
		? done(`${plural(emitted.files.length, 'file')}, proven.`)
		: open(`${failed} not proven.`);
};

const recipients = ({recipients: who}: Session): Judged =>
	who === undefined
		? open('Found when the patches are made.')
		: done(`${who.to.length + who.cc.length}, from ${who.source}.`);

const sending = (session: Session, {isTried}: Beyond): Judged => {
	if (isTried === undefined) return ['unknown', 'Not seen here.'];
	if (!isMade(session)) return ['unknown', 'Can be tried once the patches are made.'];
	return isTried
		? done('git went through it, and sent nothing.')
		: open('Not yet: t goes through it, and sends nothing.');
};

const submitting = 'process/submitting-patches.rst';

const entry = (
	id: PostingFact['id'],
	title: string,
	step: StepId | undefined,
	cites: Citation,
	[state, says]: Judged,
): PostingFact => ({id, title, step, cites, state, says});

/** The checklist of a first posting, filled in from what the session knows. */
export const firstPosting = (session: Session, beyond: Beyond): readonly PostingFact[] => {
	const isRead = session.series !== undefined;
	const after = (judge: (session: Session) => Judged): Judged =>
		isRead ? judge(session) : open('Waits for the series.');
	return [
		entry('machine', 'Machine ready', undefined, handbook('Development'), machine(session, beyond)),
		entry('series', 'Series found', undefined, handbook('Posting'), found(session)),
		entry('base', 'Base chosen', 'base', handbook('Base Tree/Branch'), after(base)),
		entry('messages', 'Messages clean', 'messages', handbook('Changelog'), after(messages)),
		entry('order', 'Order judged', 'order', handbook('Co-Posting Tests'), after(order)),
		entry('tag', 'Tag chosen', 'tag', handbook('New Features'), after(tag)),
		entry('testing', 'Testing said', 'testing', handbook('Testing'), after(testing)),
		entry('patches', 'Patches made and proven', 'patches', handbook('Git Base'), after(patches)),
		entry('recipients', 'Recipients known', 'patches', kernelDoc(submitting), after(recipients)),
		entry('dry-run', 'Sending tried', undefined, kernelDoc(submitting), sending(session, beyond)),
	];
};

/** How much of it is done, of what can be seen. */
export const postingProgress = (facts: readonly PostingFact[]): Readonly<{done: number; count: number}> => ({
	done: facts.filter(({state}) => state === 'done').length,
	count: facts.filter(({state}) => state !== 'unknown').length,
});

/** The line that the wizard shows while a first posting is on its way; empty before a series and once patches are proven. */
export const firstPostingLine = (session: Session): string => {
	if (itemsOf(session).length === 0) return '';
	const facts = firstPosting(session, {missing: undefined, isTried: undefined});
	if (facts.some(({id, state}) => id === 'patches' && state === 'done')) return '';
	const {done: ready, count} = postingProgress(facts);
	return `First posting: ${ready} of ${count} done. ${session.program} onboard shows the list.`;
};
