import {type Mending, mendingCalls, mendingCommands} from '../../series/mending.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Job} from '../../tools/tools.ts';
import type {Git} from '../git.ts';

/** How far git says it is; undefined where a line says nothing of it. */
export const readProgress = (
	line: string,
): Readonly<{what: string; done: number; total: number | undefined}> | undefined => {
	const counted = line.match(/^(?:remote: )?([A-Z][\w ]+): +\d+% \((\d+)\/(\d+)\)/);
	if (counted !== null) {
		const [, what = '', done, total] = counted;
		return {what, done: Number(done), total: Number(total)};
	}
	const plain = line.match(/^(?:remote: )?([A-Z][\w ]+): +(\d+)\b(?!%)/);
	return plain === null ? undefined : {what: plain[1] ?? '', done: Number(plain[2]), total: undefined};
};

/** Nobody may be asked for a password: not in the terminal, which is ours, nor in a window of its own. */
const askNobody = {GIT_ASKPASS: 'false', SSH_ASKPASS: 'false', GIT_SSH_COMMAND: 'ssh -o BatchMode=yes'};

/** The words that are run for a call: a fetch tells how far it is, and a name is never taken for an option. */
const wordsFor = (call: readonly string[]): readonly string[] =>
	call[0] === 'fetch' ? ['fetch', '--progress', '--', ...call.slice(1)] : call;

const refuseUnusable = (mending: Mending): void => {
	const words = Object.values(mending).filter(value => typeof value === 'string');
	if (words.some(word => word === '' || /\p{Cc}/u.test(word) || word.startsWith('-'))) {
		throw new Refusal('A value is empty, or holds what git would take for something else.', 'Type it anew.');
	}
};

const lastLine = (stderr: Uint8Array): string =>
	Buffer.from(stderr)
		.toString('utf8')
		.split(/[\r\n]+/)
		.findLast(line => line.trim() !== '')
		?.trim() ?? 'git gives no reason';

/** Lets git mend something. Refuses with what git says; throws Cancelled. */
export const mend = async (git: Git, mending: Mending, {progress, signal}: Job): Promise<void> => {
	refuseUnusable(mending);
	const onStderr = (chunk: Uint8Array) => {
		for (const line of Buffer.from(chunk)
			.toString('utf8')
			.split(/[\r\n]+/)) {
			const found = readProgress(line);
			if (found !== undefined) progress(found.done, found.total, found.what);
		}
	};
	if (mending.kind === 'fetch') progress(0, undefined, `Waiting for the server of ${mending.remote}`);
	for (const call of mendingCalls(mending)) {
		const ran = await git.ask(wordsFor(call), {
			signal,
			timeout: 0,
			env: askNobody,
			isGroup: true,
			onStderr,
		});
		if (ran.exitCode === 0) continue;
		const network =
			mending.kind === 'fetch'
				? 'Nothing else needs the network; try again when it is there, or run '
				: 'Run ';
		throw new Refusal(
			`git ${call[0]} failed: ${lastLine(ran.stderr).replace(/\.$/, '')}.`,
			`${network}${mendingCommands(mending).join(' && ')} in a shell.`,
			exitCode.environment,
		);
	}
};
