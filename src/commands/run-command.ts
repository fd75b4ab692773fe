import {exitCode, Refusal} from '../series/refusal.ts';
import type {Job, Tools} from '../tools/tools.ts';
import type {CommandLine} from './command-line.ts';
import type {CommandName} from './table.ts';

/** What the front door lends to commands that print lines. */
export type Lent = Readonly<{
	/** The hands for a command line; made when they are needed. */
	tools: (line: CommandLine) => Promise<Tools>;
	job: () => Job;
	say: (lines: readonly string[]) => unknown;
	complain: (sentence: string) => unknown;
	/** Asks the person; where --yes was given, it is the answer. */
	confirm: (what: string) => Promise<boolean>;
	/** How the person calls the program. */
	program: string;
}>;

/** Commands that do something other than print lines. */
type Other = 'help' | 'check' | 'prepare' | 'fix' | 'onboard';

/** Commands that print lines and end. */
export type LineCommand = Exclude<CommandName, Other>;

const hook = async (line: CommandLine, {tools, say, complain}: Lent): Promise<void> => {
	const {hookList, hookText} = await import('./hook.ts');
	const [name] = line.operands;
	if (name === undefined) {
		say(hookList());
		return;
	}
	const {lines, advice} = await hookText(name, async file => (await tools(line)).hookFile(file));
	say(lines);
	for (const sentence of advice) complain(sentence);
};

const branchOf = async (line: CommandLine, tools: Tools): Promise<string> => {
	const name = line.opening.branch ?? (await tools.currentBranch());
	if (name === undefined) throw new Refusal('No branch is checked out.', 'Name one with --branch.');
	return name;
};

const undo = async (line: CommandLine, lent: Lent): Promise<void> => {
	const tools = await lent.tools(line);
	const [number, more] = line.operands;
	if (more !== undefined) throw new Refusal(`${more} is one too many.`, 'Name one rewrite.', exitCode.usage);
	if (number === undefined) {
		const {undoLast} = await import('./undo.ts');
		lent.say(await undoLast(tools, line.opening.branch, lent.confirm));
		return;
	}
	const {undoNumber} = await import('./history.ts');
	lent.say(await undoNumber(await tools.keeper(), await branchOf(line, tools), number, lent.confirm));
};

const redo = async (line: CommandLine, lent: Lent): Promise<void> => {
	const tools = await lent.tools(line);
	const [number, more] = line.operands;
	if (more !== undefined) throw new Refusal(`${more} is one too many.`, 'Name one rewrite.', exitCode.usage);
	const {redoNumber} = await import('./history.ts');
	lent.say(await redoNumber(await tools.keeper(), await branchOf(line, tools), number, lent.confirm));
};

const history = async (line: CommandLine, {tools: make, say, program}: Lent): Promise<void> => {
	const {historyJson, historyLines} = await import('./history.ts');
	const tools = await make(line);
	const branch = await branchOf(line, tools);
	const past = await (await tools.keeper()).past(branch);
	say(line.flags.has('json') ? [historyJson(branch, past)] : historyLines(branch, past, program));
};

const state = async (line: CommandLine, {tools, say, confirm}: Lent): Promise<void> => {
	const {flags} = line;
	const {refuseStateOptions, removeState, stateJson, stateLines} = await import('./state.ts');
	refuseStateOptions(flags);
	const keeper = await (await tools(line)).keeper().catch(async error => {
		// Onboarding keeps where it was left even where there is no repository.
		const {elsewhereKeeper} = await import('../git/keeping/elsewhere.ts');
		if (line.isFolderNamed || !/^There is no git repository/.test(error?.fact ?? '')) throw error;
		return elsewhereKeeper();
	});
	if (flags.has('remove')) {
		say(await removeState(keeper, {withBackups: flags.has('backups'), confirm}));
		return;
	}
	const kept = await keeper.state();
	say(flags.has('json') ? [stateJson(kept)] : stateLines(kept));
};

/** Runs a command that prints lines; its exit code. Refusals pass through. */
export const runCommand = async (command: LineCommand, line: CommandLine, lent: Lent): Promise<number> => {
	const {flags, operands, opening} = line;
	const {say, tools, job, program} = lent;
	switch (command) {
		case 'rules':
			say((await import('./rules.ts')).rulesText(flags.has('json')));
			break;
		case 'doctor': {
			const {doctorCommand} = await import('./doctor.ts');
			const {lines, code} = await doctorCommand(line, program);
			say(lines);
			return code;
		}
		case 'explain':
			say((await import('./explain.ts')).explainText(operands));
			break;
		case 'completion':
			say((await import('./completion/command.ts')).completionText(operands));
			break;
		case 'waive': {
			const {waiveCommand} = await import('./waive.ts');
			const claiming = {...line, opening: {...opening, isClaiming: true}};
			say(await waiveCommand(line, await tools(claiming), job()));
			break;
		}
		case 'hook':
			await hook(line, lent);
			break;
		case 'answers': {
			const {printAnswers} = await import('./prepare-by-answers.ts');
			say(await printAnswers(await tools(line), job()));
			break;
		}
		case 'patches': {
			const {makePatches} = await import('./patches.ts');
			const {lines, isProven} = await makePatches(await tools(line), job(), program);
			say(lines);
			return isProven ? exitCode.done : exitCode.refused;
		}
		case 'undo':
			await undo(line, lent);
			break;
		case 'redo':
			await redo(line, lent);
			break;
		case 'history':
			await history(line, lent);
			break;
		case 'state':
			await state(line, lent);
			break;
	}
	return exitCode.done;
};
