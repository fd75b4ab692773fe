import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {createGit} from '../../../src/git/git.ts';
import {loadOnboard, saveOnboard} from '../../../src/git/machine/kept.ts';
import {programOf} from '../../../src/git/machine/mail-and-editor.ts';
import {mend, readProgress} from '../../../src/git/machine/mend.ts';
import {type Mending, mendingCommands} from '../../../src/series/mending.ts';
import {aFolder} from '../sealed.ts';
import {aBareMachine} from './a-machine.ts';

const job = () => ({progress: () => {}, signal: new AbortController().signal});

const aTree = async () => {
	const machine = await aBareMachine();
	await machine.program('git');
	await machine.kernel();
	return {...machine, hands: createGit(machine.tree, machine.environment)};
};

describe('mending', () => {
	it('sets name and mail where it says it does', async () => {
		await using machine = await aTree();
		const who = {kind: 'identity', name: "Ann O'Author", mail: 'ann@example.org'} as const;
		await mend(machine.hands, {...who, isLocal: false}, job());
		expect(await machine.hands.text(['config', '--global', 'user.name'])).toBe("Ann O'Author");
		await mend(machine.hands, {...who, mail: 'other@example.org', isLocal: true}, job());
		expect(await machine.hands.text(['config', '--local', 'user.email'])).toBe('other@example.org');
	});

	it('adds a remote without fetching, fetches it, and follows it', async () => {
		await using machine = await aTree();
		const url = `file://${machine.tree}`;
		await mend(machine.hands, {kind: 'remote', name: 'kvm-x86', url}, job());
		expect(await machine.hands.text(['for-each-ref', 'refs/remotes'])).toBe('');
		await mend(machine.hands, {kind: 'fetch', remote: 'kvm-x86'}, job());
		const upstream = 'kvm-x86/x86/mmu/work';
		expect(await machine.hands.text(['for-each-ref', '--format=%(refname:short)', 'refs/remotes'])).toBe(
			upstream,
		);
		await mend(machine.hands, {kind: 'upstream', branch: 'x86/mmu/work', upstream}, job());
		expect(await machine.hands.text(['rev-parse', '--abbrev-ref', '@{upstream}'])).toBe(upstream);
	});

	it('runs the words of a trial as they are', async () => {
		await using machine = await aTree();
		await mend(machine.hands, {kind: 'send-trial', words: ['config', '--local', 'a.b', '--x y']}, job());
		expect(await machine.hands.text(['config', 'a.b'])).toBe('--x y');
	});

	it('refuses in two sentences where git does, and says what to paste', async () => {
		await using machine = await aTree();
		await machine.git('remote', 'add', 'gone', `file://${machine.home}/nothing`);
		await expect(mend(machine.hands, {kind: 'fetch', remote: 'gone'}, job())).rejects.toMatchObject({
			fact: expect.stringMatching(/^git fetch failed: .*[^.]\.$/),
			remedy: expect.stringMatching(/run git fetch gone in a shell\.$/),
		});
	});

	it.each<Mending>([
		{kind: 'identity', name: '', mail: 'a@example.org', isLocal: false},
		{kind: 'identity', name: 'Ann\nAuthor', mail: 'a@example.org', isLocal: false},
		{kind: 'fetch', remote: '--upload-pack=touch x'},
		{kind: 'remote', name: '-f', url: 'file:///'},
	])('does not run %j', async mending => {
		await using machine = await aTree();
		await expect(mend(machine.hands, mending, job())).rejects.toMatchObject({name: 'Refusal'});
	});

	it('stops at once while a server keeps it waiting, and leaves nothing running', async () => {
		await using machine = await aTree();
		await machine.git('remote', 'add', 'x', `file://${machine.tree}`);
		const {home} = machine;
		const slow = join(home, 'slow');
		await writeFile(
			slow,
			`#!/bin/sh\necho $$ >${home}/pid.new && mv ${home}/pid.new ${home}/pid\nexec sleep 300\n`,
			{
				mode: 0o755,
			},
		);
		await machine.git('config', 'remote.x.uploadpack', slow);
		const stop = new AbortController();
		const said: string[] = [];
		const progress = (_done: number, _total: number | undefined, what: string) => said.push(what);
		machine.environment.PATH += ':/usr/bin:/bin';
		const fetching = mend(machine.hands, {kind: 'fetch', remote: 'x'}, {progress, signal: stop.signal});
		const pid = await vi.waitFor(async () => Number(await readFile(join(home, 'pid'), 'utf8')), 20_000);
		stop.abort();
		await expect(fetching).rejects.toMatchObject({name: 'Cancelled'});
		expect(said).toEqual(['Waiting for the server of x']);
		await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), 20_000);
	});

	it('stops when it is cancelled', async () => {
		await using machine = await aTree();
		await machine.git('remote', 'add', 'x', `file://${machine.tree}`);
		const signal = AbortSignal.abort();
		await expect(mend(machine.hands, {kind: 'fetch', remote: 'x'}, {...job(), signal})).rejects.toMatchObject(
			{
				name: 'Cancelled',
			},
		);
	});

	it('shows commands that a shell reads as they are run', () => {
		const who: Mending = {kind: 'identity', name: "Ann O'Author", mail: 'ann@example.org', isLocal: true};
		expect(mendingCommands(who)[0]).toBe(String.raw`git config --local user.name 'Ann O'\''Author'`);
	});
});

it.each([
	[
		'Receiving objects:  45% (123/456), 1.20 MiB | 2.00 MiB/s',
		{what: 'Receiving objects', done: 123, total: 456},
	],
	['remote: Enumerating objects: 512, done.', {what: 'Enumerating objects', done: 512, total: undefined}],
	['From https://example.org/x', undefined],
	['', undefined],
])('reads how far git is from %j', (line, wanted) => {
	expect(readProgress(line)).toEqual(wanted);
});

it.each([
	['vim -f', 'vim'],
	['~/bin/edit', '~/bin/edit'],
	["'/opt/my editor/run' --wait", '/opt/my editor/run'],
	['$HOME/edit', undefined],
	['f() { vim; }; f', undefined],
])('takes from %j the program %s', (command, wanted) => {
	expect(programOf(command)).toBe(wanted);
});

describe('what is kept', () => {
	it('lies in the repository, or without one in the folder for state, and is found from there later', async () => {
		await using folder = await aFolder();
		await using machine = await aTree();
		const environment = {...machine.environment, XDG_STATE_HOME: join(folder.path, 'state')};
		const outside = createGit(folder.path, {...environment, GIT_CEILING_DIRECTORIES: folder.path});
		expect(await loadOnboard(outside, environment)).toBeUndefined();
		await saveOnboard(outside, {chapter: 'learn'}, environment);
		expect(await readFile(join(folder.path, 'state/kvm-series/onboard.json'), 'utf8')).toContain('learn');
		expect(await loadOnboard(machine.hands, environment)).toEqual({chapter: 'learn'});
		await saveOnboard(machine.hands, {chapter: 'do'}, environment);
		expect(await loadOnboard(machine.hands, environment)).toEqual({chapter: 'do'});
		expect(await loadOnboard(outside, environment)).toEqual({chapter: 'learn'});
		const clone = join(machine.home, 'kvm-series');
		await machine.git('init', '-q', clone);
		const elsewhere = createGit(clone, machine.environment);
		await saveOnboard(elsewhere, {chapter: 'after'}, environment);
		expect(await loadOnboard(outside, environment)).toEqual({chapter: 'after'});
		expect(await loadOnboard(machine.hands, environment)).toEqual({chapter: 'do'});
	});

	it('that makes no sense is as if there were none', async () => {
		await using machine = await aTree();
		await mkdir(join(machine.tree, '.git/kvm-series'));
		await writeFile(join(machine.tree, '.git/kvm-series/onboard.json'), '{');
		const environment = {...machine.environment, XDG_STATE_HOME: join(machine.home, 'state')};
		expect(await loadOnboard(machine.hands, environment)).toBeUndefined();
	});
});
