import {readFile, stat} from 'node:fs/promises';
import {exitCode, Refusal} from '../series/refusal.ts';
import {type AnswersFile, longestFile, readAnswersFile} from '../session/answers-file/answers-file.ts';
import {type Problem, problemText} from '../session/answers-file/strict-json.ts';
import type {CommandLine} from './command-line.ts';

const tooLong = (name: string) =>
	new Refusal(`${name} is longer than 4 MiB.`, 'Answers are shorter; name their file.', exitCode.usage);

const fromInput = async (stdin: AsyncIterable<unknown>): Promise<string> => {
	const parts: Buffer[] = [];
	let length = 0;
	for await (const part of stdin) {
		const bytes = Buffer.from(part as Uint8Array);
		length += bytes.length;
		if (length > longestFile) throw tooLong('Standard input');
		parts.push(bytes);
	}
	return Buffer.concat(parts).toString('utf8');
};

const fromFile = async (name: string): Promise<string> => {
	const size = await stat(name).then(
		facts => (facts.isFile() ? facts.size : undefined),
		() => undefined,
	);
	if (size === undefined) {
		throw new Refusal(
			`There is no file ${name}.`,
			'Name one with --answers, or - for input.',
			exitCode.usage,
		);
	}
	if (size > longestFile) throw tooLong(name);
	return readFile(name, 'utf8');
};

/** Answers that cannot be used: what is wrong with them, each with its place. */
export class BadAnswers extends Error {
	override name = 'BadAnswers';
	readonly problems: readonly Problem[];

	constructor(fact: string, problems: readonly Problem[]) {
		super(fact);
		this.problems = problems;
	}
}

/** The error in lines, with where it is written what answers may be. */
export const badAnswersLines = ({message, problems}: BadAnswers): readonly string[] => [
	message,
	...problems.map(problem => `  ${problemText(problem)}`),
	'assets/answers-1.schema.json says what an answers file may hold.',
];

const optionAnswers = ({values}: CommandLine): Partial<AnswersFile> => {
	const kind = values.get('kind');
	const tag = values.get('tag');
	const revision = values.get('revision');
	const folder = values.get('output-directory');
	return {
		...(kind === undefined ? {} : {base: {kind: kind as never}}),
		...(tag === undefined && revision === undefined
			? {}
			: {
					tag: {
						...(tag === undefined ? {} : {kind: tag as never}),
						...(revision === undefined ? {} : {version: Number(revision)}),
					},
				}),
		...(folder === undefined ? {} : {outputDirectory: folder}),
	};
};

/** The answers that a command line names: its file's, with its options laid over them. Refuses what is not of the right shape. */
export const givenAnswers = async (
	line: CommandLine,
	stdin: AsyncIterable<unknown>,
): Promise<AnswersFile> => {
	const name = line.values.get('answers');
	const text = name === undefined ? undefined : name === '-' ? await fromInput(stdin) : await fromFile(name);
	const read = text === undefined ? undefined : readAnswersFile(text);
	if (read !== undefined && 'problems' in read) {
		throw new BadAnswers(`${name === '-' ? 'The answers' : name} cannot be used.`, read.problems);
	}
	const file: AnswersFile = read?.file ?? {schema: 'kvm-series-answers/1'};
	const options = optionAnswers(line);
	const merged: AnswersFile = {
		...file,
		...options,
		...(options.base === undefined ? {} : {base: {...file.base, ...options.base}}),
		...(options.tag === undefined ? {} : {tag: {...file.tag, ...options.tag}}),
	};
	const again = readAnswersFile(JSON.stringify(merged));
	if ('problems' in again) throw new BadAnswers('The options cannot be used.', again.problems);
	return merged;
};
