import type {Patch} from './series.ts';

/** The patch with another message; for judging a text before it is written. */
export const withMessage = (patch: Patch, message: string): Patch =>
	message === patch.commit.message ? patch : {...patch, commit: {...patch.commit, message}};

/** The first line of the message as git folds it: all lines up to the first blank one, joined by spaces. */
export const shortlogOf = (message: string): string => {
	const lines: string[] = [];
	// Line by line, as every rule asks for it and most of a message stands below.
	for (let at = 0; at < message.length; ) {
		const end = message.indexOf('\n', at);
		const line = message.slice(at, end === -1 ? message.length : end).trim();
		at = end === -1 ? message.length : end + 1;
		if (line !== '') lines.push(line);
		else if (lines.length > 0) break;
	}
	return lines.join(' ');
};

/** The message with another shortlog; all else stays as it is. */
export const withShortlog = (message: string, shortlog: string): string => {
	const start = message.match(/^(?:[ \t]*\r?\n)*/)?.[0].length ?? 0;
	const head = message.slice(0, start);
	const rest = message.slice(start);
	const end = rest.search(/\r?\n[ \t]*(?:\r?\n|$)/);
	return head + shortlog + (end === -1 ? (rest.endsWith('\n') ? '\n' : '') : rest.slice(end));
};
