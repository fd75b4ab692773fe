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
	await symlink(join(import.meta.dirname, '..', '..', '.dist', 'kvm-series.mjs'), join(bin, 'kvm-series'));
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
	expect(place.made.stdout).toContain('shortlog-prefix-case');
	expect(place.made.stdout).not.toContain('\x1b');
	const json = await place.inside('kvm-series', ['check', '--json']);
	expect(json.exitCode).toBe(1);
	const found = JSON.parse(json.stdout);
	expect(found.schema).toBe('kvm-series-check/1');
	expect(found.patches).toHaveLength(12);
	expect(found.summary.must).toBeGreaterThan(0);
	expect((await place.inside('kvm-series', ['check', '--json'])).stdout).toBe(json.stdout);
});

it('judges files as it judges the commits they were made of', async () => {
	await using place = await aWorkplace();
	await place.inside('git', ['format-patch', '-q', '-o', 'out', '-12']);
	const messagesOf = (stdout: string) =>
		JSON.parse(stdout).patches.map((patch: {subject: string; findings: {rule: string}[]}) => [
			patch.subject,
			patch.findings.map(({rule}) => rule).filter(rule => !rule.startsWith('checkpatch')),
		]);
	const commits = await place.inside('kvm-series', ['check', '--json', '--no-checkpatch', 'HEAD~12..']);
	const files = await place.inside('kvm-series', ['check', '--json', 'out']);
	const mbox = await place.inside('sh', ['-c', 'cat out/*.patch | kvm-series check --json -']);
	expect(messagesOf(files.stdout)).toEqual(messagesOf(commits.stdout));
	expect(messagesOf(mbox.stdout)).toEqual(messagesOf(commits.stdout));
});

it('stops git rebase --exec at the first commit with a finding', async () => {
	await using place = await aWorkplace();
	const ran = await place.inside('git', ['rebase', '--exec', 'kvm-series check HEAD', 'HEAD~12']);
	expect(ran.exitCode).not.toBe(0);
	expect(ran.stdout + ran.stderr).toMatch(/kvm-series check HEAD/);
	expect(ran.stdout).toMatch(/\d+ must/);
	expect(await readdir(join(place.practice, '.git'))).toContain('rebase-merge');
});

it('is a hook that git runs before it sends a mail', async () => {
	await using place = await aWorkplace();
	const printed = await place.inside('kvm-series', ['hook', 'sendemail-validate']);
	expect(printed.exitCode).toBe(0);
	const file = join(place.practice, '.git', 'hooks', 'sendemail-validate');
	expect(printed.stderr).toContain(file);
	await mkdir(join(place.practice, '.git', 'hooks'), {recursive: true});
	await writeFile(file, printed.stdout);
	await chmod(file, 0o755);
	await place.inside('git', ['format-patch', '-q', '-o', 'out', '-12']);
	const names = (await readdir(join(place.practice, 'out'))).sort();
	const validate = (name: string) => place.inside('git', ['hook', 'run', 'sendemail-validate', '--', name]);
	const bad = await validate(join('out', names[0] ?? ''));
	expect(bad.exitCode).toBe(1);
	expect(bad.stdout + bad.stderr).toMatch(/\d+ must/);
	await writeFile(join(place.practice, 'note'), 'From: a <a@example.org>\nSubject: Lunch\n\nAt noon?\n');
	expect((await validate('note')).exitCode).toBe(0);
	const again = await place.inside('kvm-series', ['hook', 'sendemail-validate']);
	expect(again.stderr).toMatch(/stays as it is/);
	expect(await readFile(file, 'utf8')).toBe(printed.stdout);
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
