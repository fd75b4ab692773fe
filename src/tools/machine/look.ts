import {setMaxListeners} from 'node:events';
import {constants} from 'node:fs';
import {access, readFile} from 'node:fs/promises';
import {delimiter, join} from 'node:path';

/** Where and how long a machine is looked at. */
export type Look = Readonly<{
	/** The environment of the person. */
	environment: Readonly<Record<string, string | undefined>>;
	/** What stands for `/` where the system keeps its files. */
	root: string;
	/** Milliseconds that one question may take. */
	limit: number;
	/** Ends what is asked with it. */
	signal: AbortSignal;
}>;

/** The same look with a clock of its own, which runs for this share of the limit. */
export const withClock = (look: Omit<Look, 'signal'>, share = 1): Look => {
	const signal = AbortSignal.timeout(Math.ceil(look.limit * share));
	// Every process of a question listens to it.
	setMaxListeners(0, signal);
	return {...look, signal};
};

/** The answer, or undefined where it failed or did not come in time. Never throws. */
export const inTime = <Answer>(signal: AbortSignal, asking: Promise<Answer>): Promise<Answer | undefined> =>
	new Promise(resolve => {
		const stop = () => resolve(undefined);
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, {once: true});
		asking.then(resolve, stop).finally(() => signal.removeEventListener('abort', stop));
	});

/** Whether this can be done with the file; links are followed. */
export const can = (path: string, mode = constants.F_OK): Promise<boolean> =>
	access(path, mode).then(
		() => true,
		() => false,
	);

/** The text of a file of the system; empty where there is none. */
export const systemText = ({root}: Pick<Look, 'root'>, path: string): Promise<string> =>
	readFile(join(root, path), 'utf8').catch(() => '');

/** Whether a shell would find the program. */
export const hasProgram = async (
	{environment}: Pick<Look, 'environment'>,
	name: string,
): Promise<boolean> => {
	const folders = (environment.PATH ?? '').split(delimiter).filter(folder => folder !== '');
	const found = await Promise.all(folders.map(folder => can(join(folder, name), constants.X_OK)));
	return found.includes(true);
};
