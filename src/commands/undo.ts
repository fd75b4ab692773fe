import {Refusal} from '../series/refusal.ts';
import {show} from '../text/show.ts';
import type {Backup, Tools} from '../tools/tools.ts';

/** What undo would do, in a sentence. */
export const undoText = ({branch, before, after}: Backup): string =>
	`${show(branch)} goes back from ${after.slice(0, 12)} to ${before.slice(0, 12)}.`;

/** Takes the last rewrite of the branch back once `confirm` says yes. Says what it did. */
export const undoLast = async (
	tools: Tools,
	branch: string | undefined,
	confirm: (what: string) => Promise<boolean>,
): Promise<readonly string[]> => {
	const name = branch ?? (await tools.currentBranch());
	if (name === undefined) throw new Refusal('No branch is checked out.', 'Name one with --branch.');
	const backup = await tools.lastBackup(name);
	if (backup === undefined) {
		throw new Refusal(
			`kvm-series has not rewritten ${name}, so there is nothing to undo.`,
			'git reflog shows what else moved it.',
		);
	}
	if (!(await confirm(undoText(backup)))) return ['Nothing was changed.'];
	const warning = await tools.undo(backup);
	return [
		`${show(name)} is back at ${backup.before.slice(0, 12)}. The rewritten commits are still there as ${backup.after.slice(0, 12)}.`,
		...(warning === undefined ? [] : [show(warning)]),
	];
};
