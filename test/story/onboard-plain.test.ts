import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {aNewcomer} from './newcomer.ts';
import {talkWith} from './talk.ts';

it('leads from no identity and no remotes to ready in lines on a dumb terminal', async () => {
	await using newcomer = await aNewcomer();
	await using terminal = newcomer.start([], {TERM: 'dumb'});
	const {listen, say, end} = talkWith(terminal);
	expect(await listen()).toMatch(/2: name and mail \[needed and missing\]/);
	await say('why');
	await say('mend it');
	expect(await say('ann')).toContain('This looks like a login.');
	await say('Ann Author');
	expect(await say('ann@example.org')).toContain("$ git config --global user.name 'Ann Author'");
	expect(await say('y')).toContain('Nothing was run.');
	expect(await readFile(join(newcomer.home, '.gitconfig'), 'utf8')).not.toContain('Ann');
	await say('why', 'mend it', 'Ann Author', 'ann@example.org');
	expect(await say('yes')).toContain('2: name and mail [in order]: Ann Author <ann@example.org>');

	expect(await say('i 5', 'why', 'mend it')).toContain('What the remote is to be called here.');
	expect(await say('', 'https://example.org/linux.git')).toContain('this is not known as the one of kvm-x86');
	expect(await say('')).toContain('git remote add kvm-x86 https://');
	expect(await say('yes')).toContain('5: kvm-x86 tree [needed and missing]: kvm-x86 was never fetched');
	expect(await say('why', 'mend it')).toContain('$ git fetch kvm-x86');
	expect(await say('yes')).toContain('5: kvm-x86 tree [in order]: kvm-x86/next, 0 days old');

	expect(await say('next chapter')).toContain('Chapter 2 of 4, Learn.');
	expect(await say('i 4')).toContain('In hand: row 4.');
	expect(await say('open')).toContain('Changelogs, card 1 of 2');
	const last = await end('q');
	expect(last).toContain('Nothing that is needed is missing.');
	expect(last).toContain('git fetch kvm-x86');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.raw().includes('\x1b')).toBe(false);
	expect((await newcomer.doctor()).exitCode).toBe(0);
});

it('opens the practice series at the place of a card in lines, and comes back to the card', async () => {
	await using newcomer = await aNewcomer();
	await using terminal = newcomer.start(['--plain']);
	const {listen, say, end} = talkWith(terminal);
	await listen();
	await say('Tab', 'i 4', '1');
	let heard = '';
	for (let card = 0; card < 5 && !/\(d\)/.test(heard); card++) heard = await say('Enter', 'Enter', '');
	expect(await say('d')).toMatch(/Step \d of \d, /);
	expect(await say('q')).toMatch(/Changelogs, card \d of \d/);
	await end('q');
	expect((await terminal.exited).exitCode).toBe(0);
});

it('asks in lines over a pipe, and ends with the last line', async () => {
	await using newcomer = await aNewcomer();
	const told = await newcomer.pipe(['--plain'], 'Tab\nTab\nTab\n');
	expect([told.exitCode, told.stderr]).toEqual([0, '']);
	for (const title of ['Ready', 'Learn', 'Do', 'After']) expect(told.stdout).toContain(`, ${title}.\n`);
	expect(told.stdout).toContain('Nothing was changed.');
});

it('mends by a file of answers without a question, once it is confirmed, and says how to do it again', async () => {
	await using newcomer = await aNewcomer();
	const file = join(newcomer.home, 'onboard.json');
	const answers = {
		schema: 'kvm-series-onboard/1',
		mend: ['kvm-x86', 'upstream'],
		identity: {name: 'Ann Author', mail: 'ann@example.org'},
		fetch: true,
	};
	await writeFile(file, JSON.stringify(answers));
	const before = await readFile(join(newcomer.home, '.gitconfig'), 'utf8');
	const dry = await newcomer.pipe(['--answers', file, '--dry-run']);
	expect([dry.exitCode, dry.stderr]).toEqual([0, '']);
	for (const command of ["user.name 'Ann Author'", 'git remote add kvm-x86 https', 'git fetch kvm-x86'])
		expect(dry.stdout).toContain(command);
	const unsure = await newcomer.pipe(['--answers', file]);
	expect([unsure.exitCode, unsure.stdout]).toEqual([1, expect.stringContaining('--yes confirms it')]);
	expect(await readFile(join(newcomer.home, '.gitconfig'), 'utf8')).toBe(before);
	expect(await newcomer.git(newcomer.tree, 'remote')).toBe('');

	const done = await newcomer.pipe(['--answers', file, '--yes']);
	expect([done.exitCode, done.stderr]).toEqual([0, '']);
	expect(done.stdout).toContain('Nothing that is needed is missing.');
	expect(done.stdout).toContain('git branch --set-upstream-to=kvm-x86/next x86/mmu/work');
	const again =
		done.stdout.match(/^ {2}printf %s '(.*)' \| kvm-series onboard --repo \S+ --answers - --yes$/m)?.[1] ??
		'';
	expect((await newcomer.doctor()).exitCode).toBe(0);
	const twice = await newcomer.pipe(['--answers', '-', '--yes'], again);
	expect([twice.exitCode, twice.stdout]).toEqual([0, expect.stringContaining('Nothing was changed.')]);

	const wrong = await newcomer.pipe(
		['--answers', '-'],
		'{"schema": "kvm-series-onboard/1", "mend": ["perl"]}',
	);
	expect([wrong.exitCode, wrong.stderr]).toEqual([
		2,
		expect.stringContaining(
			'/mend/0: expected one of identity, editor, send-email-setup, kvm-x86, kvm, upstream.',
		),
	]);
});
