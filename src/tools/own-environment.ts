/** The environment as the person set it, for a program of the person's. */
export const ownEnvironment = (): Record<string, string> =>
	Object.fromEntries(
		Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
