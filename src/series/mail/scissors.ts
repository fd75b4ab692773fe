import type {ByteString} from '../bytes.ts';

const blades = ['>8', '8<', '>%', '%<'];

/**
 * Whether the line is a cut such as `-- >8 --`, as git knows it: at least eight columns, more than a third of them
 * dashes, scissors and the blanks between them, and blanks less than half of these.
 */
export const isScissors = (line: ByteString): boolean => {
	const text = line.trim();
	// A cut has scissors; a line longer than this is none that a person made.
	if (text.length < 8 || text.length > 500 || !blades.some(blade => text.includes(blade))) return false;
	let [marks, blanks, isOpen] = [0, 0, false];
	for (let at = 0; at < text.length; at++) {
		const isBlade = blades.includes(text.slice(at, at + 2));
		if (/\s/.test(text[at] ?? '')) {
			if (isOpen) blanks++;
		} else if (isBlade || text[at] === '-') {
			isOpen = true;
			marks += isBlade ? 2 : 1;
			if (isBlade) at++;
		} else isOpen = false;
	}
	const perforation = marks + blanks;
	return text.length < perforation * 3 && blanks * 2 < perforation;
};
