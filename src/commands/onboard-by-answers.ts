import type {MachineItem} from '../evidence/machine/item.ts';
import {isReady} from '../evidence/machine/machine-state.ts';
import {type Mending, mendingCommands} from '../series/mending.ts';
import {exitCode} from '../series/refusal.ts';
import type {Problem} from '../session/answers-file/strict-json.ts';
import {newOnboard, type Onboard, reduceOnboard} from '../session/onboard.ts';
import {
	mendingBy,
	type OnboardAnswers,
	onboardAgain,
	onboardAnswersOf,
	readOnboardAnswers,
	wantedBy,
} from '../session/onboard-answers.ts';
import {show} from '../text/show.ts';
import type {Machine} from '../tools/machine/machine.ts';
import type {Job} from '../tools/tools.ts';
import {answersText, BadAnswers} from './answers-text.ts';
import type {CommandLine} from './command-line.ts';

/** What the front door lends for it. */
export type OnboardByAnswers = Readonly<{
	machine: Machine;
	job: Job;
	stdin: AsyncIterable<unknown>;
	say: (lines: readonly string[]) => unknown;
	program: string;
}>;

const schema = 'onboard-answers-1';

const fileOf = async (line: CommandLine, stdin: AsyncIterable<unknown>): Promise<OnboardAnswers> => {
	const given = await answersText(line, stdin);
	if (given === undefined) return {schema: 'kvm-series-onboard/1'};
	const read = readOnboardAnswers(given.text);
	if ('problems' in read) throw new BadAnswers(`${given.name} cannot be used.`, read.problems, schema);
	return read.file;
};

const wantedOf = ({items}: Onboard, file: OnboardAnswers): readonly MachineItem[] =>
	wantedBy(file).flatMap(id => items.filter(item => item.id === id));

const isProblem = (next: Mending | 'nothing' | Problem): next is Problem =>
	typeof next === 'object' && 'path' in next;

/** Commands of an item, and the fetch that follows where a remote is added and the network may be used. */
const commandsFor = (mending: Mending, {fetch}: OnboardAnswers): readonly string[] => [
	...mendingCommands(mending),
	...(mending.kind === 'remote' && fetch === true
		? mendingCommands({kind: 'fetch', remote: mending.name})
		: []),
];

const stateLines = ({items}: Onboard): readonly string[] => {
	const lacking = items.filter(({state}) => state === 'missing');
	return isReady(items)
		? ['Nothing that is needed is missing.']
		: [
				'Needed and missing:',
				...lacking.flatMap(({title, says, commands}) => [
					`  ${title}: ${show(says)}`,
					...commands.map(command => `    $ ${show(command)}`),
				]),
			];
};

/** Mends what the answers name, as the screen would, or says what it would run; the exit code. */
export const onboardByAnswers = async (
	line: CommandLine,
	{machine, job, stdin, say, program}: OnboardByAnswers,
): Promise<number> => {
	const file = await fileOf(line, stdin);
	let session = newOnboard(line.opening.folder);
	const look = async () => {
		session = reduceOnboard(session, {kind: 'machine-seen', facts: await machine.look()});
	};
	await look();
	const isDry = line.flags.has('dry-run');
	const first = wantedOf(session, file).map(item => mendingBy(item, file));
	// The upstream can only be said once its tree is there, which the items before it may bring about.
	const brings = first.some(
		next => typeof next === 'object' && !isProblem(next) && /^(?:remote|fetch)$/.test(next.kind),
	);
	const wrong = first.filter(isProblem).filter(({says}) => !(brings && says.startsWith('upstream ')));
	if (wrong.length > 0) throw new BadAnswers('Nothing was done. The answers do not fit.', wrong, schema);
	const planned = first.flatMap(next =>
		next === 'nothing' || isProblem(next) ? [] : commandsFor(next, file),
	);
	if (isDry || (planned.length > 0 && !line.flags.has('yes'))) {
		say([
			...(planned.length === 0
				? ['Would run nothing.']
				: ['Would run:', ...planned.map(command => `  ${show(command)}`)]),
			...stateLines(session),
			isDry ? 'Nothing was done.' : 'Nothing was done; --yes confirms it.',
		]);
		return isDry ? exitCode.done : exitCode.refused;
	}
	let isDone = true;
	for (const id of wantedBy(file)) {
		// A remote that was added is fetched next.
		for (let turn = 0; turn < 2; turn++) {
			const item = session.items.find(each => each.id === id);
			const next = item === undefined ? 'nothing' : mendingBy(item, file);
			if (next === 'nothing') break;
			if (isProblem(next)) {
				say([show(next.says)]);
				isDone = false;
				break;
			}
			say(mendingCommands(next).map(command => `$ ${show(command)}`));
			await machine.mend(next, job);
			session = reduceOnboard(session, {kind: 'mended', mending: next});
			await look();
		}
	}
	const again = onboardAnswersOf(session);
	say([
		...(again === undefined ? ['Nothing was changed.'] : []),
		...stateLines(session),
		...(again === undefined
			? []
			: ['The same again, without questions:', `  ${show(onboardAgain(again, session, program))}`]),
		`Go on with ${program} onboard.`,
	]);
	return isDone ? exitCode.done : exitCode.refused;
};
