// node .ci/shells.mjs [SHELL...]: types into real shells, with their own completion, and looks at what they make of it.
// Without names: bash, zsh and fish; one that is missing is a failure. FPATH and the like are the caller's.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {build} from './build.mjs';
import {root, setup} from './setup.mjs';

/** What is typed before the tab key, and what must then stand there. */
const cases = [
	['kvm-series expl', 'kvm-series explain '],
	['kvm-series check --fail', 'kvm-series check --fail-on'],
	['kvm-series check --fail-on sh', 'kvm-series check --fail-on should '],
	['kvm-series check --no-', 'kvm-series check --no-checkpatch '],
	['kvm-series check --base topic-', 'kvm-series check --base topic-one'],
	['kvm-series undo --branch topic-', 'kvm-series undo --branch topic-one'],
	['kvm-series check some-p', 'kvm-series check some-patches/'],
	['kvm-series explain changelog-no-pro', 'kvm-series explain changelog-no-pronouns '],
	['kvm-series --practice hook b4-p', 'kvm-series --practice hook b4-prep '],
	['git kvm-series completion z', 'git kvm-series completion zsh '],
];

const settings = {
	bash: folder => {
		writeFileSync(
			join(folder, 'rc'),
			'for f in /usr/share/bash-completion/completions/git /usr/share/git/completion/git-completion.bash; do [ -r $f ] && . $f; done\n. <(kvm-series completion bash)\nPS1="$ "\n',
		);
		return ['--noprofile', '--rcfile', join(folder, 'rc'), '-i'];
	},
	zsh: folder => {
		mkdirSync(join(folder, 'site'));
		const {stdout} = spawnSync(join(folder, 'bin', 'kvm-series'), ['completion', 'zsh']);
		writeFileSync(join(folder, 'site', '_git-kvm-series'), stdout);
		writeFileSync(
			join(folder, '.zshrc'),
			`fpath=(${join(folder, 'site')} $fpath); autoload -U compinit; compinit -u -D; PS1='$ '; unset zle_bracketed_paste\n`,
		);
		return ['-i'];
	},
	fish: folder => {
		mkdirSync(join(folder, 'fish', 'completions'), {recursive: true});
		const {stdout} = spawnSync(join(folder, 'bin', 'kvm-series'), ['completion', 'fish']);
		for (const name of ['kvm-series', 'git-kvm-series']) {
			writeFileSync(join(folder, 'fish', 'completions', `${name}.fish`), stdout);
		}
		return [
			'-i',
			'-C',
			"function fish_prompt; echo -n '$ '; end; set -g fish_greeting; set -g fish_autosuggestion_enabled 0",
		];
	},
};

/** A folder with a repository, patches and the program on its path. */
const aHome = () => {
	const folder = mkdtempSync(join(tmpdir(), 'kvm-series-shells-'));
	const work = join(folder, 'work');
	mkdirSync(join(folder, 'bin'));
	mkdirSync(join(work, 'some-patches'), {recursive: true});
	for (const name of ['kvm-series', 'git-kvm-series'])
		symlinkSync(join(root, '.dist', 'kvm-series.cjs'), join(folder, 'bin', name));
	const git = args =>
		spawnSync('git', ['-c', 'user.name=N', '-c', 'user.email=n@example.org', ...args], {cwd: work});
	for (const args of [
		['init', '-q', '-b', 'topic-one'],
		['commit', '-q', '--allow-empty', '-m', 'one'],
	])
		git(args);
	return {folder, work};
};

/** The line that the shell shows after the tab key; waits for what is expected, at most some seconds. */
const typed = async (shell, args, {folder, work}, [text, wanted]) => {
	const {spawn} = await import('@lydell/node-pty');
	const {default: headless} = await import('@xterm/headless');
	const screen = new headless.Terminal({cols: 100, rows: 24, allowProposedApi: true});
	const env = {
		...process.env,
		HOME: folder,
		ZDOTDIR: folder,
		XDG_CONFIG_HOME: folder,
		TERM: 'xterm',
		PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
	};
	const terminal = spawn(shell, args, {cols: 100, rows: 24, cwd: work, env, name: 'xterm'});
	terminal.onData(data => screen.write(data));
	screen.onData(data => terminal.write(data));
	const lines = () =>
		Array.from({length: 24}, (_, row) => screen.buffer.active.getLine(row)?.translateToString(false) ?? '');
	const until = async found => {
		for (let tries = 0; tries < 200 && !found(lines()); tries++)
			await new Promise(resolve => setTimeout(resolve, 50));
	};
	await until(all => all.some(line => line.startsWith('$ ')));
	terminal.write(text);
	await until(all => all.some(line => line.startsWith(`$ ${text}`)));
	terminal.write('\t');
	await until(all => all.some(line => line.startsWith(`$ ${wanted}`)));
	const all = lines();
	terminal.kill('SIGKILL');
	return all.findLast(line => line.startsWith('$ '))?.slice(2) ?? all.join('\n').trimEnd();
};

setup();
await build();
const wanted = process.argv.slice(2);
let failures = 0;
for (const shell of wanted.length === 0 ? Object.keys(settings) : wanted) {
	const home = aHome();
	if (spawnSync(shell, ['-c', 'exit 0']).status !== 0) {
		console.log(`${shell} cannot be started`);
		failures += 1;
		continue;
	}
	const args = settings[basename(shell)](home.folder);
	for (const each of cases) {
		const line = await typed(shell, args, home, each);
		const isRight = line.startsWith(each[1]);
		if (!isRight) failures += 1;
		console.log(`${isRight ? 'ok    ' : 'FAILED'} ${basename(shell)}: ${each[0]} → ${line.trimEnd()}`);
	}
	try {
		rmSync(home.folder, {recursive: true, force: true, maxRetries: 20});
	} catch {
		// A shell that has just been ended may still write its history; the system cleans up after it.
	}
}
process.exitCode = failures === 0 ? 0 : 1;
