import {dirname, join} from 'node:path';
import {createInterface} from 'node:readline/promises';
import {fileURLToPath} from 'node:url';
import {type CommandLine, readCommandLine} from './commands/command-line.ts';
import {commands} from './commands/table.ts';
import {exitCode, Refusal} from './series/refusal.ts';
import type {Session} from './session/session.ts';
import {show} from './text/show.ts';
import {leaveScreen} from './tools/terminal/screen.ts';
import type {Job, Tools} from './tools/tools.ts';

const assets = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets');

// Whoever reads our output may stop at any time, as head does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(exitCode.done);
	throw error;
});

/** How the person calls the program. */
const program = process.env.npm_lifecycle_event === 'start' ? 'npm start --' : 'kvm-series';

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** Whether the terminal's character set is Unicode, as the locale has it. */
const isUnicode = () => {
	const {LC_ALL, LC_CTYPE, LANG, TERM} = process.env;
	const locale = [LC_ALL, LC_CTYPE, LANG].find(value => value !== undefined && value !== '') ?? '';
	return TERM !== 'linux' && /utf-?8/i.test(locale);
};

const toolsFor = async ({opening, isFolderNamed, flags, command}: CommandLine): Promise<Tools> => {
	// What costs time to load is loaded by those who need it: help and first frame do not.
	const {createTools} = await import('./git/create-tools.ts');
	const {builtInRecipients} = await import('./posting/recipients.ts');
	const isWizard = command === 'prepare' || command === 'patches' || command === 'undo';
	return createTools({
		opening,
		assets,
		isPracticeOffered: isWizard && !isFolderNamed,
		isStartingOver: flags.has('start-over'),
		builtInRecipients,
	});
};

const quietJob = (): Job => ({progress: () => {}, signal: new AbortController().signal});

const ask = async (question: string): Promise<boolean> => {
	if (!process.stdin.isTTY) {
		throw new Refusal('Nobody can be asked here.', 'Confirm with --yes.', exitCode.usage);
	}
	const line = createInterface({input: process.stdin, output: process.stdout});
	const answer = await line.question(`${question} Type y to do it: `);
	line.close();
	return answer.trim() === 'y';
};

const edit = async (text: string, name: string, folder: string) => {
	const {editText} = await import('./tools/terminal/editor.ts');
	const {createGit} = await import('./git/git.ts');
	return editText(text, {name, git: createGit(folder)});
};

const runScreen = async (line: CommandLine): Promise<number> => {
	let session: () => Session | undefined = () => undefined;
	const bye = async () => {
		const {farewell} = await import('./session/farewell.ts');
		const last = session();
		if (last !== undefined) say(farewell(last, program));
	};
	const {takeTerminal} = await import('./tools/terminal/terminal.ts');
	const terminal = takeTerminal(() => {
		leaveScreen();
		return bye();
	});
	const {runApp} = await import('../flows/run-app.tsx');
	const last = await runApp({
		tools: toolsFor(line),
		stdin: terminal.stdin,
		stdout: terminal.stdout,
		isUnicode: isUnicode(),
		edit: (text, name) =>
			terminal.lend(() => edit(text, name, session()?.repository?.root ?? line.opening.folder)),
		onPaste: terminal.onPaste,
		forget: terminal.forget,
		suspend: terminal.suspend,
		onSession: get => {
			session = get;
		},
	});
	terminal.close();
	await bye();
	return last.refusal?.code ?? exitCode.done;
};

/** The help of all, or of one command. */
const help = async ([topic]: readonly string[]): Promise<number> => {
	const {commandHelp, helpText} = await import('./commands/help.ts');
	const name = commands.find(each => each.name === topic)?.name;
	say(name === undefined || name === 'help' ? helpText() : commandHelp(name));
	return exitCode.done;
};

const check = async (line: CommandLine): Promise<number> => {
	const {checkCommand} = await import('./commands/check/command.ts');
	return checkCommand(line, {
		tools: () => toolsFor({...line, opening: {...line.opening, isClaiming: true}}),
		job: quietJob(),
		stdin: process.stdin,
		write: text =>
			new Promise((resolve, reject) =>
				process.stdout.write(text, error => (error ? reject(error) : resolve())),
			),
		note: sentence => complain(show(sentence)),
		columns: process.stdout.columns,
		isColour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
		isUnicode: isUnicode(),
		confirm: line.flags.has('yes') ? async () => true : ask,
	});
};

const run = async (line: CommandLine): Promise<number> => {
	const {flags, operands, opening} = line;
	switch (line.command) {
		case 'help':
			return help(operands);
		case 'check':
			return check(line);
		case 'rules': {
			const {rulesText} = await import('./commands/rules.ts');
			say(rulesText(flags.has('json')));
			return exitCode.done;
		}
		case 'explain': {
			const {explainText} = await import('./commands/explain.ts');
			say(explainText(operands));
			return exitCode.done;
		}
		case 'waive': {
			const {waiveCommand} = await import('./commands/waive.ts');
			say(
				await waiveCommand(
					line,
					await toolsFor({...line, opening: {...opening, isClaiming: true}}),
					quietJob(),
				),
			);
			return exitCode.done;
		}
		case 'hook': {
			const {hookList, hookText} = await import('./commands/hook.ts');
			const [name] = operands;
			if (name === undefined) say(hookList());
			else {
				const {lines, advice} = await hookText(name, async file => (await toolsFor(line)).hookFile(file));
				say(lines);
				for (const sentence of advice) complain(sentence);
			}
			return exitCode.done;
		}
		case 'patches': {
			const {makePatches} = await import('./commands/patches.ts');
			const {lines, isProven} = await makePatches(await toolsFor(line), quietJob(), program);
			say(lines);
			return isProven ? exitCode.done : exitCode.refused;
		}
		case 'undo': {
			const confirm = flags.has('yes') ? async () => true : ask;
			const {undoLast} = await import('./commands/undo.ts');
			say(await undoLast(await toolsFor(line), opening.branch, confirm));
			return exitCode.done;
		}
		case 'prepare':
			return runScreen(line);
	}
};

const main = async (): Promise<number> => {
	try {
		return await run(readCommandLine(process.argv.slice(2), process.cwd()));
	} catch (error) {
		leaveScreen();
		if (error instanceof Refusal) {
			complain(show(error.fact));
			complain(show(error.remedy));
			return error.code;
		}
		complain(
			`kvm-series failed where it should not: ${show(error instanceof Error ? error.message : String(error))}`,
		);
		complain('Nothing was changed after the last thing it said. kvm-series takes up where it was.');
		return exitCode.internal;
	}
};

void main().then(code => {
	process.exitCode = code;
});
