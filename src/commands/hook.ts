import {exitCode, Refusal} from '../series/refusal.ts';
import {show} from '../text/show.ts';

/** A way to have check run by another program. */
type Hook = Readonly<{
	name: string;
	summary: string;
	/** The hook file's name where it is one of git's or git-publish's hooks. */
	file?: string;
	/** What goes into the file, or what a person runs. */
	lines: readonly string[];
}>;

const shebang = '#!/bin/sh';

const hooks: readonly Hook[] = [
	{
		name: 'sendemail-validate',
		summary: 'git send-email, before each mail',
		file: 'sendemail-validate',
		lines: [
			shebang,
			'kvm-series check -- "$1"',
			'case $? in 0|3) exit 0;; esac  # 3: the mail is no patch',
			'exit 1',
		],
	},
	{
		name: 'pre-publish-send-email',
		summary: 'git-publish, before the mails of a series',
		file: 'pre-publish-send-email',
		lines: [shebang, 'exec kvm-series check -- "$1"'],
	},
	{
		name: 'b4-prep',
		summary: 'b4 prep --check, for each patch',
		lines: ["git config --add b4.prep-perpatch-check-cmd 'kvm-series check --b4 -'"],
	},
	{
		name: 'b4-review',
		summary: 'b4 review, for each patch',
		lines: ["git config --add b4.review-perpatch-check-cmd 'kvm-series check --review -'"],
	},
	{
		name: 'rebase',
		summary: 'git rebase, at each commit; it stops at the first finding',
		lines: ["git rebase --exec 'kvm-series check HEAD' BASE"],
	},
];

/** Where a hook's file would be, and what is there. */
export type HookFile = Readonly<{path: string; holds: 'nothing' | 'ours' | 'other'}>;

/** What a person does with the file. */
const adviceFor = ({path, holds}: HookFile): string => {
	const name = show(path);
	if (holds === 'ours') return `${name} calls kvm-series already.`;
	return holds === 'other'
		? `${name} is there already: do not write over it, add the call of kvm-series to it.`
		: `It goes into ${name}, which has to be executable.`;
};

/** The names of the hooks. */
export const hookNames = (): readonly string[] => hooks.map(({name}) => name);

/** The names of the hooks, one a line with what runs it. */
export const hookList = (): readonly string[] => {
	const width = Math.max(...hooks.map(({name}) => name.length)) + 2;
	return hooks.map(({name, summary}) => `${name.padEnd(width)}${summary}`);
};

/**
 * The lines of a hook, ready to be pasted or redirected, and for standard error where they go. Nothing is installed.
 * Refuses an unknown name.
 */
export const hookText = async (
	name: string,
	find: (file: string) => Promise<HookFile | undefined>,
): Promise<Readonly<{lines: readonly string[]; advice: readonly string[]}>> => {
	const hook = hooks.find(each => each.name === name);
	if (hook === undefined) {
		throw new Refusal(`There is no hook ${show(name)}.`, 'kvm-series hook lists them.', exitCode.usage);
	}
	const {file, lines} = hook;
	if (file === undefined) return {lines, advice: []};
	const place = await find(file);
	if (place === undefined)
		return {lines, advice: [`It goes into the repository's hooks folder as ${file}, executable.`]};
	return {lines, advice: [adviceFor(place)]};
};
