import {exitCode, Refusal} from '../series/refusal.ts';
import {plural} from '../text/plural.ts';
import {show} from '../text/show.ts';
import type {Keeper, KeptThing, OwnState} from '../tools/own-state.ts';
import type {OptionName} from './options.ts';

const size = (bytes: number): string => {
	if (bytes < 1024) return plural(bytes, 'byte');
	const kilobytes = bytes / 1024;
	return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KiB` : `${(kilobytes / 1024).toFixed(1)} MiB`;
};

const day = (when: number): string => new Date(when * 1000).toISOString().slice(0, 10);

const words: Readonly<Record<KeptThing['kind'], string>> = {
	answers: 'answers',
	waivers: 'waivers',
	cache: 'cache',
	checkpatch: 'checkpatch',
	journal: 'journal',
	other: 'other',
};

const rows = (list: readonly (readonly [string, string, string])[]): readonly string[] => {
	const [first, second] = [0, 1].map(at => Math.max(0, ...list.map(row => (row[at] ?? '').length)) + 2);
	return list.map(([a, b, c]) => `  ${a.padEnd(first ?? 0)}${b.padEnd(second ?? 0)}${c}`.trimEnd());
};

const thingRow = ({kind, name, bytes, when}: KeptThing) =>
	[
		words[kind],
		kind === 'answers' ? `branch ${show(name)}` : show(name),
		`${day(when)}, ${size(bytes)}`,
	] as const;

/** What is kept, as lines. */
export const stateLines = ({
	folder,
	things,
	backups,
	practice,
	elsewhere,
	isUnfinished,
}: OwnState): readonly string[] => [
	...(things.length === 0
		? [`Nothing is kept in ${show(folder)}.`]
		: [show(folder), ...rows(things.map(thingRow))]),
	...(backups.length === 0
		? ['No branch has backups.']
		: [
				'refs/kvm-series/',
				...rows(
					backups.map(({branch, count, oldest, newest}) => [
						'backups',
						show(branch),
						`${count}, ${day(oldest)}${day(oldest) === day(newest) ? '' : ` to ${day(newest)}`}`,
					]),
				),
			]),
	...(practice === undefined ? [] : [show(practice.path), `  practice  ${size(practice.bytes)}`]),
	...(elsewhere === undefined ? [] : ['Outside of any repository:', `  ${show(elsewhere.path)}`]),
	...(isUnfinished ? ['A rewrite is unfinished; kvm-series offers to finish it or to undo it.'] : []),
];

/** What is kept, as a JSON document. Times are in seconds since 1970. */
export const stateJson = (state: OwnState): string =>
	JSON.stringify({schema: 'kvm-series-state/1', ...state}, undefined, '\t');

const removalText = ({folder, things, backups, elsewhere}: OwnState, withBackups: boolean): string => {
	const files = things.length === 0 ? 'Nothing' : plural(things.length, 'thing');
	const count = backups.reduce((sum, each) => sum + each.count, 0);
	const refs = withBackups ? ` and ${plural(count, 'backup')} under refs/kvm-series` : '';
	const file = elsewhere === undefined ? '' : `, and ${show(elsewhere.path)},`;
	return `${files} in ${show(folder)}${refs}${file} will be removed. Answers and reasons cannot be had back.`;
};

/** What `state --remove` takes. */
export type RemovalWish = Readonly<{
	withBackups: boolean;
	confirm: (what: string) => Promise<boolean>;
}>;

/** Removes what is kept, once `confirm` says yes. Says what it did; refuses while a rewrite is unfinished. */
export const removeState = async (
	keeper: Pick<Keeper, 'state' | 'remove'>,
	{withBackups, confirm}: RemovalWish,
): Promise<readonly string[]> => {
	const state = await keeper.state();
	if (state.isUnfinished) {
		throw new Refusal(
			'A rewrite is unfinished, and what it needs is kept here.',
			'Start kvm-series and finish or undo it first.',
		);
	}
	const isEmpty = state.things.length === 0 && state.elsewhere === undefined;
	if (isEmpty && (!withBackups || state.backups.length === 0)) {
		return [`Nothing is kept in ${show(state.folder)}.`, ...backupsLeft(state)];
	}
	if (!(await confirm(removalText(state, withBackups)))) return ['Nothing was changed.'];
	await keeper.remove(withBackups);
	return [
		`${show(state.folder)} is removed.`,
		...(withBackups
			? ['The backups are removed; git keeps the commits until it collects garbage.']
			: backupsLeft(state)),
	];
};

const backupsLeft = ({backups}: OwnState): readonly string[] =>
	backups.length === 0 ? [] : ['The backups stay; kvm-series state --remove --backups removes them, too.'];

/** Refuses options of `state` that say nothing together. */
export const refuseStateOptions = (flags: ReadonlySet<OptionName>): void => {
	const fact =
		flags.has('backups') && !flags.has('remove')
			? '--backups belongs to --remove.'
			: flags.has('json') && flags.has('remove')
				? '--remove talks to a person, and --json to a program.'
				: undefined;
	if (fact !== undefined)
		throw new Refusal(fact, 'kvm-series state --help lists its options.', exitCode.usage);
};
