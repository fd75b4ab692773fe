import type {Colour} from './cells.ts';

/** Sixteen colours that read well on the dark ground: black to white, then the bright ones. */
const basic = [
	'#2a2f3a',
	'#f0716c',
	'#8cc570',
	'#e0b65c',
	'#6ea8f0',
	'#c791e0',
	'#5cc0c7',
	'#cdd3de',
	'#5b6475',
	'#ff938e',
	'#a9dd90',
	'#f2ce7e',
	'#92c1ff',
	'#ddb0f2',
	'#82d8de',
	'#f4f6fa',
] as const;

export const ground = '#171a21';
const ink = '#d7dce5';

/** The steps of the 6 × 6 × 6 cube among the 256 colours. */
const steps = [0, 95, 135, 175, 215, 255] as const;

const hex = (...parts: readonly number[]) =>
	`#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;

const ofPalette = (index: number): string => {
	const first = basic[index];
	if (first !== undefined) return first;
	if (index >= 232) {
		const grey = 8 + (index - 232) * 10;
		return hex(grey, grey, grey);
	}
	const cube = index - 16;
	const step = (divisor: number) => steps[Math.floor(cube / divisor) % 6] ?? 0;
	return hex(step(36), step(6), step(1));
};

/** The colour as an SVG says it. */
export const paint = (colour: Colour, role: 'foreground' | 'background'): string => {
	if (colour === 'default') return role === 'foreground' ? ink : ground;
	return typeof colour === 'number' ? ofPalette(colour) : colour;
};
