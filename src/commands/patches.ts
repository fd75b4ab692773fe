import {Refusal} from '../series/refusal.ts';
import {farewell} from '../session/farewell.ts';
import {postingState} from '../session/posting-state.ts';
import {reduce} from '../session/reduce.ts';
import {newSession, type Session} from '../session/session.ts';
import type {Job, Tools} from '../tools/tools.ts';

/** Reads a series with all that was answered for it, as the wizard would. */
export const readSession = async (tools: Tools, job: Job): Promise<Session> => {
	const {repository, series} = await tools.open(job);
	const saved = await tools.loadAnswers(series.branch);
	const parameters = await tools.moduleParameters(series.base);
	const text = await tools.branchDescription(series.branch);
	return [
		{kind: 'series-read', repository, series} as const,
		{kind: 'answers-loaded', saved} as const,
		{kind: 'parameters-read', parameters} as const,
		{kind: 'description-read', text} as const,
	].reduce(reduce, newSession);
};

/** Makes the patches from saved answers. Says what it did, line by line; refuses while something is missing. */
export const makePatches = async (
	tools: Tools,
	job: Job,
	program: string,
): Promise<Readonly<{lines: readonly string[]; isProven: boolean}>> => {
	const session = await readSession(tools, job);
	const state = postingState(session);
	if (state === undefined || state.blockers.length > 0) {
		throw new Refusal(
			`The patches cannot be made yet. ${state?.blockers.join(' ') ?? ''}`,
			'Answer what is missing in kvm-series.',
		);
	}
	const outputDir = await tools.freeOutputDir(state.emission.outputDir);
	const emitted = await tools.emit({...state.emission, outputDir}, job);
	const recipients = await tools.recipients(emitted, job);
	const done = [
		{kind: 'patches-emitted', emitted: {...emitted, tip: state.emission.series.tip}} as const,
		{kind: 'recipients-found', recipients} as const,
	].reduce(reduce, session);
	return {lines: farewell(done, program), isProven: emitted.proofs.every(({isProven}) => isProven)};
};
