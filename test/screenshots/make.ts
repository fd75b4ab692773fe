import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {svgOf} from '../pty/svg.ts';
import {key, openTerminal, type TerminalUnderTest} from '../pty/terminal.ts';

/** The pictures of the README, made from the running program on the practice series. */
const root = process.cwd();
const folder = join(root, 'assets', 'screens');

const shoot = async (terminal: TerminalUnderTest, name: string, title: string) => {
	await terminal.waitFor(/saved$/m);
	await writeFile(join(folder, `${name}.svg`), svgOf(terminal.cells(), title));
	process.stdout.write(`${name}.svg\n`);
};

const walk = async (terminal: TerminalUnderTest) => {
	await terminal.waitFor('What is this series?');
	terminal.type(key.enter);
	await terminal.waitFor('Can a guest use');
	terminal.type(key.enter);
	await terminal.waitFor(screen => screen.includes('back on it') && !screen.includes('being looked at'));
	await shoot(terminal, 'base', 'Step 1: the base, and how the series stands to each tree');
	terminal.type(key.enter);
	await terminal.waitFor('Stay on');
	terminal.type(key.enter);
	await terminal.waitFor(/2 Messages 7!.*3 Order 4!/);
	terminal.type(`${key.down}${key.down}`);
	await terminal.waitFor(/❯ +3 [\s\S]*Suggested/);
	await shoot(terminal, 'messages', 'Step 2: the messages, with what is suggested');
	terminal.type(key.tab);
	await terminal.waitFor('o takes the order');
	await shoot(terminal, 'order', 'Step 3: KVM and selftests in two lanes');
	terminal.type(`${key.tab}${key.tab}`);
	await terminal.waitFor('What these patches owe');
	await shoot(terminal, 'testing', 'Step 5: what the patches owe, and the statement');
	terminal.type(key.ctrlC);
	await terminal.exited;
};

const main = async () => {
	await mkdir(folder, {recursive: true});
	const temporary = await mkdtemp(join(tmpdir(), 'kvm-series-screens-'));
	try {
		await using terminal = openTerminal({
			command: process.execPath,
			args: [join(root, '.dist', 'kvm-series.mjs'), '--practice'],
			env: {TMPDIR: temporary, HOME: temporary},
			columns: 110,
			rows: 30,
		});
		await walk(terminal);
	} finally {
		await rm(temporary, {recursive: true, force: true});
	}
};

void main();
