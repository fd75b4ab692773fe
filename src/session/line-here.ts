import {lineText} from './line.ts';
import {type MendingLine, mendingLines} from './mending-lines.ts';
import type {Onboard} from './onboard.ts';

/** The value that is being typed, and what stands in the line; undefined where none is. */
export const lineHere = ({
	dialog,
	facts,
}: Onboard): Readonly<{asked: MendingLine; text: string}> | undefined => {
	if (dialog?.kind !== 'line') return undefined;
	const repository = facts?.repository;
	const taken = repository === undefined || repository === 'none' ? [] : repository.remotes;
	const asked = mendingLines(dialog.mending, taken)[dialog.at];
	return asked === undefined ? undefined : {asked, text: lineText(dialog.line).trim()};
};
