import {exitCode, Refusal} from '../series/refusal.ts';
import {show} from '../text/show.ts';
import type {Job, Tools} from '../tools/tools.ts';
import {BadAnswers, badAnswersLines, givenAnswers} from './answers-text.ts';
import type {CommandLine} from './command-line.ts';
import {prepareByAnswers} from './prepare-by-answers.ts';

/** What the front door lends for it. */
export type AnswersDoor = Readonly<{
	tools: (line: CommandLine) => Promise<Tools>;
	job: Job;
	say: (lines: readonly string[]) => unknown;
	complain: (line: string) => unknown;
	program: string;
}>;

/** Options that are answers by themselves. */
const told = ['kind', 'tag', 'revision', 'output-directory'] as const;

/** Refuses what says nothing where nothing is asked. */
const refuseMisuse = ({flags, values, operands, files}: CommandLine): void => {
	if (operands.length + files.length > 0) {
		throw new Refusal(
			'What is named shows its findings first; without questions the whole series is meant.',
			'Leave the names out, or --answers, --dry-run and --yes.',
			exitCode.usage,
		);
	}
	const isTold = flags.has('answers') || told.some(name => values.has(name));
	if (flags.has('yes') && !isTold && !flags.has('dry-run')) {
		throw new Refusal(
			'There is nothing that --yes could confirm.',
			'Name a file with --answers that says what is to be done.',
			exitCode.usage,
		);
	}
};

/** Runs prepare, fix or onboard without a question, as its options want it; the exit code. */
export const byAnswers = async (
	line: CommandLine,
	{tools, job, say, complain, program}: AnswersDoor,
): Promise<number> => {
	const {flags, command} = line;
	try {
		if (command === 'onboard') {
			const {createMachine} = await import('../git/machine/create-machine.ts');
			const {onboardByAnswers} = await import('./onboard-by-answers.ts');
			const machine = createMachine(line.opening.folder);
			return await onboardByAnswers(line, {machine, job, stdin: process.stdin, say, program});
		}
		refuseMisuse(line);
		const file = await givenAnswers(line, process.stdin);
		return await prepareByAnswers(await tools(line), job, file, {
			flow: command === 'fix' ? 'fix' : 'prepare',
			isFresh: flags.has('answers'),
			isDry: flags.has('dry-run'),
			isConfirmed: flags.has('yes'),
			say,
			program,
		});
	} catch (error) {
		if (!(error instanceof BadAnswers)) throw error;
		for (const each of badAnswersLines(error)) complain(show(each));
		return exitCode.usage;
	}
};
