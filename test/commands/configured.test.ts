import {afterEach, expect, it, vi} from 'vitest';
import {readCommandLine} from '../../src/commands/command-line.ts';
import {asksOthers, drawsUnicode} from '../../src/commands/configured.ts';
import {doctorCommand} from '../../src/commands/doctor.ts';
import {aRepository} from '../git/sealed.ts';

afterEach(() => vi.unstubAllEnvs());

it('draws more than ASCII where the locale has it, and goes by what the person has set before that', async () => {
	await using repository = await aRepository();
	vi.stubEnv('LC_ALL', 'C.UTF-8');
	vi.stubEnv('TERM', 'xterm');
	const line = readCommandLine(['doctor', '--repo', repository.path], '/');
	expect(await drawsUnicode(line)).toBe(true);
	await repository.git.bytes(['config', 'kvm-series.unicode', 'false']);
	expect(await drawsUnicode(line)).toBe(false);
	const {lines} = await doctorCommand(line, 'kvm-series');
	expect(lines.find(text => text.startsWith('Marks:'))).toMatch(/^Marks: v in order/);
	vi.stubEnv('LC_ALL', 'C');
	await repository.git.bytes(['config', 'kvm-series.unicode', 'true']);
	expect(await drawsUnicode(line)).toBe(true);
});

it('asks no other program in the background where the person has set that', async () => {
	await using repository = await aRepository();
	const line = readCommandLine(['fix', '--repo', repository.path], '/');
	expect(await asksOthers(line)).toBe(true);
	await repository.git.bytes(['config', 'kvm-series.checkpatch', 'off']);
	expect(await asksOthers(line)).toBe(false);
	await repository.git.bytes(['config', 'kvm-series.checkpatch', 'perhaps']);
	expect(await asksOthers(line)).toBe(true);
});
