import {chmod, mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {run} from '../../src/tools/run.ts';
import {aMachine} from './practice.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** A machine with the practice series in it, and the program on the path of whatever git starts. */
const aWorkplace = async () => {
	const machine = await aMachine();
	const made = await machine.pipe(['check', '--practice', '--fail-on', 'never']);
	const bin = join(machine.home, 'bin');
	await mkdir(bin);
	await symlink(join(import.meta.dirname, '..', '..', '.dist', 'kvm-series.cjs'), join(bin, 'kvm-series'));
	const inside = async (command: string, args: readonly string[], input?: string) => {
		const ran = await run(command, args, {
			cwd: machine.practice,
			env: {
				PATH: `${bin}:${process.env.PATH ?? ''}`,
				HOME: machine.home,
				TMPDIR: machine.home,
				GIT_AUTHOR_NAME: 'Somebody',
				GIT_AUTHOR_EMAIL: 'somebody@example.org',
				GIT_COMMITTER_NAME: 'Somebody',
				GIT_COMMITTER_EMAIL: 'somebody@example.org',
				GIT_EDITOR: 'true',
			},
			...(input === undefined ? {} : {input}),
		});
		return {exitCode: ran.exitCode, stdout: text(ran.stdout), stderr: text(ran.stderr)};
	};
	return {...machine, made, inside, [Symbol.asyncDispose]: machine[Symbol.asyncDispose]};
};

it('tells what is wrong with the practice series, for people and for programs, the same each time', async () => {
	await using place = await aWorkplace();
	expect(place.made.exitCode).toBe(0);
	expect(place.made.stdout).toContain('shortlog-no-trailing-punct');
	expect(place.made.stdout).not.toContain('\x1b');
	const json = await place.inside('kvm-series', ['check', '--json']);
	expect(json.exitCode).toBe(1);
	const found = JSON.parse(json.stdout);
	expect(found.schema).toBe('kvm-series-check/1');
	expect(found.patches).toHaveLength(11);
	expect(found.summary.must).toBeGreaterThan(0);
	expect((await place.inside('kvm-series', ['check', '--json'])).stdout).toBe(json.stdout);
});

it('judges files as it judges the commits they were made of', async () => {
	await using place = await aWorkplace();
	await place.inside('git', ['format-patch', '-q', '-o', 'out', '-11']);
	const messagesOf = (stdout: string) =>
		JSON.parse(stdout).patches.map((patch: {subject: string; findings: {rule: string}[]}) => [
			patch.subject,
			patch.findings.map(({rule}) => rule).filter(rule => !rule.startsWith('checkpatch')),
		]);
	const commits = await place.inside('kvm-series', ['check', '--json', '--no-checkpatch', 'HEAD~11..']);
	const files = await place.inside('kvm-series', ['check', '--json', 'out']);
	const mbox = await place.inside('sh', ['-c', 'cat out/*.patch | kvm-series check --json -']);
	expect(messagesOf(files.stdout)).toEqual(messagesOf(commits.stdout));
	expect(messagesOf(mbox.stdout)).toEqual(messagesOf(commits.stdout));
});

it('stops git rebase --exec at the first commit with a finding', async () => {
	await using place = await aWorkplace();
	const ran = await place.inside('git', ['rebase', '--exec', 'kvm-series check HEAD', 'HEAD~11']);
	expect(ran.exitCode).not.toBe(0);
	expect(ran.stdout + ran.stderr).toMatch(/kvm-series check HEAD/);
	expect(ran.stdout).toMatch(/\d+ must/);
	expect(await readdir(join(place.practice, '.git'))).toContain('rebase-merge');
});

it('is a hook that git runs before it sends a mail', async () => {
	await using place = await aWorkplace();
	// The practice series runs nobody's hooks.
	await place.inside('git', ['config', '--unset', 'core.hooksPath']);
	const printed = await place.inside('kvm-series', ['hook', 'sendemail-validate']);
	expect(printed.exitCode).toBe(0);
	const file = join(place.practice, '.git', 'hooks', 'sendemail-validate');
	expect(printed.stderr).toContain(file);
	await mkdir(join(place.practice, '.git', 'hooks'), {recursive: true});
	await writeFile(file, printed.stdout);
	await chmod(file, 0o755);
	await place.inside('git', ['format-patch', '-q', '-o', 'out', '-11']);
	const names = (await readdir(join(place.practice, 'out'))).sort();
	const validate = (name: string) => place.inside('git', ['hook', 'run', 'sendemail-validate', '--', name]);
	const bad = await validate(join('out', names[9] ?? ''));
	expect(bad.exitCode).toBe(1);
	expect(bad.stdout + bad.stderr).toMatch(/\d+ must/);
	await writeFile(join(place.practice, 'note'), 'From: a <a@example.org>\nSubject: Lunch\n\nAt noon?\n');
	expect((await validate('note')).exitCode).toBe(0);
	const again = await place.inside('kvm-series', ['hook', 'sendemail-validate']);
	expect(again.stderr).toMatch(/calls kvm-series already/);
	expect(await readFile(file, 'utf8')).toBe(printed.stdout);
});

it("tells where a hook goes that is not there, is empty, or is somebody else's", async () => {
	await using place = await aWorkplace();
	const hooks = join(place.home, 'my hooks');
	await mkdir(hooks);
	await place.inside('git', ['config', 'core.hooksPath', '~/my hooks']);
	const file = join(hooks, 'sendemail-validate');
	const advice = async () => (await place.inside('kvm-series', ['hook', 'sendemail-validate'])).stderr;
	expect(await advice()).toBe(`It goes into ${file}, which has to be executable.\n`);
	await writeFile(file, '');
	expect(await advice()).toBe(`It goes into ${file}, which has to be executable.\n`);
	await writeFile(file, '#!/bin/sh\nexit 0\n');
	expect(await advice()).toMatch(/is there already: do not write over it/);
	expect(await readFile(file, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
});

it("answers as b4's checks want it", async () => {
	await using place = await aWorkplace();
	const patch = (await place.inside('git', ['format-patch', '--stdout', '-1', 'HEAD~3'])).stdout;
	const prep = await place.inside('kvm-series', ['check', '--b4', '-'], patch);
	expect(prep.stdout).toMatch(/^(?:(?:ERROR|WARNING): .+\n)+$/);
	const review = await place.inside('kvm-series', ['check', '--review', '-'], patch);
	expect(JSON.parse(review.stdout)[0]).toMatchObject({
		tool: 'kvm-series',
		status: expect.stringMatching(/^(?:pass|warn|fail)$/),
	});
});

it('says where there is no repository what can be named', async () => {
	await using place = await aWorkplace();
	const at = (words: string) => place.inside('sh', ['-c', `cd "${place.home}" && kvm-series check ${words}`]);
	const alone = await at('');
	expect([alone.exitCode, alone.stderr]).toEqual([3, expect.stringMatching(/Name patch files or folders/)]);
	expect((await at('nofile')).stderr).toMatch(/^There is no file nofile, and no git repository/);
});

it('judges a range where no branch is checked out, and says so where none is named', async () => {
	await using place = await aWorkplace();
	await place.inside('git', ['checkout', '-q', '--detach']);
	const alone = await place.inside('kvm-series', ['check']);
	expect(alone.stderr).toMatch(/which series is meant\.\nName a range A\.\.HEAD/);
	expect((await place.inside('kvm-series', ['check', 'HEAD~2..'])).stdout).toMatch(/2 patches/);
});

it('reads what can be read, and says in a sentence what cannot', async () => {
	await using place = await aWorkplace();
	await place.inside('git', ['format-patch', '-q', '-o', 'out', '-2']);
	const out = join(place.practice, 'out');
	await writeFile(join(out, 'empty.patch'), '');
	await writeFile(join(out, 'binary.patch'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 0]));
	await writeFile(
		join(out, 'evil.patch'),
		'Subject: [PATCH] \x1b]0;owned\x07 KVM: x86: Do it\n\nText.\n---\n',
	);
	const ran = await place.inside('kvm-series', ['check', 'out']);
	expect(ran.stdout + ran.stderr).not.toContain('\x1b');
	expect(ran.stdout).toMatch(/empty\.patch/);
	expect(ran.stdout).toMatch(/binary\.patch/);
	expect(ran.exitCode === 1 || ran.exitCode === 3).toBe(true);
});

it('writes corrected copies beside the files, and never over one', async () => {
	await using place = await aWorkplace();
	await place.inside('git', ['format-patch', '-q', '-o', 'out', '-11']);
	const before = await readdir(join(place.practice, 'out'));
	const ran = await place.inside('kvm-series', ['check', '--fix', 'out']);
	expect(ran.stdout).toMatch(/^Corrected copy: out\/.*\.fixed\.patch$/m);
	const made = (await readdir(join(place.practice, 'out'))).filter(name => !before.includes(name));
	expect(made.length).toBeGreaterThan(0);
	const [first = ''] = made;
	await place.inside('git', ['checkout', '-q', '-b', 'again', 'HEAD~11']);
	const applied = await place.inside('git', [
		'apply',
		'--check',
		'-p1',
		'--include=nothing',
		join('out', first),
	]);
	expect(applied.stderr).toBe('');
	const each = await place.inside('kvm-series', ['check', '--json', ...made.map(name => join('out', name))]);
	const rules = JSON.parse(each.stdout).patches.flatMap((patch: {findings: {rule: string}[]}) =>
		patch.findings.map(({rule}) => rule),
	);
	expect(rules).not.toContain('shortlog-no-trailing-punct');
	await place.inside('kvm-series', ['check', '--fix', ...before.map(name => join('out', name))]);
	expect(await readdir(join(place.practice, 'out'))).toContain(first.replace('.fixed.', '.fixed-2.'));
});

it('rewrites the series after a yes, and undo takes it back', async () => {
	await using place = await aWorkplace();
	const tip = async () => (await place.inside('git', ['rev-parse', 'HEAD'])).stdout;
	const before = await tip();
	const refused = await place.inside('kvm-series', ['check', '--practice', '--fix'], '');
	expect(refused.exitCode).toBe(2);
	expect(await tip()).toBe(before);
	const ran = await place.inside('kvm-series', ['check', '--practice', '--fix', '--yes']);
	expect(ran.stdout).toMatch(/Rewritten\. kvm-series undo goes back to [0-9a-f]{12}\./);
	expect(await tip()).not.toBe(before);
	const again = await place.inside('kvm-series', ['check', '--practice', '--json', '--no-checkpatch']);
	expect(again.stdout).not.toContain('shortlog-no-trailing-punct');
	await place.inside('kvm-series', ['undo', '--practice', '--yes']);
	expect(await tip()).toBe(before);
});

it('sets a finding aside with a reason that survives rewording', async () => {
	await using place = await aWorkplace();
	await place.inside('git', ['reset', '-q', '--hard', 'HEAD~1']);
	const rules = async () =>
		JSON.parse((await place.inside('kvm-series', ['check', '--json', '--no-checkpatch', 'HEAD'])).stdout)
			.patches[0].findings as readonly {rule: string}[];
	const [first] = await rules();
	const rule = first?.rule ?? '';
	const none = await place.inside('kvm-series', ['waive', rule, 'HEAD']);
	expect(none.exitCode).toBe(2);
	const waived = await place.inside('kvm-series', ['waive', rule, 'HEAD', '--reason', 'known and wanted']);
	expect(waived.exitCode).toBe(0);
	expect((await rules()).map(each => each.rule)).not.toContain(rule);
	const shown = await place.inside('kvm-series', ['check', '--verbose', 'HEAD']);
	expect(shown.stdout).toContain('known and wanted');
	const message = (await place.inside('git', ['log', '-1', '--format=%B'])).stdout;
	await place.inside('git', [
		'commit',
		'-q',
		'--amend',
		'-m',
		`${message.trimEnd()}\nCc: someone@example.org\n`,
	]);
	expect((await rules()).map(each => each.rule)).not.toContain(rule);
	expect((await place.inside('kvm-series', ['waive', '--list'])).stdout).toContain(rule);
	// The same in a range, in files that lie here with us elsewhere, in files elsewhere with us here, and in a mailbox.
	await place.inside('git', ['format-patch', '-q', '-o', 'out', '-1']);
	const away = join(place.home, 'away');
	await mkdir(away);
	await place.inside('cp', ['-r', 'out', away]);
	const waivedBy = async (...words: readonly string[]) => {
		const ran = await place.inside('sh', ['-c', words.join(' ')]);
		const [patch] = JSON.parse(ran.stdout).patches;
		return [patch.waived?.[0]?.rule, patch.findings.some((each: {rule: string}) => each.rule === rule)];
	};
	const json = 'kvm-series check --json --no-checkpatch';
	for (const words of [
		`${json} HEAD~1..`,
		`cd "${away}" && ${json} "${place.practice}/out"`,
		`${json} "${away}/out"`,
		`${json} --each "${away}/out"`,
		`cat out/* | ${json} -`,
	]) {
		expect(await waivedBy(words)).toEqual([rule, false]);
	}
	expect(await waivedBy(`cd "${away}" && ${json} out`)).toEqual([undefined, true]);
	expect((await place.inside('kvm-series', ['waive', '--drop', rule, 'HEAD'])).exitCode).toBe(0);
	expect((await rules()).map(each => each.rule)).toContain(rule);
});
