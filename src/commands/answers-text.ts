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
	/** The name of the schema that says what would be right. */
	readonly schema: string;

	constructor(fact: string, problems: readonly Problem[], schema = 'answers-1') {
		super(fact);
		this.schema = schema;
		this.problems = problems;
	}
}

/** The error in lines, with where it is written what answers may be. */
export const badAnswersLines = ({message, problems, schema}: BadAnswers): readonly string[] => [
	message,
	...problems.map(problem => `  ${problemText(problem)}`),
	`assets/${schema}.schema.json says what an answers file may hold.`,
];

/** The text of the file that --answers names, and its name for people; undefined where none is named. */
export const answersText = async (
	{values}: CommandLine,
	stdin: AsyncIterable<unknown>,
): Promise<Readonly<{text: string; name: string}> | undefined> => {
	const name = values.get('answers');
	if (name === undefined) return undefined;
	return name === '-'
		? {text: await fromInput(stdin), name: 'The answers'}
		: {text: await fromFile(name), name};
};

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
	const given = await answersText(line, stdin);
	const read = given === undefined ? undefined : readAnswersFile(given.text);
	if (read !== undefined && 'problems' in read) {
		throw new BadAnswers(`${given?.name} cannot be used.`, read.problems);
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
