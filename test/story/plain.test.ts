import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {aMachine} from './practice.ts';
import {prepareInLines, talkWith} from './talk.ts';
import {answerBase, makePatches, mendMessages, putInOrder, tellTesting} from './walk.ts';

/** The mails of the practice series without what tells when they were made. */
const mailsOf = async (practice: string): Promise<readonly string[]> => {
	const folder = join(practice, 'outgoing', 'x86-mmu-nx-zap');
	const names = (await readdir(folder)).sort();
	const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')));
	return texts.map(text => text.replace(/^From [0-9a-f]+ /, 'From ').replace(/^Date: .*$/m, 'Date:'));
};

it('makes the same patches over screens, in lines on a dumb terminal, and by a file of answers', async () => {
	await using machine = await aMachine();
	await using first = machine.start([], {env: {TERM: 'dumb'}});
	const talk = talkWith(first);
	await prepareInLines(talk);
	await talk.end('q');
	const file = join(machine.home, 'answers.json');
	const printed = await machine.pipe(['answers', '--practice']);
	expect(printed.exitCode).toBe(0);
	await writeFile(file, printed.stdout);

	await using second = machine.start(['--plain', '--practice']);
	const {listen, say, end} = talkWith(second);
	await listen();
	expect(await say('plan')).toMatch(/^- .*\n\+ /m);
	expect(await say('range-diff')).toMatch(/^ *1: +[0-9a-f]+ /m);
	expect(await say('apply', 'Yes')).toContain('Nothing was changed.');
	expect(await say('plan', 'apply')).toContain('Type the word yes');
	expect(await say('yes')).toContain('Rewritten. kvm-series undo goes back');
	expect(await say('make the patches')).toContain('Proven: ');
	const last = await end('done, leave');
	expect(last).toContain('Make them again, without questions:');
	expect(last).toMatch(/git -C \S+ send-email --dry-run --to=practice@example\.invalid/);
	expect(last).not.toContain('vger');
	expect(second.raw().includes('\x1b')).toBe(false);
	const mails = await mailsOf(machine.practice);
	expect(mails).toHaveLength(13);

	await using other = await aMachine();
	const dry = await other.pipe(['--practice', '--answers', file, '--dry-run']);
	expect(dry.stdout).toContain('Would then run:');
	const unsure = await other.pipe(['--practice', '--answers', file]);
	expect([unsure.exitCode, unsure.stdout]).toEqual([1, expect.stringContaining('--yes confirms it')]);
	expect(await readdir(other.practice)).not.toContain('outgoing');
	const done = await other.pipe(['--practice', '--answers', file, '--yes']);
	expect(done.stdout).not.toContain('vger');
	const named = await other.pipe(['patches', '--repo', other.practice]);
	expect(named.stdout).toContain('This is practice, and its mails go to nobody.');
	expect([done.exitCode, done.stderr]).toEqual([0, '']);
	expect(await mailsOf(other.practice)).toEqual(mails);

	await using drawn = await aMachine();
	await using screen = drawn.start();
	await answerBase(screen);
	await mendMessages(screen);
	await putInOrder(screen);
	await tellTesting(screen);
	await makePatches(screen);
	screen.type('q');
	await screen.exited;
	expect(await mailsOf(drawn.practice)).toEqual(mails);
});

it('lists all that is missing, and refuses a file that is none, with exit codes for scripts', async () => {
	await using machine = await aMachine();
	const file = join(machine.home, 'answers.json');
	await writeFile(file, '{"schema": "kvm-series-answers/1", "patches": true}');
	const open = await machine.pipe(['--practice', '--answers', file, '--yes']);
	expect(open.exitCode).toBe(1);
	for (const path of ['/base/kind', '/base/attack', '/base/tree', '/tag', '/testing/build', '/cover/subject'])
		expect(open.stdout).toContain(`  ${path}: is missing`);
	await writeFile(file, '{"schema": "kvm-series-answers/1", "testing": {"build": {"done": "yes"}}}');
	const wrong = await machine.pipe(['--practice', '--answers', file]);
	expect([wrong.exitCode, wrong.stderr]).toEqual([
		2,
		expect.stringContaining('/testing/build/done: expected true or false.'),
	]);
});
