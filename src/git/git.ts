import {byteString} from '../series/bytes.ts';
import {exitCode, Refusal} from '../series/refusal.ts';
import {type Companion, converse, type Ran, type RunOptions, run} from '../tools/run.ts';
import {gitEnvironment, gitOptions} from './environment.ts';

export type GitCall = Readonly<{
	input?: NonNullable<RunOptions['input']>;
	signal?: AbortSignal | undefined;
	timeout?: number;
	/** Variables on top of the sealed environment. */
	env?: Readonly<Record<string, string>>;
	/** Whether the programs that git starts end with it. */
	isGroup?: boolean;
	/** A stream that nobody reads. */
	ignored?: NonNullable<RunOptions['ignored']>;
	/** Called with what git says of its progress as it comes. */
	onStderr?: (chunk: Uint8Array) => void;
}>;

/** Git in one repository: the door for everything byte-exact, streamed or rewritten. */
export type Git = Readonly<{
	folder: string;
	/** Runs a command whose exit code may be an answer. */
	ask: (args: readonly string[], call?: GitCall) => Promise<Ran>;
	/** Runs a command that must succeed; its standard output as bytes. */
	bytes: (args: readonly string[], call?: GitCall) => Promise<Uint8Array>;
	/** The same decoded as UTF-8 without the last line end. */
	text: (args: readonly string[], call?: GitCall) => Promise<string>;
	/** The same as one character a byte; for `-z` formats. */
	raw: (args: readonly string[], call?: GitCall) => Promise<string>;
	/** Starts a command that answers again and again, such as `cat-file --batch-command`. */
	converse: (args: readonly string[], call?: Pick<GitCall, 'ignored'>) => Companion;
}>;

/** A git command that failed. `stderr` is git's own and not safe for a terminal. */
export class GitFailure extends Error {
	override name = 'GitFailure';
	readonly args: readonly string[];
	readonly stderr: string;
	readonly exitCode: number | undefined;

	constructor(args: readonly string[], ran: Ran) {
		const stderr = Buffer.from(ran.stderr).toString('utf8').trim();
		super(
			`git ${args.find(arg => !arg.startsWith('-')) ?? ''} failed: ${stderr === '' ? `exit ${ran.exitCode}` : stderr.split('\n')[0]}`,
		);
		this.args = args;
		this.stderr = stderr;
		this.exitCode = ran.exitCode;
	}
}

/** Thrown when the person cancelled the work; nothing was changed. */
export class Cancelled extends Error {
	override name = 'Cancelled';
}

/** Git in this folder. Does not look whether there is a repository. */
export const createGit = (
	folder: string,
	environment: Readonly<Record<string, string | undefined>> = process.env,
): Git => {
	let sealed: ReturnType<typeof gitEnvironment> | undefined;
	/** Node asks the system for each variable, which costs more than starting git should. */
	const sealedEnvironment = () => {
		sealed ??= gitEnvironment(environment);
		return sealed;
	};
	const ask: Git['ask'] = async (args, call = {}) => {
		const {env, ...rest} = call;
		const ran = await run('git', [...gitOptions, ...args], {
			...rest,
			cwd: folder,
			env: {...sealedEnvironment(), ...env},
		});
		if (ran.isCanceled) throw new Cancelled('cancelled');
		if (ran.errorCode === 'ENOENT') {
			throw new Refusal(
				`git cannot be started in ${folder}.`,
				'Install git 2.38 or later, or name an existing folder with --repo.',
				exitCode.environment,
			);
		}
		return ran;
	};
	const bytes: Git['bytes'] = async (args, call) => {
		const ran = await ask(args, call);
		if (ran.exitCode !== 0) throw new GitFailure(args, ran);
		return ran.stdout;
	};
	return {
		folder,
		ask,
		bytes,
		text: async (args, call) =>
			Buffer.from(await bytes(args, call))
				.toString('utf8')
				.replace(/\n$/, ''),
		raw: async (args, call) => byteString(await bytes(args, call)),
		converse: (args, call) =>
			converse('git', [...gitOptions, ...args], {...call, cwd: folder, env: sealedEnvironment()}),
	};
};
