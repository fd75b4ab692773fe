import type {Rewritten} from '../../series/plan.ts';
import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';

/**
 * How the commits of a series before and after differ, as `git range-diff` prints it without colour. Empty where the
 * series has no commit to sit on, since git knows no such range.
 */
export const rangeDiff = async (git: Git, {plan, tip, cover}: Rewritten, job: Job): Promise<string> => {
	// A cover letter in a commit is no patch.
	const isBelow = cover !== undefined && !cover.isAbove;
	const top = cover?.isAbove === true ? '^' : '';
	if (plan.oldBase === '' || plan.newBase === '') return '';
	const args = [
		'-c',
		'i18n.logOutputEncoding=UTF-8',
		'range-diff',
		'--no-color',
		'--no-notes',
		// Every new commit comes from an old one, so even much-changed ones belong together.
		'--creation-factor=90',
		`${isBelow ? cover.before : plan.oldBase}..${plan.tip}${top}`,
		`${isBelow ? cover.after : plan.newBase}..${tip}${top}`,
	];
	return (await git.text(args, {signal: job.signal})).replace(/\u001b\[[\d;]*m/g, '');
};
