import {exitCode, Refusal} from '../series/refusal.ts';
import {show} from '../text/show.ts';
import type {Keeper, PastRewrite} from '../tools/own-state.ts';

const minute = (when: number): string => new Date(when * 1000).toISOString().slice(0, 16).replace('T', ' ');

const countText = ({commits}: PastRewrite): string =>
	commits === undefined ? '' : `, ${commits.old} replaced by ${commits.made}`;

const places = {after: '  the branch is here', before: '  taken back'} as const;

const lineOf = (past: PastRewrite, program: string, width: number): readonly string[] => [
	`${String(past.number).padStart(width)}  ${minute(past.when)} UTC  ${past.before.slice(0, 12)} became ${past.after.slice(0, 12)}${countText(past)}${past.isAt === undefined ? '' : places[past.isAt]}`,
	`${' '.repeat(width)}  ${program} undo ${past.number}`,
];

/** The rewrites of a branch, newest first, each with the command that goes back to before it. */
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

/** What going back over several rewrites would do, in a sentence. */
const undoText = (branch: string, {before, when}: PastRewrite): string =>
	`${show(branch)} goes back to ${before.slice(0, 12)}, where it was before ${minute(when)} UTC.`;

/** Moves the branch back to before the rewrite of this number once `confirm` says yes. Says what it did. */
export const undoNumber = async (
	keeper: Pick<Keeper, 'past' | 'undoTo'>,
	branch: string,
	number: string,
	confirm: (what: string) => Promise<boolean>,
): Promise<readonly string[]> => {
	const past = await keeper.past(branch);
	const wanted = /^[1-9]\d*$/.test(number) ? past[Number(number) - 1] : undefined;
	if (wanted === undefined) {
		throw new Refusal(
			`${number} is no rewrite of ${branch}.`,
			'kvm-series history lists them with their numbers.',
			exitCode.usage,
		);
	}
	if (!(await confirm(undoText(branch, wanted)))) return ['Nothing was changed.'];
	const warning = await keeper.undoTo(wanted);
	return [
		`${show(branch)} is back at ${wanted.before.slice(0, 12)}. What was rewritten since is still there.`,
		...(warning === undefined ? [] : [show(warning)]),
	];
};
