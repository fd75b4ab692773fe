import {partsOf} from './parts.ts';

/** What a line of a log has that nobody needs: the whole line, or a time stamp before it. */
export type Noise = Readonly<{line: number; kind: 'stamp' | 'modules' | 'registers' | 'guess'}>;

const stamp = /^(\s*)(?:<\d>)?\[\s*\d{1,6}\.\d{6}\](?:\[\s*[TC]\d+\])?\s?/;
const modules = /^Modules linked in:/;
const moduleList = /^(?:[a-z0-9_]+(?:\([A-Z]+\))?\s*){3,}(?:\[last unloaded:.*)?$/;
const registers =
	/^(?:R(?:[A-D]X|[SD]I|BP|SP|IP|\d\d): ?(?:[\da-f]{4}:)?[\da-f]{16}\b.*R|RSP: 0018:|FS:\s+[\da-f]{16}\(|CS:\s+\d{4} DS:|CR2: [\da-f]{16}|(?:DR|CR)\d: [\da-f]{16}|Code: (?:[\da-f]{2} ){6})/;
/** Frames that the unwinder only guesses at. */
const guess = /^\? [\w.]+\+0x[\da-f]+\/0x[\da-f]+/;

const kindOf = (text: string, isAfterModules: boolean): Noise['kind'] | undefined => {
	const bare = text.replace(stamp, '').trim();
	if (modules.test(bare) || (isAfterModules && moduleList.test(bare))) return 'modules';
	if (registers.test(bare)) return 'registers';
	if (guess.test(bare)) return 'guess';
	return stamp.test(text) ? 'stamp' : undefined;
};

/** The noise in the logs that a message quotes, by line. */
export const logNoise = (message: string): readonly Noise[] => {
	// Most messages quote no log; one look over the text is cheaper than one at each line.
	if (!/\d\.\d{6}\]|Modules linked in:|[\da-f]{16}|\+0x[\da-f]+\/0x|Code: [\da-f]{2} /.test(message))
		return [];
	const {lines, bodyFrom, end} = partsOf(message);
	let isAfterModules = false;
	return lines.slice(bodyFrom, end).flatMap((text, index) => {
		const kind = kindOf(text, isAfterModules);
		isAfterModules = kind === 'modules';
		return kind === undefined ? [] : [{line: bodyFrom + index, kind}];
	});
};

/** The line without its time stamp. */
export const withoutStamp = (line: string): string => line.replace(stamp, '$1');
