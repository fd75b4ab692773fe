import {readFile} from 'node:fs/promises';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readCommandLine} from '../../src/commands/command-line.ts';
import {parseConfiguration, settings, withConfiguration} from '../../src/commands/configuration.ts';
import {options} from '../../src/commands/table.ts';
import {readConfiguration} from '../../src/git/reading/configuration.ts';
import {exitCode, Refusal} from '../../src/series/refusal.ts';
import {aRepository} from '../git/sealed.ts';

const nothing = {failOn: undefined, checkpatch: undefined, unicode: undefined};

describe('the settings', () => {
	it.each([
		['', nothing],
		['kvm-series.failon\nhint\0', {...nothing, failOn: 'hint'}],
		['kvm-series.failon\nhint\0kvm-series.failon\nmust\0', {...nothing, failOn: 'must'}],
		['kvm-series.checkpatch\0', {...nothing, checkpatch: true}],
		['kvm-series.checkpatch\nNo\0kvm-series.unicode\non\0', {...nothing, checkpatch: false, unicode: true}],
		['kvm-series.unicode\n\0', {...nothing, unicode: false}],
		['kvm-series.later\nsomething\0', nothing],
	])('of %j', (raw, expected) => {
		expect(parseConfiguration(raw)).toEqual(expected);
	});

	it.each([
		['kvm-series.failon\nmost\0', 'kvm-series.failOn is most', 'must, should, hint, never'],
		['kvm-series.failon\0', 'kvm-series.failOn is empty', 'must, should, hint, never'],
		['kvm-series.checkpatch\nmaybe\0', 'kvm-series.checkpatch is maybe', 'true, false'],
	])('of %j are refused with key and values', (raw, fact, values) => {
		let refusal: unknown;
		try {
			parseConfiguration(raw);
		} catch (error) {
			refusal = error;
		}
		expect(refusal).toBeInstanceOf(Refusal);
		expect(refusal).toMatchObject({code: exitCode.usage});
		expect((refusal as Refusal).fact).toContain(fact);
		expect((refusal as Refusal).fact).toContain(values);
	});

	it('are read or refused, whatever stands there', () => {
		fc.assert(
			fc.property(fc.string(), text => {
				try {
					parseConfiguration(`kvm-series.failon\n${text}\0${text}`);
				} catch (error) {
					expect(error).toBeInstanceOf(Refusal);
				}
			}),
		);
	});

	it('are all in the table, also what a text tells of in passing', async () => {
		const row = await readFile(
			new URL('../../src/evidence/machine/machine-state.ts', import.meta.url),
			'utf8',
		);
		const told = [...row.matchAll(/git config kvm-series\.(\w+)/g)].map(([, name]) => name);
		expect(told).toContain('kvmUnitTests');
		expect(settings.map(({name}) => name)).toEqual(expect.arrayContaining(told));
	});

	it('allow what the option allows', () => {
		const failOn = options.find(({name}) => name === 'fail-on');
		expect(settings[0].values).toEqual(failOn && 'choices' in failOn ? failOn.choices : undefined);
	});

	it('stand for what the command line leaves out, where the command takes it', () => {
		const set = {failOn: 'hint', checkpatch: false, unicode: undefined};
		const read = (...args: readonly string[]) => withConfiguration(readCommandLine(args, '/here'), set);
		expect(read('check').values.get('fail-on')).toBe('hint');
		expect(read('check').flags.has('no-checkpatch')).toBe(true);
		expect(read('check', '--fail-on', 'must', '--checkpatch').values.get('fail-on')).toBe('must');
		expect(read('check', '--checkpatch').flags.has('no-checkpatch')).toBe(false);
		expect(read('undo').values.size).toBe(0);
	});
});

describe('git', () => {
	it('tells what is set, for this run, too, and nothing of other keys', async () => {
		await using repository = await aRepository();
		expect(await readConfiguration(repository.git, {})).toBe('');
		await repository.git.bytes(['config', 'kvm-series.failOn', 'should']);
		await repository.git.bytes(['config', 'kvm-seriesx.failOn', 'no']);
		expect(await readConfiguration(repository.git, {})).toBe('kvm-series.failon\nshould\0');
		const now = {GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'kvm-series.failOn', GIT_CONFIG_VALUE_0: 'hint'};
		expect(parseConfiguration(await readConfiguration(repository.git, now)).failOn).toBe('hint');
	});

	it('that cannot tell sets nothing', async () => {
		await using repository = await aRepository();
		const folder = `${repository.path}/none`;
		const {createGit} = await import('../../src/git/git.ts');
		expect(await readConfiguration(createGit(folder), {})).toBe('');
	});
});
