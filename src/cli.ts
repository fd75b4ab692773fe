import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ask} from './commands/ask.ts';
import {type CommandLine, readCommandLine} from './commands/command-line.ts';
import {askForConfiguration, asksOthers, drawsUnicode} from './commands/configured.ts';
import {isPlain, isUnasked} from './commands/is-plain.ts';
import {offersPractice} from './commands/offers-practice.ts';
import {exitCode, Refusal} from './series/refusal.ts';
import type {Series} from './series/series.ts';
import type {Session} from './session/session.ts';
import {inAscii} from './text/in-ascii.ts';
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
/** The same for sentences, which are broken between words; a pipe has no columns. */
const sayProse = async () => {
	const {wrapSentences} = await import('./text/fit.ts');
	return (lines: readonly string[]) => say(wrapSentences(lines, process.stdout.columns));
};
const complain = (text: string) => process.stderr.write(`${text}\n`);

const toolsFor = async (line: CommandLine): Promise<Tools> => {
	const {opening, flags} = line;
	// What costs time to load is loaded by those who need it: help and first frame do not.
	const {createTools} = await import('./git/create-tools.ts');
	const {builtInRecipients} = await import('./posting/recipients.ts');
	return createTools({
		opening,
		assets,
		isPracticeOffered: offersPractice(line),
		isStartingOver: flags.has('start-over'),
		builtInRecipients,
	});
};

const quietJob = (): Job => ({progress: () => {}, signal: new AbortController().signal});

const edit = async (text: string, name: string, folder: string) => {
	const {editText} = await import('./tools/terminal/editor.ts');
	const {createGit} = await import('./git/git.ts');
	return editText(text, {name, git: createGit(folder)});
};

/** The session that runs, what is said when it was left, and what both ways of leading through it need. */
const journey = (line: CommandLine) => {
	let session: () => Session | undefined = () => undefined;
	return {
		bye: async () => {
			const {farewell} = await import('./session/farewell.ts');
			const last = session();
			if (last !== undefined) (await sayProse())(farewell(last, program));
		},
		folder: () => session()?.repository?.root ?? line.opening.folder,
		lent: {
			flow: line.command === 'fix' ? ('fix' as const) : ('prepare' as const),
			program,
			asksOthers: () => asksOthers(line),
			findNamed: async (...given: [Tools, Series, Job]) =>
				(await import('./commands/fix/read-named.ts')).readNamed(line, ...given),
			onSession: (get: () => Session) => {
				session = get;
			},
		},
	};
};

const runScreen = async (line: CommandLine): Promise<number> => {
	const {bye, folder, lent} = journey(line);
	const {takeTerminal} = await import('./tools/terminal/terminal.ts');
	const terminal = takeTerminal(() => {
		leaveScreen();
		return bye();
	});
	const asked = drawsUnicode(line);
	asked.catch(() => {});
	const {runApp} = await import('../flows/run-app.tsx');
	const isDrawn = await asked;
	terminal.setSigns(isDrawn ? undefined : inAscii);
	const last = await runApp({
		...lent,
		...terminal,
		tools: toolsFor(line),
		isUnicode: isDrawn,
		edit: (text, name) => terminal.lend(() => edit(text, name, folder())),
	});
	terminal.close();
	await bye();
	return last.refusal?.code ?? exitCode.done;
};

/** The same in lines, without a screen. */
const runInLines = async (line: CommandLine): Promise<number> => {
	const {bye, folder, lent} = journey(line);
	const {openPlain} = await import('./commands/plain-door.ts');
	const plain = openPlain(bye);
	const {runPlain} = await import('../flows/plain/run-plain.ts');
	const last = await runPlain({
		...lent,
		...plain,
		tools: toolsFor(line),
		edit: (text, name) => plain.lend(() => edit(text, name, folder())),
	});
	plain.close();
	await bye();
	return last.refusal?.code ?? exitCode.done;
};

const onboard = async (line: CommandLine): Promise<number> => {
	const {onboardDoor, plainOnboardDoor} = await import('./commands/onboard.ts');
	const hands = {program, say, toolsFor, edit};
	if (isPlain(line.flags)) {
		const plain = plainOnboardDoor(line, hands);
		await (await import('../flows/onboard/plain/run-plain-onboard.ts')).runPlainOnboard(plain);
		plain.close();
		return exitCode.done;
	}
	const door = onboardDoor(line, hands);
	const asked = drawsUnicode(line);
	asked.catch(() => {});
	const {runOnboard} = await import('../flows/onboard/run-onboard.tsx');
	const isUnicode = await asked;
	door.setSigns(isUnicode ? undefined : inAscii);
	await runOnboard({...door, isUnicode});
	door.close();
	return exitCode.done;
};

const run = async (line: CommandLine): Promise<number> => {
	switch (line.command) {
		case 'help': {
			const {helpFor} = await import('./commands/help.ts');
			say(helpFor(line.operands[0]));
			return exitCode.done;
		}
		case 'check': {
			const {configuration} = await askForConfiguration(line);
			// Loaded while git looks.
			const {runCheckDoor} = await import('./commands/check/door.ts');
			return runCheckDoor(line, {tools: toolsFor, configuration, job: quietJob(), complain});
		}
		case 'onboard':
		case 'prepare':
		case 'fix':
			if (isUnasked(line.flags)) {
				const {byAnswers} = await import('./commands/by-answers.ts');
				const door = {tools: toolsFor, job: quietJob(), complain, program};
				return byAnswers(line, {...door, say: await sayProse()});
			}
			if (line.command === 'onboard') return onboard(line);
			return isPlain(line.flags) ? runInLines(line) : runScreen(line);
		default: {
			const {runCommand} = await import('./commands/run-command.ts');
			return runCommand(line.command, line, {
				tools: toolsFor,
				job: quietJob,
				say: ['undo', 'redo', 'patches'].includes(line.command) ? await sayProse() : say,
				complain,
				confirm: line.flags.has('yes') ? async () => true : ask,
				program,
			});
		}
	}
};

const main = async (): Promise<number> => {
	try {
		return await run(readCommandLine(process.argv.slice(2), process.cwd()));
	} catch (error) {
		leaveScreen();
		if (error instanceof Refusal) {
			const {wrapSentences} = await import('./text/fit.ts');
			const said = [show(error.fact), show(error.remedy)];
			for (const each of wrapSentences(said, process.stderr.columns)) complain(each);
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
