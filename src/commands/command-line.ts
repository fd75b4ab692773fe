import {parseArgs} from 'node:util';
import {exitCode, Refusal} from '../series/refusal.ts';
import type {Opening} from '../tools/tools.ts';

/** What the person asked for. */
export type CommandLine = Readonly<{
	command: 'prepare' | 'patches' | 'undo' | 'help';
	opening: Opening;
	/** Whether a folder was named; otherwise the practice series may take its place. */
	isFolderNamed: boolean;
	isStartingOver: boolean;
	/** Confirms without a question. */
	isYes: boolean;
}>;

const commands = ['prepare', 'patches', 'undo', 'help'] as const;

const options = {
	repo: {type: 'string'},
	branch: {type: 'string'},
	base: {type: 'string'},
	claim: {type: 'boolean'},
	practice: {type: 'boolean'},
	'start-over': {type: 'boolean'},
	yes: {type: 'boolean', short: 'y'},
	help: {type: 'boolean', short: 'h'},
	version: {type: 'boolean'},
} as const;

const misuse = (fact: string) =>
	new Refusal(fact, 'kvm-series --help lists commands and options.', exitCode.usage);

const parse = (args: readonly string[]) => {
	try {
		return parseArgs({args: [...args], options, allowPositionals: true});
	} catch (error) {
		throw misuse(`${(error as Error).message.split('. ')[0]?.replace(/\.$/, '')}.`);
	}
};

/** Reads the arguments behind the program's name. `folder` is where it was started. Refuses what it does not know. */
export const readCommandLine = (args: readonly string[], folder: string): CommandLine => {
	const {values, positionals} = parse(args);
	const [name = 'prepare', ...rest] = positionals;
	const command = values.help === true ? 'help' : commands.find(each => each === name);
	if (command === undefined) throw misuse(`There is no command ${name}.`);
	if (rest.length > 0) throw misuse(`${name} takes no ${rest[0]}.`);
	if (values.practice === true && values.repo !== undefined) {
		throw misuse('--practice and --repo name two different repositories.');
	}
	return {
		command,
		opening: {
			folder: values.repo ?? folder,
			isPractice: values.practice === true,
			branch: values.branch,
			base: values.base,
			isClaiming: values.claim === true,
		},
		isFolderNamed: values.repo !== undefined,
		isStartingOver: values['start-over'] === true,
		isYes: values.yes === true,
	};
};

/** The text of `--help`. */
export const helpText = `kvm-series prepares a KVM x86 patch series by the maintainer handbook and ends in proven patches.

Usage: kvm-series [COMMAND] [OPTIONS]
       git kvm-series [COMMAND] [OPTIONS]

Commands
  prepare      the wizard: base, messages, order, tag, testing, patches (needs a terminal; the default)
  patches      makes the patches again from the answers given before, without questions
  undo         takes the last rewrite of the branch back
  help         this text

Options
  --repo DIR     a folder in the repository; the current one if left out
  --branch NAME  a branch other than the one checked out
  --base REV     the commit the series starts behind; found by itself if left out
  --claim        take over commits that somebody else committed
  --practice     the practice series; it opens by itself outside a Linux tree
  --start-over   build the practice series anew
  -y, --yes      undo without a question
  -h, --help     this text
  --version      the version

Exit codes
  0 done   1 refused, or a proof failed   2 usage, or no terminal   3 git or the repository
  4 the branch was moved by somebody else meanwhile   70 a fault of kvm-series   129, 130, 143 a signal

It never sends mail, never fetches, never signs off, and never moves a branch without a backup and your y.
`;
