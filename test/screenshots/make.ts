import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {svgOf} from '../pty/svg.ts';
import {key, openTerminal, type TerminalUnderTest} from '../pty/terminal.ts';
import {lookAtAll} from './look.ts';

/**
 * The pictures of the README, made from the running program on the practice series. With a folder as argument, and
 * flows behind it where not all are wanted, every screen in three sizes as text, to be looked at.
 */
const root = process.cwd();
const program = join(root, '.dist', 'kvm-series.cjs');
const folder = join(root, 'assets', 'screens');

const shoot = async (terminal: TerminalUnderTest, name: string, title: string) => {
	await terminal.waitFor(/saved$/m);
	await writeFile(join(folder, `${name}.svg`), svgOf(terminal.cells(), title));
	process.stdout.write(`${name}.svg\n`);
};

const prepare = async (terminal: TerminalUnderTest) => {
	await terminal.waitFor('What is this series?');
	terminal.type(key.enter);
	await terminal.waitFor('Can a guest');
	terminal.type(key.enter);
	await terminal.waitFor(screen => !screen.includes('being looked at') && /kvm-x86\/next/.test(screen));
	await shoot(terminal, 'base', 'Step 1: the base, and how the series stands to each tree');
	terminal.type(key.enter);
	await terminal.waitFor('Stay on');
	terminal.type(key.enter);
	await terminal.waitFor(/2 Messages \d+!/);
	await terminal.waitFor(/\d must/);
	terminal.type(key.enter);
	await terminal.waitFor(/Suggested/);
	await shoot(terminal, 'messages', 'Step 2: the messages, with what is suggested');
	terminal.type('e');
	await terminal.waitFor(/Ctrl\+s take/);
	await terminal.waitFor(/of 75/);
	await writeFile(
		join(folder, 'editor.svg'),
		svgOf(terminal.cells(), 'A message edited in place, with its findings'),
	);
	terminal.type(key.escape);
	await terminal.waitFor(/\d must/);
	terminal.type(key.tab);
	await terminal.waitFor(/3 Order \d+!/);
	await terminal.waitFor(/selftests/);
	await shoot(terminal, 'order', 'Step 3: KVM and selftests in two lanes');
	terminal.type(`${key.tab}${key.tab}`);
	await terminal.waitFor('What these patches owe');
	await shoot(terminal, 'testing', 'Step 5: what the patches owe, and the statement');
	terminal.type(key.ctrlC);
	await terminal.exited;
};

const fix = async (terminal: TerminalUnderTest) => {
	await terminal.waitFor(/\d must/);
	await shoot(terminal, 'fix', 'Commits with findings, and the fix of one');
	terminal.type(key.ctrlC);
	await terminal.exited;
};

const drawPictures = async () => {
	await mkdir(folder, {recursive: true});
	const temporary = await mkdtemp(join(tmpdir(), 'kvm-series-screens-'));
	const open = (args: readonly string[]) =>
		openTerminal({
			command: process.execPath,
			args: [program, ...args],
			env: {TMPDIR: temporary, HOME: temporary, GIT_AUTHOR_NAME: undefined},
			cwd: temporary,
			columns: 110,
			rows: 30,
		});
	try {
		const walks = [
			[['--practice'], prepare],
			[['fix', '--practice'], fix],
		] as const;
		for (const [args, walk] of walks) {
			await using terminal = open(args);
			await walk(terminal);
		}
	} finally {
		await rm(temporary, {recursive: true, force: true});
	}
};

const [wanted, ...flows] = process.argv.slice(2);
void (wanted === undefined ? drawPictures() : lookAtAll(program, resolve(wanted), flows));
