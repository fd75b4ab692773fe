import {waiversNote} from '../posting/waivers-note.ts';
import {shortlogOf} from '../series/patch.ts';
import {exitCode, Refusal} from '../series/refusal.ts';
import type {Patch} from '../series/series.ts';
import {isPatchOf, isSameWaiver, patchKey, type WaivedThing, type Waiver} from '../series/waiver.ts';
import {show} from '../text/show.ts';
import type {Job, Tools} from '../tools/tools.ts';
import type {CommandLine} from './command-line.ts';
import {asReason, ruleScope} from './waive-words.ts';

/** What waiving works with. */
export type WaiveTools = Pick<Tools, 'readCommits' | 'currentBranch' | 'loadWaivers' | 'changeWaivers'>;

/** A finding that a person names: a rule, and the commit or, for a rule about the series, the branch. */
export type Named = Readonly<{rule: string; revision: string | undefined; branch: string | undefined}>;

const misuse = (fact: string, remedy: string) => new Refusal(fact, remedy, exitCode.usage);

const branchOf = async (tools: WaiveTools, {branch}: Named): Promise<string> => {
	const name = branch ?? (await tools.currentBranch());
	if (name === undefined) throw new Refusal('No branch is checked out.', 'Name one with --branch.');
	return name;
};

const patchOf = async (tools: WaiveTools, revision: string, job: Job): Promise<Patch> => {
	if (/\.\./.test(revision)) {
		throw misuse(`${revision} is a range.`, 'Name one commit; a finding is set aside for one patch.');
	}
	const {series} = await tools.readCommits([revision], job);
	const [patch] = series.patches;
	if (patch === undefined) throw misuse(`${revision} is no commit with a change.`, 'Name one of the series.');
	return patch;
};

/** What a person named, with what the list says of it and whether a waiver is about it. */
type Meant = Readonly<{about: WaivedThing; title: string; isIts: (waiver: Waiver) => boolean}>;

const meant = async (tools: WaiveTools, named: Named, job: Job): Promise<Meant> => {
	const {rule, revision} = named;
	if (ruleScope(rule) === 'series') {
		if (revision !== undefined) throw misuse(`${rule} is about the whole series.`, 'Leave the commit out.');
		const branch = await branchOf(tools, named);
		const isIts = ({about}: Waiver) => 'branch' in about && about.branch === branch;
		return {about: {branch}, title: branch, isIts};
	}
	if (revision === undefined) throw misuse(`${rule} is about one patch.`, 'Name its commit behind the rule.');
	const patch = await patchOf(tools, revision, job);
	return {
		about: {patch: patchKey(patch)},
		title: shortlogOf(patch.commit.message),
		isIts: ({about}) => 'patch' in about && isPatchOf(about.patch, patch),
	};
};

/**
 * Sets a finding aside, with the reason; a reason given before is replaced. `now` is in seconds since 1970. Says what
 * it did.
 */
export const waive = async (
	tools: WaiveTools,
	named: Named & Readonly<{reason: string | undefined}>,
	job: Job,
	now: number,
): Promise<readonly string[]> => {
	const reason = asReason(named.reason);
	const {about, title} = await meant(tools, named, job);
	const waiver: Waiver = {rule: named.rule, about, reason, when: now, title};
	await tools.changeWaivers(waivers => [...waivers.filter(each => !isSameWaiver(each, waiver)), waiver]);
	return [`${named.rule} is set aside for ${show(title)}: ${show(reason)}`];
};

const day = (when: number): string => new Date(when * 1000).toISOString().slice(0, 10);

const listed = ({rule, about, title, when, reason}: Waiver): readonly string[] => [
	`${day(when)}  ${show(rule)}  ${'branch' in about ? `branch ${show(title)}` : show(title)}`,
	`            ${show(reason)}`,
];

/** What is set aside in the repository, oldest first, as lines. */
export const listWaivers = async (tools: Pick<WaiveTools, 'loadWaivers'>): Promise<readonly string[]> => {
	const waivers = await tools.loadWaivers();
	return waivers.length === 0 ? ['Nothing is set aside here.'] : waivers.flatMap(listed);
};

/** Takes back that a finding was set aside. Says what it did; refuses where it was not. */
export const dropWaiver = async (tools: WaiveTools, named: Named, job: Job): Promise<readonly string[]> => {
	const {title, isIts} = await meant(tools, named, job);
	await tools.changeWaivers(waivers => {
		const left = waivers.filter(waiver => waiver.rule !== named.rule || !isIts(waiver));
		if (left.length === waivers.length) {
			throw new Refusal(
				`${named.rule} is not set aside for ${title}.`,
				'kvm-series waive --list shows what is.',
			);
		}
		return left;
	});
	return [`${named.rule} counts again for ${show(title)}.`];
};

/** What was set aside in a patch, as the text for below its `---`. Says so where nothing was. */
export const noteFor = async (tools: WaiveTools, revision: string, job: Job): Promise<readonly string[]> => {
	const patch = await patchOf(tools, revision, job);
	const own = (await tools.loadWaivers()).filter(
		({about}) => 'patch' in about && isPatchOf(about.patch, patch),
	);
	const note = waiversNote(own);
	return note === undefined ? [`Nothing is set aside in ${show(revision)}.`] : note.split('\n').map(show);
};

/** The command line's `waive RULE COMMIT --reason TEXT`, `--list` and `--drop RULE COMMIT`. */
export const waiveCommand = async (
	{operands, flags, values, opening}: Pick<CommandLine, 'operands' | 'flags' | 'values' | 'opening'>,
	tools: WaiveTools,
	job: Job,
	now = Math.floor(Date.now() / 1000),
): Promise<readonly string[]> => {
	const [rule, revision, ...more] = operands;
	if (flags.has('list')) {
		if (rule !== undefined) throw misuse('--list shows all that is set aside.', 'Leave the rule out.');
		return listWaivers(tools);
	}
	if (flags.has('note')) {
		if (rule === undefined || revision !== undefined) {
			throw misuse('--note is about one commit.', 'Write kvm-series waive --note COMMIT.');
		}
		return noteFor(tools, rule, job);
	}
	if (rule === undefined)
		throw misuse('No rule is named.', 'Write kvm-series waive RULE COMMIT --reason TEXT.');
	if (more.length > 0) throw misuse(`${more[0]} is one too many.`, 'Name one rule and one commit.');
	const named: Named = {rule, revision, branch: opening.branch};
	return flags.has('drop')
		? dropWaiver(tools, named, job)
		: waive(tools, {...named, reason: values.get('reason')}, job, now);
};
