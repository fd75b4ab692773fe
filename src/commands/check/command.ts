import type {Severity} from '../../handbook/rule.ts';
import type {ExitCode} from '../../series/refusal.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import type {CommandLine} from '../command-line.ts';
import {version} from '../version.ts';
import {b4Output} from './b4.ts';
import {jsonOutput} from './json.ts';
import type {Output} from './output.ts';
import {peopleOutput} from './people.ts';
import {reviewOutput} from './review.ts';
import {runCheck} from './run-check.ts';
import {sarifOutput} from './sarif.ts';
import {sortOut} from './sources.ts';

/** What the front door lends to a check. */
export type Front = Readonly<{
	tools: () => Promise<Tools>;
	job: Job;
	stdin: AsyncIterable<Uint8Array>;
	/** Resolves once the reader can take more. */
	write: (text: string) => Promise<void>;
	note: (sentence: string) => void;
	/** Of the terminal; undefined where there is none. */
	columns: number | undefined;
	isColour: boolean;
	isUnicode: boolean;
	/** Asks the person; true is a yes. */
	confirm: (what: string) => Promise<boolean>;
}>;

/** Lines are cut to this where nobody has a width: a file, a pipe, a log. */
const unseen = 100;

const outputFor = ({flags}: CommandLine, {columns = unseen, isColour, isUnicode}: Front): Output => {
	if (flags.has('json')) return jsonOutput();
	if (flags.has('sarif')) return sarifOutput(version);
	if (flags.has('b4')) return b4Output();
	if (flags.has('review')) return reviewOutput();
	return peopleOutput({columns, isColoured: isColour, isUnicode, isVerbose: flags.has('verbose')});
};

/** `kvm-series check`: judges what the command line names and writes it. */
export const checkCommand = async (line: CommandLine, front: Front): Promise<ExitCode> => {
	const {flags, values, operands, files} = line;
	let hands: Promise<Tools> | undefined;
	const tools = () => {
		hands ??= front.tools();
		return hands;
	};
	return runCheck(
		{
			sources: await sortOut(operands, files),
			isEach: flags.has('each'),
			checkpatch: flags.has('no-checkpatch') ? 'never' : flags.has('checkpatch') ? 'all' : 'commits',
			failOn: (values.get('fail-on') ?? 'must') as Severity | 'never',
		},
		{...front, tools, output: outputFor(line, front)},
	);
};
