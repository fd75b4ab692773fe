import {resolve} from 'node:path';
import type {ExitCode} from '../../series/refusal.ts';
import {show} from '../../text/show.ts';
import {isUnicode} from '../../tools/terminal/is-unicode.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import {ask} from '../ask.ts';
import type {CommandLine} from '../command-line.ts';
import {type Configuration, withConfiguration} from '../configuration.ts';
import {checkCommand} from './command.ts';
import {createProgressLine} from './progress-line.ts';

/** What the front door lends. */
export type Lent = Readonly<{
	tools: (line: CommandLine) => Promise<Tools>;
	/** Being asked already. */
	configuration: Promise<Configuration>;
	job: Job;
	complain: (text: string) => void;
}>;

/** Runs `kvm-series check` between standard input and standard output; its exit code. */
export const runCheckDoor = async (given: CommandLine, lent: Lent): Promise<ExitCode> => {
	const set = await lent.configuration;
	const line = withConfiguration(given, set);
	const {progress, clear, stopped} = createProgressLine(
		process.stderr.isTTY === true && process.env.TERM !== 'dumb'
			? text => process.stderr.write(text)
			: undefined,
	);
	const stop = () => {
		clear();
		lent.complain(stopped());
		process.exit(130);
	};
	process.once('SIGINT', stop);
	return checkCommand(line, {
		tools: () => lent.tools({...line, opening: {...line.opening, isClaiming: true}}),
		toolsIn: async folder => {
			const own = {...line, opening: {...line.opening, isClaiming: true}};
			const places = line.isFolderNamed || folder === undefined ? [] : [resolve(folder)];
			for (const place of [...places, line.opening.folder]) {
				const tools = await lent.tools({...own, opening: {...own.opening, folder: place}});
				if (await tools.isRepository()) return tools;
			}
			return undefined;
		},
		job: {...lent.job, progress},
		stdin: process.stdin,
		write: text => {
			clear();
			return new Promise((resolve, reject) =>
				process.stdout.write(text, error => (error ? reject(error) : resolve())),
			);
		},
		note: sentence => {
			clear();
			lent.complain(show(sentence));
		},
		// A terminal that does not know its size says 0.
		columns: process.stdout.columns || undefined,
		isColour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
		isUnicode: set.unicode ?? isUnicode(),
		confirm: async what => {
			// What follows is no judging.
			process.off('SIGINT', stop);
			return line.flags.has('yes') || ask(what);
		},
	}).finally(clear);
};
