import type {Git} from '../git.ts';

/** Settings given with `git -c` for this one run, which our own environment would otherwise leave out. */
const givenNow = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(environment).filter(
			(entry): entry is [string, string] =>
				entry[1] !== undefined && /^GIT_CONFIG_(?:PARAMETERS|COUNT|(?:KEY|VALUE)_\d+)$/.test(entry[0]),
		),
	);

/**
 * What is set under `kvm-series.`, as git prints it with -z, one character a byte. Empty where nothing is, and where git
 * cannot tell: whoever needs a repository hears the reason from the next question.
 */
export const readConfiguration = async (
	git: Git,
	environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> => {
	const ran = await git
		.ask(['config', '-z', '--get-regexp', '^kvm-series\\.'], {env: givenNow(environment)})
		.catch(() => undefined);
	return ran?.exitCode === 0 ? Buffer.from(ran.stdout).toString('latin1') : '';
};
