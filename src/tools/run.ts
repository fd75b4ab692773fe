import {execa, type Options} from 'execa';

/** A process that ended. Output is bytes; nobody decodes it here. */
export type Ran = Readonly<{
	/** Undefined when it was ended by a signal or could not start. */
	exitCode: number | undefined;
	stdout: Uint8Array;
	stderr: Uint8Array;
	isCanceled: boolean;
	/** `ENOENT` and the like where it could not start. */
	errorCode: string | undefined;
}>;

export type RunOptions = Readonly<{
	cwd: string;
	/** The whole environment; nothing is inherited. */
	env: Readonly<Record<string, string>>;
	/** What is still being made when the program starts is given to it then; where that fails, the program is ended. */
	input?: Uint8Array | string | Promise<Uint8Array | string>;
	signal?: AbortSignal | undefined;
	/** Milliseconds; 120,000 if left out. */
	timeout?: number;
	/** Bytes of output; 1 GiB if left out. */
	maxBuffer?: number;
	/**
	 * Whether the programs that it starts end with it, as those of a fetch: one of them may wait for a server for
	 * minutes, and holds our pipes meanwhile. They have no terminal then, so that none can ask for a password there.
	 */
	isGroup?: boolean;
	/** Streams that nobody reads: a pipe for each costs as much as a few hundred lines of ours. */
	ignored?: 'stdout' | 'stderr';
	/** Called with its error output as it comes, for programs that tell there how far they are. */
	onStderr?: (chunk: Uint8Array) => void;
}>;

const common = ({cwd, env, signal, timeout = 120_000, maxBuffer = 2 ** 30}: RunOptions) =>
	({
		cwd,
		env,
		extendEnv: false,
		encoding: 'buffer',
		stripFinalNewline: false,
		reject: false,
		timeout,
		maxBuffer,
		...(signal === undefined ? {} : {cancelSignal: signal}),
	}) as const satisfies Options;

const nothing = new Uint8Array();

const withoutIgnored = ({ignored}: RunOptions) =>
	ignored === undefined ? {} : ({[ignored]: 'ignore'} as const);

/** Ends a program with all that it has started, where they are still there. */
const endGroup = (leader: number | undefined): void => {
	if (leader === undefined) return;
	try {
		process.kill(-leader, 'SIGTERM');
	} catch {
		// They have ended by themselves.
	}
};

const stdinOf = (input: RunOptions['input']) => {
	if (input instanceof Promise) return {stdin: 'pipe'} as const;
	return input === undefined ? ({stdin: 'ignore'} as const) : {input};
};

/** Runs a program without a shell and waits for its end. Never throws for what the program does. */
export const run = async (file: string, args: readonly string[], options: RunOptions): Promise<Ran> => {
	const {input, onStderr, signal, isGroup = false} = options;
	const group = isGroup ? {detached: true} : {};
	const child = execa(file, args, {
		...common(options),
		...stdinOf(input),
		...withoutIgnored(options),
		...group,
	});
	if (onStderr !== undefined) child.stderr?.on('data', onStderr);
	if (input instanceof Promise) {
		// A write may race with the child's end; the end itself is what gets reported.
		child.stdin?.on('error', () => {});
		const give = (bytes: Uint8Array | string) => child.stdin?.end(bytes);
		input.then(give, () => child.kill('SIGKILL'));
	}
	const endAll = () => endGroup(child.pid);
	if (isGroup) {
		signal?.addEventListener('abort', endAll);
		process.once('exit', endAll);
	}
	const result = await child;
	signal?.removeEventListener('abort', endAll);
	process.off('exit', endAll);
	// Why there is no input is what the caller has to know.
	if (input instanceof Promise) await input;
	return {
		exitCode: result.exitCode,
		stdout: result.stdout ?? nothing,
		stderr: result.stderr ?? nothing,
		isCanceled: result.isCanceled,
		errorCode: result.code,
	};
};

/** A process or a pipe to it. Types do not say that pipes are sockets. */
type Holding = Partial<Readonly<{ref: () => void; unref: () => void}>>;

/** A program that stays and is talked to. */
export type Companion = Readonly<{
	write: (bytes: Uint8Array | string) => void;
	/** Chunks of its standard output as they come. */
	output: AsyncIterable<Uint8Array>;
	/** Closes its input and waits for its end. */
	close: () => Promise<Ran>;
	kill: () => void;
	/** Whether our own program waits with its end for this one. It does so at first. */
	holdProgram: (isHeld: boolean) => void;
}>;

/** Starts a program that answers again and again. */
export const converse = (file: string, args: readonly string[], options: RunOptions): Companion => {
	const child = execa(file, args, {
		...common({...options, timeout: 0}),
		buffer: {stdout: false, stderr: true},
		...withoutIgnored(options),
	});
	// A write may race with the child's end; the end itself is what gets reported.
	child.stdin.on('error', () => {});
	return {
		write: bytes => void child.stdin.write(bytes),
		output: child.stdout ?? [],
		close: async () => {
			child.stdin.end();
			const result = await child;
			return {
				exitCode: result.exitCode,
				stdout: nothing,
				stderr: (result.stderr as Uint8Array | undefined) ?? nothing,
				isCanceled: result.isCanceled,
				errorCode: result.code,
			};
		},
		kill: () => void child.kill('SIGKILL'),
		holdProgram: isHeld => {
			for (const each of [child, ...child.stdio] as readonly (Holding | null)[]) {
				if (isHeld) each?.ref?.();
				else each?.unref?.();
			}
		},
	};
};

/** How a program that had the terminal ended. */
export type Attended = Readonly<{
	/** Undefined when it was ended by a signal or could not start. */
	exitCode: number | undefined;
	/** `ENOENT` and the like where it could not start. */
	errorCode: string | undefined;
}>;

/** Runs a program that talks to the person through our own terminal, such as an editor, and waits for its end. */
export const runAttended = async (
	file: string,
	args: readonly string[],
	{cwd, env}: Pick<RunOptions, 'cwd' | 'env'>,
): Promise<Attended> => {
	const result = await execa(file, args, {cwd, env, extendEnv: false, stdio: 'inherit', reject: false});
	return {exitCode: result.exitCode, errorCode: result.code};
};
