import type {Severity} from '../../../handbook/rule.ts';

/** How people want to see it. */
export type Look = Readonly<{
	/** Columns that what the program says is wrapped in. */
	columns: number;
	/** Columns that what it shows of others is cut to: names, subjects and lines. Left out, the same. */
	room?: number;
	isColoured: boolean;
	isUnicode: boolean;
	/** With the reason of each rule, whole fixes, and what was waived. */
	isVerbose: boolean;
}>;

/** Columns for what is shown of others. */
export const roomIn = ({columns, room = columns}: Look): number => room;

/** What text is for; colour repeats what marks and words say. */
export type Role = 'text' | 'own' | 'quiet' | 'bad' | 'attention' | 'added' | 'removed' | 'good' | 'changed';

/** The terminal's own sixteen colours: switched on, and off again so that nested roles do not end each other. */
const codes: Readonly<Record<Role, readonly [on: string, off: string]>> = {
	text: ['', ''],
	own: ['1', '22'],
	quiet: ['2', '22'],
	bad: ['31', '39'],
	attention: ['33', '39'],
	good: ['32', '39'],
	added: ['32', '39'],
	removed: ['31', '39'],
	changed: ['7', '27'],
};

/** Paints text in a role; text already made safe. */
export type Paint = (role: Role, text: string) => string;

/** The painter for a terminal with colours or without. */
export const painter =
	(isColoured: boolean): Paint =>
	(role, text) => {
		const [on, off] = codes[role];
		return !isColoured || on === '' || text === '' ? text : `\x1b[${on}m${text}\x1b[${off}m`;
	};

/** Marks before words that say the same, and what stands where a line was cut. */
export type Marks = Readonly<{must: string; should: string; hint: string; good: string; more: string}>;

/** The marks for a terminal that can or cannot show Unicode. */
export const marksFor = (isUnicode: boolean): Marks => ({
	must: '!',
	should: '!',
	hint: '~',
	good: isUnicode ? '✓' : 'v',
	more: isUnicode ? '…' : '...',
});

/** The role a severity is painted in. */
export const severityRole: Readonly<Record<Severity, Role>> = {
	must: 'bad',
	should: 'attention',
	hint: 'text',
};
