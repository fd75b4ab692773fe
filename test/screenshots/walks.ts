import {key} from '../pty/terminal.ts';

/** A screen to be looked at: the keys that lead to it from the one before, and its name; without a name it is passed by. */
export type Stop = Readonly<{keys: string; name?: string}>;

/** A run of the program, and where it stops. */
export type Walk = Readonly<{flow: string; args: readonly string[]; stops: readonly Stop[]}>;

const to = (name: string, keys: string): Stop => ({keys, name});
const by = (keys: string): Stop => ({keys});

/** Every screen of the three flows, in the order in which a person gets to them. */
export const walks: readonly Walk[] = [
	{
		flow: 'prepare',
		args: ['--practice'],
		stops: [
			to('kind', ''),
			to('help', '?'),
			by(key.escape),
			to('attack', key.enter),
			to('trees', key.enter),
			to('move', key.enter),
			to('messages', key.enter),
			to('finding', key.down),
			to('why', 'y'),
			to('help-messages', `${key.escape}?`),
			to('prefix', `${key.escape}p`),
			to('editor', `${key.escape}e`),
			to('safe-fixes', `${key.escape}A`),
			to('waive', `${key.escape}W`),
			to('filter', `${key.escape}/`),
			to('patch', `${key.escape}m`),
			by(`${key.escape}A`),
			by(key.enter),
			to('order', key.tab),
			to('relation', key.enter),
			to('split', `${key.escape}${key.end}${key.up.repeat(3)}s`),
			to('tag', `${key.escape}${key.tab}`),
			to('tag-rfc', `${key.down}${key.enter}`),
			to('testing', `${key.escape}${key.tab}`),
			to('answer', key.enter),
			to('machine', key.enter),
			to('patches', `${key.escape}${key.tab}`),
			to('cover-subject', 'e'),
			to('cover-text', `${key.escape}${key.down}e`),
			to('plan', `${key.escape}P`),
			to('plan-commits', key.tab),
			to('confirm', 'a'),
		],
	},
	{
		flow: 'fix',
		args: ['fix', '--practice'],
		stops: [
			to('findings', ''),
			to('help', '?'),
			to('editor', `${key.escape}e`),
			to('safe-fixes', `${key.escape}A`),
			by(key.enter),
			to('plan', 'P'),
			to('confirm', 'a'),
		],
	},
	{
		flow: 'onboard',
		args: ['onboard'],
		stops: [
			to('ready', ''),
			to('help', '?'),
			to('mend', `${key.escape}${key.enter}`),
			to('learn', `${key.escape}${key.tab}`),
			to('card', key.enter),
			to('card-next', key.enter),
			to('do', `${key.escape}${key.tab}`),
			to('do-open', key.enter),
			to('after', key.tab),
		],
	},
	{flow: 'elsewhere', args: [], stops: [to('start', '')]},
];
