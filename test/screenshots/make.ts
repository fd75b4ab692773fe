import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {svgOf} from '../pty/svg.ts';
import {key, openTerminal, type TerminalUnderTest} from '../pty/terminal.ts';

/**
 * The pictures of the README, made from the running program on the practice series. With a folder and a size as
 * arguments (`shots 60x15`) all screens in that size, to be looked at.
 */
const root = process.cwd();
const [wantedFolder, wantedSize = '110x30'] = process.argv.slice(2);
const folder = wantedFolder ?? join(root, 'assets', 'screens');
const [columns = 110, rows = 30] = wantedSize.split('x').map(Number);

const shoot = async (terminal: TerminalUnderTest, name: string, title: string) => {
	await terminal.waitFor(/saved$/m);
	await writeFile(join(folder, `${name}.svg`), svgOf(terminal.cells(), title));
	if (wantedFolder !== undefined) await writeFile(join(folder, `${name}.txt`), `${terminal.screen()}\n`);
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
	await terminal.waitFor(/2 Messages 7!/);
	await terminal.waitFor(/7 must/);
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
	if (wantedFolder !== undefined) await writeFile(join(folder, 'editor.txt'), `${terminal.screen()}\n`);
	terminal.type(key.escape);
	await terminal.waitFor(/7 must/);
	terminal.type(key.tab);
	await terminal.waitFor(/3 Order 4!/);
	await terminal.waitFor(/selftests/);
	await shoot(terminal, 'order', 'Step 3: KVM and selftests in two lanes');
	terminal.type(`${key.tab}${key.tab}`);
	await terminal.waitFor('What these patches owe');
	await shoot(terminal, 'testing', 'Step 5: what the patches owe, and the statement');
	terminal.type(key.ctrlC);
	await terminal.exited;
};

const fix = async (terminal: TerminalUnderTest) => {
	await terminal.waitFor(/7 must/);
	await shoot(terminal, 'fix', 'Commits with findings, and the fix of one');
	terminal.type(key.ctrlC);
	await terminal.exited;
};

const onboard = async (terminal: TerminalUnderTest) => {
	await terminal.waitFor(/1 Ready/);
	await terminal.waitFor(/name and mail/);
	await shoot(terminal, 'ready', 'What a machine lacks for posting');
	terminal.type(key.tab);
	await terminal.waitFor(/Trees and timing/i);
	await shoot(terminal, 'learn', 'The chapters');
	terminal.type(key.ctrlC);
	await terminal.exited;
};

const main = async () => {
	await mkdir(folder, {recursive: true});
	const temporary = await mkdtemp(join(tmpdir(), 'kvm-series-screens-'));
	const open = (args: readonly string[]) =>
		openTerminal({
			command: process.execPath,
			args: [join(root, '.dist', 'kvm-series.mjs'), ...args],
			env: {TMPDIR: temporary, HOME: temporary, GIT_AUTHOR_NAME: undefined},
			cwd: temporary,
			columns,
			rows,
		});
	try {
		const walks = [
			[['--practice'], prepare],
			[['fix', '--practice'], fix],
			// The README does without these.
			...(wantedFolder === undefined ? [] : [[['onboard'], onboard] as const]),
		] as const;
		for (const [args, walk] of walks) {
			await using terminal = open(args);
			await walk(terminal);
		}
	} finally {
		await rm(temporary, {recursive: true, force: true});
	}
};

void main();
