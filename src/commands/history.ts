import {exitCode, Refusal} from '../series/refusal.ts';
import {show} from '../text/show.ts';
import type {Keeper, PastRewrite} from '../tools/own-state.ts';

const minute = (when: number): string => new Date(when * 1000).toISOString().slice(0, 16).replace('T', ' ');

const countText = ({commits}: PastRewrite): string =>
	commits === undefined ? '' : `, ${commits.old} replaced by ${commits.made}`;

const placeText = ({isAt, isTakenBack}: PastRewrite): string =>
	isTakenBack === true ? '  taken back' : isAt === 'after' ? '  the branch is here' : '';

const lineOf = (past: PastRewrite, program: string, width: number): readonly string[] => [
	`${String(past.number).padStart(width)}  ${minute(past.when)} UTC  ${past.before.slice(0, 12)} became ${past.after.slice(0, 12)}${countText(past)}`,
	// On a line with the rest it would not fit into 80 columns.
	`${' '.repeat(width)}  ${program} ${past.isTakenBack === true ? 'redo' : 'undo'} ${past.number}${placeText(past)}`,
];

/** The rewrites of a branch, newest first, each with the command that goes back to before it, or forward again. */
export const historyLines = (
	branch: string,
	past: readonly PastRewrite[],
	program: string,
): readonly string[] =>
	past.length === 0
		? [`kvm-series has not rewritten ${show(branch)}.`]
		: past.flatMap(each => lineOf(each, program, String(past.length).length));

/** The same as a JSON document. Times are in seconds since 1970. */
export const historyJson = (branch: string, past: readonly PastRewrite[]): string =>
	JSON.stringify({schema: 'kvm-series-history/1', branch, rewrites: past}, undefined, '\t');

/** What going there would do, in a sentence. */
const wayText = (branch: string, {before, after, when}: PastRewrite, way: 'back' | 'forward'): string =>
	way === 'back'
		? `${show(branch)} goes back to ${before.slice(0, 12)}, where it was before ${minute(when)} UTC.`
		: `${show(branch)} goes forward to ${after.slice(0, 12)}, which ${minute(when)} UTC made of it.`;

const done = {
	back: 'What was rewritten since is still there.',
	forward: 'kvm-series history lists the ways back.',
} as const;

/** Moves the branch to one end of the rewrite of this number once `confirm` says yes. Says what it did. */
const goToNumber = async (
	keeper: Pick<Keeper, 'past' | 'goTo'>,
	branch: string,
	wanted: PastRewrite,
	way: 'back' | 'forward',
	confirm: (what: string) => Promise<boolean>,
): Promise<readonly string[]> => {
	if (!(await confirm(wayText(branch, wanted, way)))) return ['Nothing was changed.'];
	const warning = await keeper.goTo(wanted, way);
	const at = way === 'back' ? `back at ${wanted.before.slice(0, 12)}` : `at ${wanted.after.slice(0, 12)}`;
	return [`${show(branch)} is ${at}. ${done[way]}`, ...(warning === undefined ? [] : [show(warning)])];
};

const numbered = (past: readonly PastRewrite[], branch: string, number: string): PastRewrite => {
	const wanted = /^[1-9]\d*$/.test(number) ? past[Number(number) - 1] : undefined;
	if (wanted !== undefined) return wanted;
	throw new Refusal(
		`${number} is no rewrite of ${branch}.`,
		'kvm-series history lists them with their numbers.',
		exitCode.usage,
	);
};

/** Moves the branch back to before the rewrite of this number once `confirm` says yes. Says what it did. */
export const undoNumber = async (
	keeper: Pick<Keeper, 'past' | 'goTo'>,
	branch: string,
	number: string,
	confirm: (what: string) => Promise<boolean>,
): Promise<readonly string[]> =>
	goToNumber(keeper, branch, numbered(await keeper.past(branch), branch, number), 'back', confirm);

/**
 * Moves the branch forward to what the rewrite of this number had made of it, or to the next one that was taken back, once
 * `confirm` says yes. Says what it did.
 */
export const redoNumber = async (
	keeper: Pick<Keeper, 'past' | 'goTo'>,
	branch: string,
	number: string | undefined,
	confirm: (what: string) => Promise<boolean>,
): Promise<readonly string[]> => {
	const past = await keeper.past(branch);
	const next = past.find(({isAt, isTakenBack}) => isTakenBack === true && isAt === 'before');
	if (number === undefined && next === undefined) {
		throw new Refusal(
			`Nothing of ${branch} was taken back from where it is.`,
			'kvm-series history lists what was rewritten; name one by its number.',
		);
	}
	const wanted = number === undefined ? next : numbered(past, branch, number);
	if (wanted?.isTakenBack === false && wanted.isAt !== 'after') {
		throw new Refusal(
			`Rewrite ${wanted.number} of ${branch} was not taken back: the branch has come through it.`,
			'kvm-series history lists what was rewritten, and what was taken back.',
		);
	}
	return wanted === undefined ? [] : goToNumber(keeper, branch, wanted, 'forward', confirm);
};
