/** Signs of our own words and drawings, each with one of ASCII that is as wide. */
const twins: Readonly<Record<string, string>> = {
	'…': '~',
	'’': "'",
	'‘': "'",
	'“': '"',
	'”': '"',
	'–': '-',
	'·': '.',
	'×': 'x',
	'✓': 'v',
	'❯': '>',
	'→': '>',
	'←': '<',
	'↑': '^',
	'↓': 'v',
	'─': '-',
	'│': '|',
	'╭': '+',
	'╮': '+',
	'╰': '+',
	'╯': '+',
};

const signs = new RegExp(`[${Object.keys(twins).join('')}]`, 'g');

/** The text as a terminal without Unicode can show it; what else is in it stays as it is. */
export const inAscii = (text: string): string => text.replace(signs, sign => twins[sign] ?? sign);
