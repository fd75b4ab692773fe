import {isSigned} from '../series/commit-object.ts';
import {commitsToChange} from '../series/notes-left.ts';
import type {Plan} from '../series/plan.ts';
import type {Series} from '../series/series.ts';
import {movableRefs, newBranchName, notesText, othersText} from '../session/built.ts';
import {farewell} from '../session/farewell.ts';
import {reduce} from '../session/reduce.ts';
import type {Session} from '../session/session.ts';
import {plural} from '../text/plural.ts';
import {show} from '../text/show.ts';
import type {Job, Tools} from '../tools/tools.ts';

/** How a plan is applied without a question. */
export type HowToApply = Readonly<{
	/** As a branch of its own; the old one stays. */
	asNew: boolean;
	/** Signs again what was signed. */
	isSigning: boolean;
	/** Takes other branches and tags at commits of the series along. */
	areMoving: boolean;
}>;

const signatureNews = (series: Series, plan: Plan, {isSigning}: HowToApply): readonly string[] => {
	const changing = new Set(commitsToChange(series, plan));
	const {length} = series.patches.filter(({commit}) => changing.has(commit.oid) && isSigned(commit.raw));
	if (length === 0) return [];
	const what = `${length === 1 ? 'The signature' : 'Signatures'} of ${plural(length, 'commit')}`;
	const verb = length === 1 ? 'is' : 'are';
	return [
		isSigning
			? `${what} ${verb} made anew, with your settings.`
			: `${what} ${verb} lost; "sign": true makes ${length === 1 ? 'it' : 'them'} anew.`,
	];
};

/** What is to be known before a plan is applied: signatures, other refs, notes. */
export const applyNews = async (
	tools: Pick<Tools, 'refsInto' | 'notesLeft'>,
	{series}: Session,
	plan: Plan,
	how: HowToApply,
): Promise<readonly string[]> => {
	const [others, notes] = await Promise.all([how.asNew ? [] : tools.refsInto(), tools.notesLeft(plan)]);
	const also = othersText({others, areMoving: how.areMoving}, false);
	const way =
		movableRefs({others}).length === 0 || how.areMoving ? [] : ['"others": "move" takes them along.'];
	return [
		...(series === undefined ? [] : signatureNews(series, plan, how)),
		...(also === undefined ? [] : [[show(also), ...way].join(' ')]),
		...[notesText(notes)].flatMap(text => (text === undefined ? [] : [show(text)])),
	];
};

/** Carries a plan out and moves the branch, or makes a new one; the session with the series as it is then. */
export const applyByAnswers = async (
	tools: Tools,
	job: Job,
	session: Session,
	plan: Plan,
	{
		say,
		program,
		...how
	}: HowToApply & Readonly<{say: (lines: readonly string[]) => unknown; program: string}>,
): Promise<Session> => {
	const news = await applyNews(tools, session, plan, how);
	if (news.length > 0) say(news);
	const newBranch = how.asNew ? await tools.freeBranch(newBranchName(plan.branch)) : undefined;
	const alsoRefs = how.areMoving ? movableRefs({others: await tools.refsInto()}) : [];
	const {
		backup,
		branch,
		isNewBranch,
		along = [],
		warning,
	} = await tools.rewriteAndApply(plan, job, {
		...(how.isSigning ? {sign: true} : {}),
		...(newBranch === undefined ? {alsoRefs} : {asNewBranch: newBranch}),
	});
	if (warning !== undefined) say([show(warning)]);
	const {ref: backupRef, before, after} = backup;
	const moved = reduce(session, {
		kind: 'branch-moved',
		move: {branch, isNewBranch, backupRef, before, after, along},
	});
	try {
		return reduce(moved, {kind: 'series-read', ...(await tools.open(job))});
	} catch (error) {
		// The branch has moved, whatever becomes of the rest.
		say(farewell(moved, program));
		throw error;
	}
};
