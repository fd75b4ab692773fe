import {chmod, mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Git} from '../../src/git/git.ts';
import {aHistory, numbered} from './a-history.ts';

/** A repository that is unlike most. */
export type Animal = Readonly<{
	name: string;
	/** Makes it of a plain one; gives a branch to open where it is not the one checked out. */
	make: (git: Git, folder: string) => Promise<unknown>;
	branch?: string;
	/** What it is made of instead of the plain one. */
	from?: 'sha256' | 'nothing';
	/** It has to work, has to be refused, or may be either. */
	fate: 'works' | 'refused' | 'either';
}>;

const x86 = 'arch/x86/kvm';
const next = 'refs/remotes/kvm-x86/next';

/** A series of three patches, `work`, on a KVM tree, checked out. */
export const makePlain = async (git: Git): Promise<void> => {
	const settings = {
		'user.name': 'Test Author',
		'user.email': 'author@example.org',
		'remote.kvm-x86.url': 'https://github.com/kvm-x86/linux.git',
	};
	for (const [name, value] of Object.entries(settings)) await git.bytes(['config', name, value]);
	const files = {[`${x86}/a.c`]: numbered(20), [`${x86}/b.c`]: 'b\n', run: {mode: '100755', content: 'r\n'}};
	const [base = ''] = await aHistory(git, [{message: 'Base\n', files}]);
	await aHistory(
		git,
		[
			{message: 'KVM: one\n', files: {[`${x86}/a.c`]: numbered(20, {2: 'one'})}},
			{message: 'KVM: two\n', files: {[`${x86}/b.c`]: 'two\n', 'new.c': 'n\n'}},
			{message: 'KVM: three\n', files: {'three.c': '3\n'}},
		],
		{from: base},
	);
	await git.bytes(['update-ref', next, base]);
	await git.bytes(['reset', '-q', '--hard', 'work']);
};

/** Puts one more commit on `work`, made of its bytes, and checks it out. */
const commitOf = async (git: Git, change: (raw: string) => string) => {
	const raw = await git.raw(['cat-file', 'commit', 'work']);
	const own = raw.replace(/^parent .*$/m, `parent ${await git.text(['rev-parse', 'work'])}`);
	const tree = await treeWith(git, 'extra', '100644', 'extra\n');
	const input = Buffer.from(change(own.replace(/^tree .*$/m, `tree ${tree}`)), 'latin1');
	const oid = await git.text(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], {input});
	await git.bytes(['reset', '-q', '--hard', oid]);
};

const treeWith = async (git: Git, name: string, mode: string, content: string) => {
	const type = mode === '160000' ? 'commit' : 'blob';
	const oid =
		type === 'commit' ? content : await git.text(['hash-object', '-w', '--stdin'], {input: content});
	const listed = await git.raw(['ls-tree', '-z', 'work']);
	const input = Buffer.from(`${listed}${mode} ${type} ${oid}\t${name}\0`, 'latin1');
	return git.text(['mktree', '-z', '--missing'], {input});
};

const message = (text: string) => (raw: string) => `${raw.slice(0, raw.indexOf('\n\n'))}\n\n${text}`;
const header = (line: string) => (raw: string) => raw.replace('\n\n', `\n${line}\n\n`);

const more = async (git: Git, ...commits: Parameters<typeof aHistory>[1]) => {
	await aHistory(git, commits, {from: await git.text(['rev-parse', 'work'])});
	await git.bytes(['reset', '-q', '--hard', 'work']);
};

const config = (git: Git, settings: Readonly<Record<string, string>>) =>
	Promise.all(Object.entries(settings)).then(async all => {
		for (const [name, value] of all) await git.bytes(['config', name, value]);
	});

const inGit =
	(name: string, content: string): Animal['make'] =>
	async (git, folder) => {
		const path = join(folder, '.git', name);
		await mkdir(join(path, '..'), {recursive: true});
		await writeFile(path, content.replace('TIP', await git.text(['rev-parse', 'work'])));
	};

const hostile: Animal['make'] = async (git, folder) => {
	const script = join(folder, '.git/evil');
	await writeFile(script, `#!/bin/sh\ntouch '${folder}/.git/ran'\ncat\n`);
	await chmod(script, 0o755);
	await mkdir(join(folder, '.git/hooks'), {recursive: true});
	for (const hook of ['reference-transaction', 'post-index-change', 'post-rewrite', 'post-checkout']) {
		await writeFile(join(folder, '.git/hooks', hook), `#!/bin/sh\ntouch '${folder}/.git/ran'\n`);
		await chmod(join(folder, '.git/hooks', hook), 0o755);
	}
	await writeFile(join(folder, '.git/info/attributes'), '* diff=evil merge=evil\n').catch(async () => {
		await mkdir(join(folder, '.git/info'));
		await writeFile(join(folder, '.git/info/attributes'), '* diff=evil merge=evil\n');
	});
	await config(git, {
		'core.fsmonitor': script,
		'diff.external': script,
		'diff.evil.textconv': script,
		'gpg.program': script,
		'core.pager': script,
		'core.editor': script,
	});
};

const works = (name: string, make: Animal['make'], rest: Partial<Animal> = {}): Animal => ({
	name,
	make,
	fate: 'works',
	...rest,
});
const refused = (name: string, make: Animal['make'], rest: Partial<Animal> = {}): Animal => ({
	...works(name, make, rest),
	fate: 'refused',
});

const oddNames = ['a b', 'quo"te', "it's", 'line\nbreak', 'tab\t', '-x', ':!odd', 'caf\xe9', '$(touch ran)'];

export const animals: readonly Animal[] = [
	works('a plain one', async () => {}),
	refused('no commit yet', git => git.bytes(['config', 'user.name', 'x']), {from: 'nothing'}),
	refused('a detached HEAD', git => git.bytes(['checkout', '-q', '--detach'])),
	works('a detached HEAD with the branch named', git => git.bytes(['checkout', '-q', '--detach']), {
		branch: 'work',
	}),
	refused('HEAD on a ref that is no branch', async git => {
		await git.bytes(['update-ref', 'refs/odd/one', 'work']);
		await git.bytes(['symbolic-ref', 'HEAD', 'refs/odd/one']);
	}),
	refused('the first commit of all in the series', git => git.bytes(['update-ref', '-d', next])),
	refused('a merge', async git => {
		await git.bytes(['checkout', '-q', '-b', 'side', 'work~1']);
		await git.bytes(['commit', '-q', '--allow-empty', '-m', 'side']);
		await git.bytes(['checkout', '-q', 'work']);
		await git.bytes(['merge', '-q', '--no-edit', 'side']);
	}),
	refused('an empty commit', git => git.bytes(['commit', '-q', '--allow-empty', '-m', 'KVM: empty'])),
	works('an empty message', git => commitOf(git, message('')), {fate: 'either'}),
	works('a message without a line end', git => commitOf(git, message('KVM: no end'))),
	works('a message of CRLF lines', git => commitOf(git, message('KVM: crlf\r\n\r\nbody\r\n'))),
	works('a message that looks like a mail', git =>
		commitOf(git, message('KVM: x\n\n---\ndiff --git a/x b/x\nFrom me\n# hash\n -- \n')),
	),
	works('a message of 2 MB', git => commitOf(git, message(`KVM: huge\n\n${'word '.repeat(400_000)}\n`))),
	works('a NUL in a message', git => commitOf(git, message('KVM: nul\n\n\0x\n')), {fate: 'either'}),
	works('latin-1 with its header', git =>
		commitOf(git, raw => message('KVM: caf\xe9\n')(header('encoding ISO-8859-1')(raw))),
	),
	works('bytes that are no UTF-8', git => commitOf(git, message('KVM: caf\xe9\n')), {fate: 'either'}),
	works('an encoding that nobody knows', git => commitOf(git, header('encoding x-foo')), {fate: 'either'}),
	works('unknown headers', git => commitOf(git, header('x-thing one\n two'))),
	works('a signature', git =>
		commitOf(git, header('gpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----')),
	),
	works('an author without a name', git => commitOf(git, raw => raw.replace(/^author .*?</m, 'author <')), {
		fate: 'either',
	}),
	works(
		'an author time before 1970 and an odd zone',
		git => commitOf(git, raw => raw.replace(/^(author .*>) .*$/m, '$1 4294967296 +1359')),
		{fate: 'either'},
	),
	works('sha256', async () => {}, {from: 'sha256'}),
	works('a shallow history that has the base', async (git, folder) => {
		await writeFile(join(folder, '.git/shallow'), `${await git.text(['rev-parse', next])}\n`);
	}),
	refused('a shallow history that ends in the series', async (git, folder) => {
		await writeFile(join(folder, '.git/shallow'), `${await git.text(['rev-parse', 'work~1'])}\n`);
	}),
	works('a promisor remote that is out of reach', git =>
		config(git, {
			'remote.kvm-x86.promisor': 'true',
			'remote.kvm-x86.partialclonefilter': 'blob:none',
			'extensions.partialClone': 'kvm-x86',
		}),
	),
	works('a submodule', async git => {
		const tree = await treeWith(git, 'sub', '160000', await git.text(['rev-parse', 'work']));
		await git.bytes([
			'reset',
			'-q',
			'--hard',
			await git.text(['commit-tree', '-p', 'work', '-m', 'KVM: sub', tree]),
		]);
	}),
	works('a link that becomes a file and a file that becomes a folder', git =>
		more(
			git,
			{message: 'KVM: link\n', files: {l: {mode: '120000', content: 'run'}, f: 'f\n'}},
			{message: 'KVM: file\n', files: {l: 'now a file\n', f: undefined, 'f/inside': 'i\n'}},
		),
	),
	works('modes and binaries', git =>
		more(
			git,
			{message: 'KVM: mode\n', files: {run: {mode: '100644', content: 'r\n'}, bin: '\0\x01\xff'}},
			{message: 'KVM: bin\n', files: {bin: '\0\x02\xff'}},
		),
	),
	works('names that differ in case alone', git =>
		more(git, {message: 'KVM: case\n', files: {run: undefined, RUN: {mode: '100755', content: 'r\n'}}}),
	),
	works('odd names of files', git =>
		more(git, {message: 'KVM: names\n', files: Object.fromEntries(oddNames.map(name => [name, 'x\n']))}),
	),
	...['-x', 'HEAD', '@', 'refs/heads/work', '--output=pwn', 'caf\u00e9'].map(name =>
		works(
			`a branch called ${name}`,
			async git => {
				await git.bytes(['update-ref', `refs/heads/${name}`, 'work']);
				await git.bytes(['symbolic-ref', 'HEAD', `refs/heads/${name}`]);
			},
			{fate: 'either'},
		),
	),
	works('a tag called as the branch', git => git.bytes(['tag', 'work', next])),
	works('a replaced commit', git => git.bytes(['replace', 'work~1', next])),
	works(
		'grafts',
		async (git, folder) => {
			await mkdir(join(folder, '.git/info'), {recursive: true});
			const [tip, base] = [await git.text(['rev-parse', 'work']), await git.text(['rev-parse', next])];
			await writeFile(join(folder, '.git/info/grafts'), `${tip} ${base}\n`);
		},
		{fate: 'either'},
	),
	works('notes that follow', async git => {
		await git.bytes(['notes', 'add', '-m', 'n', 'work']);
		await config(git, {'notes.rewriteRef': 'refs/notes/*', 'notes.rewriteMode': 'concatenate'});
	}),
	refused(
		'the branch in another worktree',
		async (git, folder) => {
			await git.bytes(['checkout', '-q', '--detach']);
			await git.bytes(['worktree', 'add', '-q', `${folder}-other`, 'work']);
		},
		{branch: 'work'},
	),
	refused('a rebase in progress', inGit('rebase-merge/head-name', 'refs/heads/work\n')),
	refused('a bisect in progress', inGit('BISECT_LOG', '')),
	refused('a merge in progress', inGit('MERGE_HEAD', 'TIP\n')),
	works('a locked index', inGit('index.lock', ''), {fate: 'either'}),
	refused('a locked branch', inGit('refs/heads/work.lock', '')),
	works(
		'locked packed refs',
		async (git, folder) => {
			await git.bytes(['pack-refs', '--all']);
			await writeFile(join(folder, '.git/packed-refs.lock'), '');
		},
		{fate: 'either'},
	),
	works('a sparse checkout', git => git.bytes(['sparse-checkout', 'set', '--cone', x86])),
	works('settings that run programs', hostile),
	works('an object folder beside', async (_, folder) => {
		await rename(join(folder, '.git/objects'), `${folder}-objects`);
		await mkdir(join(folder, '.git/objects/info'), {recursive: true});
		await writeFile(join(folder, '.git/objects/info/alternates'), `${folder}-objects\n`);
	}),
	works('a git directory elsewhere', async (_, folder) => {
		await rename(join(folder, '.git'), `${folder}-git`);
		await writeFile(join(folder, '.git'), `gitdir: ${folder}-git\n`);
	}),
	works('packed refs only', git => git.bytes(['pack-refs', '--all', '--prune'])),
	works('core.autocrlf', async (git, folder) => {
		await config(git, {'core.autocrlf': 'true', 'core.eol': 'crlf'});
		await rm(join(folder, '.git/index'));
		await git.bytes(['reset', '-q', '--hard']);
		await rm(join(folder, 'new.c'));
		await git.bytes(['checkout', '-q', '--', 'new.c']);
	}),
	works('signing without a key', git => config(git, {'commit.gpgSign': 'true', 'user.signingKey': 'nobody'})),
	works('no reflogs', async (git, folder) => {
		await config(git, {'core.logAllRefUpdates': 'false'});
		await rm(join(folder, '.git/logs'), {recursive: true, force: true});
	}),
	works('a branch below another name in backups', git => git.bytes(['branch', 'work-2'])),
	refused('settings that git cannot read', inGit('config', '[core\n')),
	refused('a series that is somebody else\u2019s', git => config(git, {'user.email': 'other@example.org'})),
];
