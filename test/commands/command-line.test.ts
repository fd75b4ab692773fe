import {describe, expect, it, test} from 'vitest';
import {readCommandLine} from '../../src/commands/command-line.ts';
import {commands, type OptionRow, options} from '../../src/commands/table.ts';
import {exitCode, Refusal} from '../../src/series/refusal.ts';
import {drawnWith, screenCommands, screenNeed, withValue} from '../../src/tools/terminal/screen-need.ts';

const read = (...args: readonly string[]) => readCommandLine(args, '/here');

const refusal = (...args: readonly string[]): Refusal => {
	try {
		read(...args);
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
	throw new Error('not refused');
};

describe('a command line', () => {
	it('is the wizard in the folder it was started in, if nothing is said', () => {
		expect(read()).toMatchObject({
			command: 'prepare',
			isFolderNamed: false,
			opening: {folder: '/here', isPractice: false, branch: undefined, base: undefined, isClaiming: false},
		});
	});

	it('has options before and behind the command, and values with a blank or an equals sign', () => {
		const line = read('--repo', 'k', 'check', '--base=v6.16', 'A..B', '-v', '--fail-on', 'hint', 'x.patch');
		expect(line.command).toBe('check');
		expect(line.operands).toEqual(['A..B', 'x.patch']);
		expect(line.values.get('fail-on')).toBe('hint');
		expect(line.flags.has('verbose')).toBe(true);
		expect(line.opening).toMatchObject({folder: 'k', base: 'v6.16'});
		expect(line.isFolderNamed).toBe(true);
	});

	it('takes all behind two dashes for files', () => {
		const line = read('check', '--json', 'HEAD', '--', '--weird.patch', 'HEAD');
		expect(line.operands).toEqual(['HEAD']);
		expect(line.files).toEqual(['--weird.patch', 'HEAD']);
	});

	it('takes a lone dash for standard input', () => {
		expect(read('check', '-').operands).toEqual(['-']);
	});

	it.each([
		[['--help'], []],
		[['-h'], []],
		[['help'], []],
		[['check', '--help'], ['check']],
		[['help', 'check'], ['check']],
	])('asks for help with %j', (args, topic) => {
		expect(read(...args)).toMatchObject({command: 'help', operands: topic});
	});

	it.each([
		[['chekc'], /no command chekc/],
		[['help', 'chekc'], /no command chekc/],
		[['check', '--josn'], /no option --josn/],
		[['check', '--fail-on'], /--fail-on wants a value/],
		[['check', '--json=1'], /--json takes no value/],
		[['check', '-x'], /no option -x/],
		[['prepare', 'x'], /prepare takes no x/],
		[['undo', '--json'], /undo takes no --json/],
		[['check', '--fail-on', 'most'], /--fail-on is one of must, should, hint, never, not most/],
		[['check', '--json', '--sarif'], /--json and --sarif are two forms/],
		[['check', '--checkpatch', '--no-checkpatch'], /opposite/],
		[['--practice', '--repo', 'x'], /two different repositories/],
		[['--frobnicate'], /frobnicate/],
		[['check', '--base'], /base/],
	])('is refused with %j, as a matter of usage', (args, fact) => {
		const {fact: said, remedy, code} = refusal(...args);
		expect(said).toMatch(fact);
		expect(said).toMatch(/^\S[^\n]*\.$/);
		expect(remedy).toMatch(/--help/);
		expect(code).toBe(exitCode.usage);
	});

	it.each([
		[['chekc'], /^Did you mean check\? /],
		[['check', '--josn'], /^Did you mean --json\? kvm-series check --help/],
		[['check', '--xxxxxxxxx'], /^kvm-series check --help/],
	])('names what %j may be a slip of', (args, wanted) => {
		expect(refusal(...args).remedy).toMatch(wanted);
	});
});

test('the launcher knows the options with a value and the commands with a screen', () => {
	const rows: readonly OptionRow[] = options;
	expect([...withValue].toSorted()).toEqual(
		rows
			.filter(({value}) => value !== undefined)
			.map(({name}) => `--${name}`)
			.toSorted(),
	);
	const names: readonly string[] = commands.map(({name}) => name);
	expect(screenCommands.filter(name => !names.includes(name))).toEqual([]);
	for (const name of names) {
		expect(screenNeed([name])).toBe(screenCommands.includes(name) ? 'screen' : 'none');
	}
});

test('the launcher knows the options of the commands that draw', () => {
	const drawing = commands.filter(({name}) => screenCommands.includes(name));
	const names = new Set(drawing.flatMap(row => row.options.map(name => `--${name}`)));
	for (const name of names) if (screenNeed([name]) === 'none') expect(drawnWith).not.toContain(name);
	const known = [...drawnWith, ...withValue, '--plain', '--dry-run', '--yes', '--version', '--help'];
	expect([...names].filter(name => !known.includes(name))).toEqual([]);
});

test.each([['--versoin'], ['prepare', '--practise'], ['fix', '-q'], ['--json']])(
	'%s %s is not taken for a wish to draw',
	(...args) => expect(screenNeed(args)).toBe('none'),
);

test.each([['--base', '-x'], ['--repo=-x'], ['--practice', '--start-over']])('%s %s draws', (...args) =>
	expect(screenNeed(args)).toBe('screen'),
);
