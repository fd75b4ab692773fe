import {exitCode, Refusal} from '../series/refusal.ts';
import {answerWith} from '../session/answers-file/answer-with.ts';
import type {AnswersFile} from '../session/answers-file/answers-file.ts';
import {missingFrom} from '../session/answers-file/missing.ts';
import {type Problem, problemText} from '../session/answers-file/strict-json.ts';
import {answersFileOf} from '../session/answers-file/write.ts';
import {farewell} from '../session/farewell.ts';
import {postingState} from '../session/posting-state.ts';
import {reduce} from '../session/reduce.ts';
import {type Flow, type Session, stepToKeep} from '../session/session.ts';
import {type Wanted, wanted} from '../session/wanted.ts';
import {listed} from '../text/plural.ts';
import {show} from '../text/show.ts';
import type {Job, Tools} from '../tools/tools.ts';
import {BadAnswers} from './answers-text.ts';
import {applyByAnswers, applyNews} from './apply-by-answers.ts';
import {planLines} from './plan-lines.ts';
import {readWhole} from './whole-session.ts';

/** What is asked for on the command line, beside the answers. */
export type Unasked = Readonly<{
	flow: Flow;
	/** Whether answers given before are left out of account. */
	isFresh: boolean;
	isDry: boolean;
	isConfirmed: boolean;
	say: (lines: readonly string[]) => unknown;
	program: string;
}>;

const onlyPrepare = [
	'patches',
	'tag',
	'question',
	'testing',
	'statement',
	'cover',
	'outputDirectory',
] as const;

/** One file serves both flows: what of it is none of this one's business is left out, and said. */
const forFlow = (file: AnswersFile, flow: Flow): Readonly<{file: AnswersFile; says: readonly string[]}> => {
	const foreign: readonly string[] = flow === 'fix' ? onlyPrepare : [];
	const entries = Object.entries(file);
	const kept = Object.fromEntries(entries.filter(([key]) => !foreign.includes(key)));
	// What is empty or not wanted asks for nothing.
	const asks = (value: unknown) => value !== false && JSON.stringify(value) !== '{}';
	const left = entries.flatMap(([key, value]) => (foreign.includes(key) && asks(value) ? [`/${key}`] : []));
	const what = `${listed(left)} ${left.length === 1 ? 'is' : 'are'} for prepare, and left out here.`;
	return {file: {...kept, schema: file.schema}, says: left.length === 0 ? [] : [what]};
};

/** What of the answers contradicts itself. */
const contradictions = (file: AnswersFile): readonly Problem[] => [
	...(['sign', 'others'] as const)
		.filter(key => file[key] !== undefined && (file.apply ?? 'none') === 'none')
		.map(key => ({path: `/${key}`, says: 'says how to apply, and /apply says that nothing is applied.'})),
	...(file.apply === 'new-branch' && file.others === 'move'
		? [{path: '/others', says: 'expected "leave", as the old series stays where there is a new branch.'}]
		: []),
	...(file.apply === 'new-branch' && file.patches === true
		? [{path: '/patches', says: 'expected false, as a new branch is prepared by itself, with --branch.'}]
		: []),
];

const missing = (session: Session, file: AnswersFile, flow: Flow, plan: Wanted): readonly Problem[] => [
	...(flow === 'prepare' && file.patches === true ? missingFrom(session) : []),
	...(file.patches === true && !plan.isNothing && (file.apply ?? 'none') === 'none'
		? [
				{
					path: '/apply',
					says: 'is missing: patches are made of the branch as it is, and the plan changes it.',
				},
			]
		: []),
];

/** Answers that say where patches stand and what is in them. */
const whatMoves = ['/order', '/splits', '/drops', '/folds'] as const;

const refuseUnclean = async (tools: Tools, job: Job, {plan}: Wanted, file: AnswersFile): Promise<void> => {
	const trial = await tools.tryPlan(plan, job);
	if (trial.isClean) return;
	const at = trial.conflict.index + 1;
	throw new Refusal(
		`Patch ${at} of the series to be does not apply, in ${show(trial.conflict.path)}. Nothing was changed.`,
		`Change ${listed([...whatMoves.filter(key => key.slice(1) in file), '/base/tree']).replace(' and ', ' or ')}.`,
	);
};

const emit = async (tools: Tools, job: Job, session: Session): Promise<Session> => {
	const state = postingState(session);
	if (state === undefined || state.blockers.length > 0) {
		throw new Refusal(
			`The patches cannot be made. ${state?.blockers.join(' ') ?? ''}`,
			'Change the answers; kvm-series undo takes a rewrite back.',
		);
	}
	const outputDir = await tools.freeOutputDir(state.emission.outputDir);
	const emitted = await tools.emit({...state.emission, outputDir}, job);
	const recipients = await tools.recipients(emitted, job);
	return [
		{kind: 'patches-emitted', emitted: {...emitted, tip: state.emission.series.tip}} as const,
		{kind: 'recipients-found', recipients} as const,
	].reduce(reduce, session);
};

/** Whether something but the plan and the lack of a decision keeps patches from being made; told before anything is done. */
const refuseBlocked = (session: Session): void => {
	if (session.answers.isAttack === true || session.series?.b4Cover !== undefined) {
		throw new Refusal(
			`The patches cannot be made. ${(postingState(session)?.blockers ?? []).join(' ')}`,
			'Leave /patches out, or false.',
		);
	}
};

const keep = async (tools: Tools, session: Session): Promise<void> =>
	tools.saveAnswers(session.series?.branch ?? '', {
		...session.answers,
		aside: session.place.aside,
		step: stepToKeep(session),
	});

const nothing = () => undefined;

const refusalOf = (error: unknown): Refusal => {
	if (error instanceof Refusal) return error;
	throw error;
};

/** Does what answers say, or tells all that is missing; the exit code. Nothing is done before everything is known to be there. */
export const prepareByAnswers = async (
	tools: Tools,
	job: Job,
	given: AnswersFile,
	{flow, isFresh, isDry, isConfirmed, say, program}: Unasked,
): Promise<number> => {
	const {file, says} = forFlow(given, flow);
	const read = await readWhole(tools, job, {flow, isFresh, tree: file.base?.tree});
	const {session, problems} = answerWith(read, file);
	const wrong = [...contradictions(file), ...problems];
	if (wrong.length > 0) throw new BadAnswers('The answers do not fit this series.', wrong);
	if (says.length > 0) say(says);
	const plan = wanted(session);
	if (plan === undefined) return exitCode.refused;
	const open = missing(session, file, flow, plan);
	if (open.length > 0) {
		say(['Nothing was done. Still missing:', ...open.map(problem => `  ${show(problemText(problem))}`)]);
		return exitCode.refused;
	}
	if (file.patches === true) refuseBlocked(session);
	const doesApply = !plan.isNothing && file.apply !== undefined && file.apply !== 'none';
	if (!plan.isNothing) await refuseUnclean(tools, job, plan, file);
	const how = {
		asNew: file.apply === 'new-branch',
		isSigning: file.sign === true,
		areMoving: file.others === 'move',
	};
	if (isDry || (doesApply && !isConfirmed)) {
		const state = postingState(session);
		// A plan that waits is looked at as well, though this file does not apply it.
		const refused =
			plan.isNothing || how.asNew
				? undefined
				: await tools.foreseeMove(plan.plan, job).then(nothing, refusalOf);
		const news = doesApply ? await applyNews(tools, session, plan.plan, how) : [];
		say([
			...planLines(session, plan),
			...news,
			...(refused !== undefined
				? [`The branch could not be moved there. ${show(refused.fact)} ${show(refused.remedy)}`]
				: []),
			...(doesApply && refused === undefined
				? [`Would then move ${file.apply === 'branch' ? 'the branch there' : 'a new branch there'}.`]
				: []),
			...(file.patches === true && state !== undefined && refused === undefined
				? ['Would then run:', `  ${tools.commandFor(state.emission)}`]
				: []),
			isDry || refused !== undefined ? 'Nothing was done.' : 'Nothing was done; --yes confirms it.',
		]);
		return isDry && (refused === undefined || !doesApply) ? exitCode.done : exitCode.refused;
	}
	await tools.hold(plan.plan.branch);
	const applied = doesApply
		? await applyByAnswers(tools, job, session, plan.plan, {...how, say, program})
		: session;
	await keep(tools, applied);
	const done = file.patches === true ? await emit(tools, job, applied) : applied;
	say(farewell(done, program));
	return done.emitted?.proofs.every(({isProven}) => isProven) === false ? exitCode.refused : exitCode.done;
};

/** What was answered so far, as a file for `--answers`. */
export const printAnswers = async (tools: Tools, job: Job): Promise<readonly string[]> => {
	const session = await readWhole(tools, job, {flow: 'prepare', isFresh: false});
	return [JSON.stringify(answersFileOf(session), undefined, '\t')];
};
