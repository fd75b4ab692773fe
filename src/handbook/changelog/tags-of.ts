import {partsOf} from './parts.ts';

/** Whether the message has a tag of this name, wherever it stands. Names are compared without case. */
export const hasTag = (message: string, ...names: readonly string[]): boolean => {
	const {lines, bodyFrom, end, isTagLine} = partsOf(message);
	const wanted = names.map(name => `${name.toLowerCase()}:`);
	for (let line = bodyFrom; line < end; line++) {
		const text = (lines[line] ?? '').trimStart().toLowerCase();
		if (wanted.some(name => text.startsWith(name)) && isTagLine(line)) return true;
	}
	return false;
};
