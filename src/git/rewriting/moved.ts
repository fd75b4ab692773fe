import {exitCode, Refusal} from '../../series/refusal.ts';
import {type Git, GitFailure} from '../git.ts';
import {shortId} from '../objects/object-id.ts';

/** The commit that a branch is at; undefined where there is no such branch, which is not to be taken from a git that fails. */
export const tipOf = async (git: Git, branch: string): Promise<string | undefined> => {
	const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `refs/heads/${branch}`];
	const ran = await git.ask(args);
	if (ran.exitCode === 0) return Buffer.from(ran.stdout).toString('utf8').trim();
	if (ran.exitCode !== 1) throw new GitFailure(args, ran);
	return undefined;
};

/** The refusal of a branch that is not where it is expected: where it is, and who took it there. */
export const movedSince = async (git: Git, branch: string, expected: string): Promise<Refusal> => {
	const tip = await tipOf(git, branch);
	if (tip === undefined) {
		return new Refusal(
			`The branch ${branch} is gone; kvm-series has last seen it at ${shortId(expected)}.`,
			`Make it again with git branch ${branch} ${shortId(expected)}; git fsck --lost-found finds what was committed on it since.`,
			exitCode.concurrentChange,
		);
	}
	const args = ['log', '-g', '-1', '--format=%gs%x00%gn', `refs/heads/${branch}`, '--'];
	const ran = await git.ask(args);
	const [reason = '', who = ''] = Buffer.from(ran.stdout).toString('utf8').trimEnd().split('\0');
	const by = reason === '' ? '' : ` (${reason}${who === '' ? '' : `, by ${who}`})`;
	return new Refusal(
		`The branch ${branch} has moved from ${shortId(expected)} to ${shortId(tip)}${by}.`,
		'Nothing of it is changed; open the series again.',
		exitCode.concurrentChange,
	);
};

export const nameInUse = (branch: string): Refusal =>
	new Refusal(`There is a branch ${branch} already.`, 'Name another one.');
