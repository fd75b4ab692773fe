import type {Refusal} from '../../series/refusal.ts';
import {
	brokenConfig,
	dubiousOwnership,
	notARepository,
	unreadableObject,
	unusableRepository,
} from './refusals.ts';

const missing =
	/^(?:fatal|error): .*(?:bad object|missing|unable to read|could not read|corrupt|loose object|not a tree object|bad tree object|promisor|could not fetch)/im;

/** What git complained of on its standard error, without its `fatal: ` and its full stop. */
const complaint = (stderr: string): string =>
	(stderr.match(/^fatal: (.*)$/m)?.[1] ?? stderr.split('\n')[0] ?? '').trim().replace(/\.$/, '');

/** The refusal that a failed question about the repository in this folder amounts to. */
export const explain = (stderr: string, folder: string): Refusal => {
	if (/detected dubious ownership|unsafe repository/.test(stderr)) {
		return dubiousOwnership(stderr.match(/^\s*(git config --global --add safe\.directory .*)$/m)?.[1]);
	}
	const says = complaint(stderr);
	if (/^(?:bad config|bad .*config value|unable to parse .*config|unknown .*config)/.test(says)) {
		return brokenConfig(says);
	}
	if (/^not a git repository/.test(says)) return notARepository(folder);
	return missing.test(stderr)
		? unreadableObject(says)
		: unusableRepository(says === '' ? 'no reason given' : says);
};

/** Whether git's words tell of an object that is missing or broken. */
export const tellsOfMissingObject = (stderr: string): boolean => missing.test(stderr);
