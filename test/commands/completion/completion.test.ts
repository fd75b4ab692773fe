import {describe, expect, it} from 'vitest';
import {bashCompletion} from '../../../src/commands/completion/bash.ts';
import {completionText} from '../../../src/commands/completion/command.ts';
import {shells} from '../../../src/commands/completion/shells.ts';
import {completionWords} from '../../../src/commands/completion/words.ts';
import {commands, options} from '../../../src/commands/table.ts';
import {Refusal} from '../../../src/series/refusal.ts';
import {run} from '../../../src/tools/run.ts';
import {aRepository, sealedEnvironment} from '../../git/sealed.ts';

const words = completionWords();

describe('completion', () => {
	it.each(shells)('for %s names every command and option, in ASCII', shell => {
		const text = completionText([shell]).join('\n');
		expect(text).toMatch(/^[\t\n\x20-\x7e]*$/);
		for (const {name} of commands) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
		for (const {name} of options) expect(text).toMatch(new RegExp(`(?:--|-l )${name}\\b`));
	});

	it('has words that no shell reads anything into', () => {
		const all = [
			...words.commands.map(({name}) => name),
			...words.options.flatMap(({name, choices = []}) => [name, ...choices]),
			...Object.values(words.lists).flat(),
		];
		expect(all.filter(word => !/^[a-z0-9][\w-]*$/i.test(word))).toEqual([]);
	});

	it.each([[[]], [['tcsh']], [['bash', 'zsh']]])('is refused for %j', operands => {
		expect(() => completionText(operands)).toThrow(Refusal);
	});
});

/**
 * Asks bash what it would offer for these words; the last is being typed. A kernel tree is not built without bash, so it
 * is there, and where it is not, this fails. The other shells are typed into by `.ci/shells.mjs`.
 */
const offered = async (
	line: readonly string[],
	folder: string,
	entry = '_kvm_series',
): Promise<readonly string[]> => {
	const script = `${bashCompletion(words).join('\n')}\nCOMP_WORDS=("$@")\nCOMP_CWORD=$(($# - 1))\n${entry}\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
	const ran = await run('bash', ['--noprofile', '--norc', '-c', script, 'bash', ...line], {
		cwd: folder,
		env: {...sealedEnvironment(folder), PATH: process.env.PATH ?? ''},
	});
	expect(Buffer.from(ran.stderr).toString('utf8')).toBe('');
	return Buffer.from(ran.stdout).toString('utf8').replace(/\n$/, '').split('\n');
};

describe('in bash, the words offered', () => {
	it.each([
		[['kvm-series', 'exp'], ['explain ']],
		[['kvm-series', '--practice', 'unde'], ['']],
		[
			['kvm-series', 'check', '--fail-on', ''],
			['must ', 'should ', 'hint ', 'never '],
		],
		[['kvm-series', 'check', '--fail-on', '=', 'sh'], ['should ']],
		[['kvm-series', 'check', '--no'], ['--no-checkpatch ']],
		[['kvm-series', 'rules', '--s'], ['']],
		[['kvm-series', '--repo', 'check', 'hook', 'b4-p'], ['b4-prep ']],
		[
			['kvm-series', 'completion', ''],
			['bash ', 'zsh ', 'fish '],
		],
		[['kvm-series', 'explain', 'changelog-no-pro'], ['changelog-no-pronouns ']],
		[['kvm-series', 'check', '--reason', 'ex'], ['']],
	])('for %j are %j', async (line, expected) => {
		expect(await offered(line, import.meta.dirname)).toEqual(expected);
	});

	it('are branches, tags and files of the repository', async () => {
		await using repository = await aRepository();
		await repository.git.bytes(['commit', '-q', '--allow-empty', '-m', 'one']);
		await repository.git.bytes(['tag', 'worn']);
		expect(await offered(['kvm-series', 'undo', '--branch', 'wo'], repository.path)).toEqual(['work ']);
		expect(await offered(['kvm-series', 'check', '--base', 'wo'], repository.path)).toEqual([
			'work ',
			'worn ',
		]);
		expect(await offered(['kvm-series', 'check', 'wo'], repository.path)).toEqual(['work', 'worn']);
	});

	it('are the same behind git', async () => {
		const ask = (...line: readonly string[]) => offered(line, import.meta.dirname, '_git_kvm_series');
		expect(await ask('git', '-C', '.', 'kvm-series', 'state', '--rem')).toEqual(['--remove ']);
		expect(await ask('git', 'kvm-series', 'hoo')).toEqual(['hook ']);
	});
});
