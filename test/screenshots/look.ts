import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {key, openTerminal, type TerminalUnderTest} from '../pty/terminal.ts';
import {type Walk, walks} from './walks.ts';

/** The sizes every screen is looked at in. */
const sizes = [
	[60, 15],
	[80, 24],
	[140, 45],
] as const;

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Whether something is still read, saved or worked on, whatever stands still for the moment. */
const isEarly = (screen: string) =>
	/ saving$|Ctrl\+c stop|Reading the repository|Judging \d|Looking at the machine|being looked at/m.test(
		screen,
	);

/** The screen once nothing has moved on it for a while: what it says differs from size to size. */
const settled = async (terminal: TerminalUnderTest): Promise<string> => {
	let before = '';
	for (let calm = 0, turn = 0; calm < 4 && turn < 100; turn++) {
		await pause(120);
		const now = terminal.screen();
		calm = now === before && now.trim() !== '' && !isEarly(now) ? calm + 1 : 0;
		before = now;
	}
	return before;
};

/** The keys one by one: a lone escape and what follows it are two keys, an arrow is one. */
const keysOf = (text: string): readonly string[] =>
	text.match(new RegExp(`${key.escape}\\[[\\d;]*[A-Z~]|[\\s\\S]`, 'g')) ?? [];

const look = async (terminal: TerminalUnderTest, {stops}: Walk): Promise<ReadonlyMap<string, string>> => {
	const seen = new Map<string, string>();
	await terminal.waitFor(screen => screen.trim() !== '' && !isEarly(screen), 60_000);
	for (const {keys, name} of stops) {
		for (const each of keysOf(keys)) {
			terminal.type(each);
			await pause(each === key.escape ? 250 : 120);
		}
		const screen = await settled(terminal);
		if (name !== undefined) seen.set(name, screen);
	}
	return seen;
};

/** Draws every screen in every size into text files of this folder, to be looked at. */
export const lookAtAll = async (program: string, folder: string, flows: readonly string[]) => {
	for (const [columns, rows] of sizes) {
		const place = join(folder, `${columns}x${rows}`);
		await mkdir(place, {recursive: true});
		for (const walk of walks.filter(({flow}) => flows.length === 0 || flows.includes(flow))) {
			const home = await mkdtemp(join(tmpdir(), 'kvm-series-screens-'));
			try {
				await using terminal = openTerminal({
					command: process.execPath,
					args: [program, ...walk.args],
					env: {TMPDIR: home, HOME: home, GIT_AUTHOR_NAME: undefined},
					cwd: home,
					columns,
					rows,
				});
				for (const [name, screen] of await look(terminal, walk)) {
					await writeFile(join(place, `${walk.flow}-${name}.txt`), `${screen}\n`);
					process.stdout.write(`${columns}x${rows} ${walk.flow} ${name}\n`);
				}
			} finally {
				await rm(home, {recursive: true, force: true});
			}
		}
	}
};
