import {constants} from 'node:fs';
import {access, readFile} from 'node:fs/promises';
import {delimiter, join} from 'node:path';

/** Where and how long a machine is looked at. */
export type Look = Readonly<{
	/** The environment of the person. */
	environment: Readonly<Record<string, string | undefined>>;
	/** What stands for `/` where the system keeps its files. */
	root: string;
	/** Ends every look. */
	signal: AbortSignal;
}>;

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
