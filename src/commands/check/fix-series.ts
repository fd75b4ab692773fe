import {shortlogOf} from '../../series/patch.ts';
import {Refusal} from '../../series/refusal.ts';
import {safeFixFor} from '../../session/judged.ts';
import {changesOf} from '../../session/plan-of.ts';
import {reduce} from '../../session/reduce.ts';
import {itemsOf, wanted} from '../../session/wanted.ts';
import {plural} from '../../text/plural.ts';
import {show} from '../../text/show.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import {readSession} from '../patches.ts';

/** What the person is asked and told with. */
export type Talk = Readonly<{
	say: (lines: readonly string[]) => Promise<void>;
	/** True is a yes. */
	confirm: (what: string) => Promise<boolean>;
}>;

/**
 * Mends what is safe without looking in the messages of the branch's series: shows it, asks, and moves the branch with
 * backup and journal. Answers that the wizard keeps and that change the series are refused rather than carried out
 * unseen.
 */
export const fixSeries = async (tools: Tools, job: Job, {say, confirm}: Talk): Promise<void> => {
	const session = await readSession(tools, job);
	const before = wanted(session);
	if (before !== undefined && !before.isNothing) {
		throw new Refusal(
			'The wizard keeps a plan for this branch that is not carried out yet.',
			'Carry it out or drop it in kvm-series, then fix what is left.',
		);
	}
	const messages = Object.fromEntries(
		itemsOf(session).flatMap(item => {
			const fixed = safeFixFor(session, item);
			return fixed === item.message ? [] : [[item.id, fixed] as const];
		}),
	);
	const fixed = reduce(session, {kind: 'answered', change: {messages}});
	const plan = wanted(fixed);
	if (fixed.series === undefined || plan === undefined || plan.isNothing) {
		await say(['Nothing can be mended without looking.']);
		return;
	}
	const changes = changesOf(fixed.series, plan.items).filter(({item}) => item.id in messages);
	await say([
		`${plural(changes.length, 'message')} will change:`,
		...changes.flatMap(({before: old, after, to}) =>
			old === after
				? [`  ${to}  ${show(shortlogOf(after))}: the text below`]
				: [`  ${to}  - ${show(old)}`, `  ${' '.repeat(String(to).length)}  + ${show(after)}`],
		),
	]);
	const rewritten = await tools.rewrite(plan.plan, job);
	await say((await tools.rangeDiff(rewritten, job)).split('\n').map(line => show(line)));
	if (!(await confirm(`${plan.plan.branch} moves to the corrected commits.`))) {
		await say(['Nothing was changed.']);
		return;
	}
	const {backup, warning} = await tools.apply(rewritten, job);
	await say([
		`Rewritten. kvm-series undo goes back to ${backup.before.slice(0, 12)}.`,
		...(warning === undefined ? [] : [show(warning)]),
	]);
};
