import {practiceSendCommand, sendEmailCommand} from '../posting/send-email.ts';
import {quoteWord} from '../series/shell-quote.ts';
import {plural} from '../text/plural.ts';
import {show} from '../text/show.ts';
import {missingFrom} from './answers-file/missing.ts';
import {alongText} from './built.ts';
import {isOutdated, outdatedText} from './posting-state.ts';
import type {Session} from './session.ts';
import {wanted} from './wanted.ts';

const where = ({repository}: Session) =>
	repository?.isPractice === true ? ' --practice' : ` --repo ${quoteWord(repository?.root ?? '.')}`;

const branchState = (session: Session, program: string): readonly string[] => {
	const {series, applied} = session;
	const made = applied.filter(({isNewBranch}) => isNewBranch);
	const moved = applied.filter(({isNewBranch}) => !isNewBranch);
	const [first] = moved;
	const last = moved.at(-1);
	// Each rewrite has a backup of its own, and only all of them lead back to where the branch was first.
	const times = moved.length > 1 ? ` ${moved.length} times` : '';
	if (applied.length === 0) return [`Nothing was changed in ${show(series?.branch ?? '')}.`];
	return [
		...made.map(
			({branch}) =>
				`${show(branch)} is new and holds the rewritten series; the branch it comes from is as it was.`,
		),
		...(first === undefined || last === undefined
			? []
			: [
					`${show(last.branch)} was rewritten${times}: ${first.before.slice(0, 12)} is now ${last.after.slice(0, 12)}. Its old commits are kept as`,
					...moved.map(({backupRef}) => `  ${show(backupRef)}`),
					...moved.flatMap(({along}) => alongText(along) ?? []).map(line => show(line)),
					moved.length > 1 ? 'Undo, one rewrite each time:' : 'Undo:',
					`  ${program} undo${where(session)} --branch ${quoteWord(show(last.branch))}`,
					'And the same again after that:',
					`  ${program} redo${where(session)} --branch ${quoteWord(show(last.branch))}`,
				]),
	];
};

/** The command that sends the patches, or for the practice series one that reaches nobody. */
const sending = ({repository, recipients}: Session, folder: string): readonly string[] =>
	repository?.isPractice === true
		? [
				'This is practice, and its mails go to nobody. Sending can be tried; with --dry-run git sends nothing:',
				`  ${practiceSendCommand(repository.root, folder)}`,
			]
		: [
				`Send them (recipients from ${recipients?.source ?? 'nobody yet: asking was cut short'}); kvm-series never sends:`,
				`  ${sendEmailCommand({folder, to: recipients?.to ?? [], cc: recipients?.cc ?? []})}`,
			];

const patchFacts = (session: Session, program: string): readonly string[] => {
	const {emitted} = session;
	if (emitted === undefined) return [];
	const isProven = emitted.proofs.every(proof => proof.isProven);
	return [
		`${plural(emitted.files.length, 'file')} in ${show(emitted.outputDir)}`,
		...emitted.proofs.map(({isProven: isOne, says}) => `  ${isOne ? 'proven' : 'NOT PROVEN'}: ${show(says)}`),
		'Made by:',
		`  ${emitted.command}`,
		'Make them again, without questions:',
		`  ${program} patches${where(session)} --branch ${quoteWord(session.series?.branch ?? '')}`,
		...(isOutdated(session)
			? [`Do not send these. ${outdatedText}`]
			: isProven
				? sending(session, emitted.outputDir)
				: ['Do not send these.']),
	];
};

/** How the program is called where its output goes into a file: npm would begin that with words of its own. */
const intoFile = (program: string): string => program.replace(/^npm start /, 'npm start --silent ');

/** How the same is done again without a question. */
const again = (session: Session, program: string): readonly string[] => {
	const options = `${where(session)} --branch ${quoteWord(session.series?.branch ?? '')}`;
	const kept = `${intoFile(program)} answers${options} >answers.json`;
	if (session.emitted === undefined) return [];
	const {length} = missingFrom(session);
	const missing =
		length === 0
			? ''
			: `, once the ${plural(length, 'answer')} missing there ${length === 1 ? 'is' : 'are'} filled in`;
	return [
		`The answers as a file, and what repeats them without questions${missing}:`,
		`  ${kept}`,
		`  ${program}${options} --answers answers.json --yes`,
	];
};

/** What stands on the normal screen when the wizard is left: what was done, and the commands that go on or back. `program` is how the person calls it. */
export const farewell = (session: Session, program = 'kvm-series'): readonly string[] => {
	if (session.refusal !== undefined) return [show(session.refusal.fact), show(session.refusal.remedy)];
	if (session.series === undefined) return ['Nothing was changed.'];
	const plan = wanted(session);
	const pending = plan !== undefined && !plan.isNothing ? ['The plan is kept and not applied.'] : [];
	const trouble = session.saveTrouble;
	return [
		...patchFacts(session, program),
		...branchState(session, program),
		...pending,
		...again(session, program),
		...(trouble === undefined
			? [
					'Your answers are kept; go on with:',
					// The branch need not be the one that is checked out.
					`  ${program}${session.flow === 'fix' ? ' fix' : ''}${where(session)} --branch ${quoteWord(session.series.branch)}`,
				]
			: [`Your answers could not be saved. ${show(trouble.fact)} ${show(trouble.remedy)}`]),
	];
};
