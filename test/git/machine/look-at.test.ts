import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {doctorCode, doctorJson, doctorLines} from '../../../src/commands/doctor.ts';
import {machineState} from '../../../src/evidence/machine/machine-state.ts';
import type {MachineFacts} from '../../../src/series/machine.ts';
import {aBareMachine} from './a-machine.ts';

const states = (facts: MachineFacts) =>
	Object.fromEntries(machineState(facts).map(({id, state}) => [id, state] as const));

const echo = (text: string) => `#!/bin/sh\necho '${text}'\n`;

const aCompleteMachine = async () => {
	const machine = await aBareMachine();
	await machine.program('git');
	for (const name of ['make', 'gcc', 'ld', 'flex', 'bison', 'bc', 'vim', 'git-send-email']) {
		await machine.program(name, echo('1.0'));
	}
	await machine.program('perl', echo('5.36.0'));
	await machine.program('b4', echo('0.14.2'));
	await machine.system('usr/include/libelf.h');
	await machine.system('usr/include/openssl/opensslv.h');
	await machine.system('dev/kvm');
	await machine.system('proc/cpuinfo', 'processor : 0\nflags\t\t: fpu svm nx\n');
	await machine.kernel();
	const config = ['config', '--global'] as const;
	await machine.git(...config, 'user.name', 'Ann Author');
	await machine.git(...config, 'user.email', 'ann@example.org');
	await machine.git(...config, 'core.editor', 'vim -f');
	await machine.git(...config, 'sendemail.smtpServer', 'mail.example.org');
	await machine.git(...config, 'sendemail.smtpPass', 'not for anybody');
	await machine.fetched('x', 'https://github.com/kvm-x86/linux.git', 'next');
	await machine.fetched('kvm', 'https://git.kernel.org/pub/scm/virt/kvm/kvm.git', 'master');
	await machine.git('branch', '--set-upstream-to=x/next', 'x86/mmu/work');
	await machine.file('tools/testing/selftests/kvm/x86/cpuid_test', '');
	const {chmod} = await import('node:fs/promises');
	await chmod(join(machine.tree, 'tools/testing/selftests/kvm/x86/cpuid_test'), 0o755);
	await machine.file('../kvm-unit-tests/x86/unittests.cfg', '');
	return machine;
};

describe('a machine', () => {
	it('that is bare lacks all but what is optional, and nothing is made up', async () => {
		await using machine = await aBareMachine();
		const told: (readonly [number, number])[] = [];
		const facts = await machine.look(machine.home, (done, total) => told.push([done, total]));
		expect(facts.git).toBe('');
		expect(told.map(([done]) => done)).toEqual(told.map((_, index) => index + 1));
		for (const [, total] of told) expect(total).toBe(told.length);
		expect(states(facts)).toMatchObject({
			git: 'missing',
			perl: 'missing',
			'build-tools': 'missing',
			'build-headers': 'missing',
			b4: 'optional-missing',
			'kvm-device': 'optional-missing',
		});
		const items = machineState(facts);
		expect(doctorCode(items)).toBe(1);
		expect(doctorLines(items, true).join('\n')).toContain('$ sudo apt install git\n');
	});

	it('with an old git is told so', async () => {
		await using machine = await aBareMachine();
		const old =
			'#!/bin/sh\nfor word; do case "$word" in version) echo git version 2.30.2; exit;; esac; done\n';
		await machine.program('git', `${old}exec /usr/bin/git "$@"\n`);
		const facts = await machine.look();
		expect(facts.git).toBe('2.30.2');
		expect(machineState(facts).find(({id}) => id === 'git')).toMatchObject({
			state: 'missing',
			says: '2.30.2, older than 2.38',
		});
		expect(facts.identity).toMatchObject({name: '', mail: ''});
		expect(facts.repository).toBe('none');
	});

	it('that is complete is in order, and no value of a mail setting gets out', async () => {
		await using machine = await aCompleteMachine();
		const before = await readFile(join(machine.home, '.gitconfig'), 'utf8');
		const {mtimeMs} = await stat(join(machine.tree, '.git'));
		const facts = await machine.look(machine.tree);
		const items = machineState(facts);
		expect(items.filter(({state}) => state !== 'ok')).toEqual([]);
		expect(doctorCode(items)).toBe(0);
		expect(items.find(({id}) => id === 'identity')?.says).toBe(
			'Ann Author <ann@example.org>, as in your sign-offs',
		);
		expect(items.find(({id}) => id === 'kvm-device')?.says).toContain('AMD; Intel needs another machine');
		const said = JSON.stringify(facts) + doctorJson(items) + doctorLines(items, true).join('\n');
		expect(said).not.toMatch(/not for anybody|mail\.example\.org/);
		expect(await readFile(join(machine.home, '.gitconfig'), 'utf8')).toBe(before);
		expect((await stat(join(machine.tree, '.git'))).mtimeMs).toBe(mtimeMs);
	});

	it('tells the newest release tags that were fetched, without a series', async () => {
		await using machine = await aBareMachine();
		await machine.program('git');
		await machine.kernel();
		for (const name of ['v6.9', 'v6.16-rc3', 'v6.15.2', 'v6.16-rc11', 'kvm-6.17']) {
			await machine.git('tag', name);
		}
		const {repository} = await machine.look(machine.tree);
		const releases = repository === undefined || repository === 'none' ? [] : repository.releases;
		expect(releases.map(({name}) => name)).toEqual(['v6.16-rc11', 'v6.16-rc3', 'v6.15.2', 'v6.9']);
		expect(releases[0]?.when).toBeGreaterThan(1_600_000_000);
	});

	it('without perl and checkpatch.pl is told both', async () => {
		await using machine = await aBareMachine();
		await machine.program('git');
		await machine.kernel(['arch/x86/kvm/x86.c']);
		expect(states(await machine.look(machine.tree))).toMatchObject({
			'kernel-tree': 'ok',
			perl: 'missing',
			checkpatch: 'missing',
		});
	});

	it('with a tree and no remotes is offered those it needs, under a free name', async () => {
		await using machine = await aBareMachine();
		await machine.program('git');
		await machine.kernel();
		await machine.git('remote', 'add', 'kvm-x86', 'https://example.org/linux.git');
		const items = machineState(await machine.look(machine.tree));
		expect(items.find(({id}) => id === 'kvm-x86')).toMatchObject({
			state: 'missing',
			commands: ['git remote add kvm-x86-2 https://github.com/kvm-x86/linux.git'],
		});
		expect(items.find(({id}) => id === 'kvm')?.state).toBe('optional-missing');
		expect(items.find(({id}) => id === 'upstream')?.says).toBe(
			'x86/mmu/work follows nothing; fetch kvm-x86 first',
		);
	});

	it('whose git does not answer is not known, and that in time', async () => {
		await using machine = await aBareMachine();
		await machine.program('git', '#!/bin/sh\nexec /bin/sleep 60\n');
		const {lookAt} = await import('../../../src/git/machine/look-at.ts');
		const facts = await lookAt({folder: machine.home, environment: machine.environment, limit: 300});
		expect(facts.git).toBeUndefined();
		expect(facts.repository).toBeUndefined();
		expect(doctorLines(machineState(facts), true)[0]).toBe(
			'~ git                     could not be found out',
		);
	});

	it('one program that does not answer leaves what the others say known', async () => {
		await using machine = await aBareMachine();
		await machine.program('git');
		await machine.program('b4', '#!/bin/sh\nexec /bin/sleep 60\n');
		const {lookAt} = await import('../../../src/git/machine/look-at.ts');
		const {home, environment} = machine;
		const facts = await lookAt({folder: home, environment, limit: 1500});
		expect(facts.b4).toBeUndefined();
		expect(facts.git).toMatch(/^\d/);
		expect(facts.repository).toBeDefined();
		expect(doctorLines(machineState(facts), true, 'npm start --').at(-1)).toMatch(/^npm start -- onboard /);
		expect(facts.missingPrograms).toBeDefined();
	});

	it('a history that does not come leaves name and mail known', async () => {
		await using machine = await aBareMachine();
		await machine.kernel();
		await machine.git('config', '--global', 'user.name', 'Ann Author');
		await machine.git('config', '--global', 'user.email', 'ann@example.org');
		const slow = 'case " $* " in *" log "*) exec /bin/sleep 60 ;; esac';
		await machine.program('git', `#!/bin/sh\n${slow}\nexec /usr/bin/git "$@"\n`);
		const {lookAt} = await import('../../../src/git/machine/look-at.ts');
		const {tree, environment} = machine;
		const facts = await lookAt({folder: tree, environment, limit: 4000});
		expect(facts.identity).toMatchObject({name: 'Ann Author', mail: 'ann@example.org', signOffs: []});
	});
});
