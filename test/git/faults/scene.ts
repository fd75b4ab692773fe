import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createGit, type Git} from '../../../src/git/git.ts';
import {aHistory, numbered} from '../a-history.ts';
import {sealedEnvironment} from '../sealed.ts';
import type {Action} from './fault.ts';
import {copy} from './state.ts';
import {strike} from './strike.ts';

/** Where a fault is going to strike: a repository to copy, and what is to be done in it. */
export type Scene = Readonly<{
	name: string;
	action: Action;
	/** The repository as the work finds it, as it is before anything was done, and as it is once all is done. */
	start: string;
	before: string;
	after: string;
}>;

const x86 = 'arch/x86/kvm';
const at = (files: Readonly<Record<string, string | undefined>>) =>
	Object.fromEntries(Object.entries(files).map(([name, content]) => [`${x86}/${name}`, content]));

const aGit = (folder: string): Git => {
	const git = createGit(folder);
	const env = sealedEnvironment(folder);
	return {
		...git,
		ask: (args, call) => git.ask(args, {...call, env: {...env, ...call?.env}}),
		bytes: (args, call) => git.bytes(args, {...call, env: {...env, ...call?.env}}),
		text: (args, call) => git.text(args, {...call, env: {...env, ...call?.env}}),
	};
};

/** A series of three patches on a KVM tree, checked out, and files of the person's beside it. */
const makeRepository = async (folder: string): Promise<Git> => {
	await mkdir(folder, {recursive: true});
	const git = aGit(folder);
	await git.bytes(['init', '-q', '-b', 'work', '--template=']);
	const settings = {
		'user.name': 'Test Author',
		'user.email': 'author@example.org',
		'remote.kvm-x86.url': 'https://github.com/kvm-x86/linux.git',
		// A copy of a worktree is to be as clean as the worktree.
		'core.checkStat': 'minimal',
		'core.trustctime': 'false',
		'notes.rewriteRef': 'refs/notes/commits',
	};
	for (const [name, value] of Object.entries(settings)) await git.bytes(['config', name, value]);
	const run = {mode: '100755', content: 'r\n'};
	const [base = ''] = await aHistory(git, [
		{
			message: 'Base\n',
			files: {
				...at({'a.c': numbered(20), 'b.c': 'b\n', 'sub/c.c': 'c\n', gone: 'g\n', clash: 'file\n'}),
				run,
				link: {mode: '120000', content: 'run'},
			},
		},
	]);
	const series = await aHistory(
		git,
		[
			{message: 'KVM: one\n', files: at({'a.c': numbered(20, {2: 'one'})})},
			{message: 'KVM: two\n', files: at({'b.c': 'two\n', 'new.c': 'n\n'})},
			{
				message: 'KVM: three\n',
				files: at({'a.c': numbered(20, {2: 'one', 18: 'three'}), 'sub/c.c': undefined}),
			},
		],
		{from: base},
	);
	const files = {
		...at({
			'a.c': numbered(20, {10: 'next'}),
			'other.c': 'o\n',
			gone: undefined,
			clash: undefined,
			'clash/in': 'i\n',
		}),
		run: {...run, mode: '100644'},
		link: {mode: '120000', content: 'elsewhere'},
	};
	const [next = ''] = await aHistory(git, [{message: 'Next\n', files}], {branch: 'next', from: base});
	await git.bytes(['update-ref', 'refs/remotes/kvm-x86/next', base]);
	await git.bytes(['update-ref', 'refs/remotes/kvm-x86/vmx', next]);
	await git.bytes(['update-ref', '-d', 'refs/heads/next']);
	await git.bytes(['notes', 'add', '-m', 'remember', series[1] ?? '']);
	await git.bytes(['reset', '-q', '--hard', 'work']);
	await writeFile(join(folder, 'untracked'), 'u\n');
	await mkdir(join(folder, x86, 'own'));
	await writeFile(join(folder, x86, 'own/untracked.o'), Buffer.from([0, 255, 10]));
	await symlink('nowhere', join(folder, 'dangling'));
	return git;
};

/** Files with changes, some of them staged: nothing may touch them. */
const makeDirty = async (git: Git) => {
	await writeFile(join(git.folder, x86, 'a.c'), 'dirty\n');
	await writeFile(join(git.folder, x86, 'b.c'), 'staged\n');
	await git.bytes(['add', '--', `${x86}/b.c`]);
};

/** Leaves a repository as a process leaves it that is killed once the branch is moved and before its files are. */
const interrupt = async (start: string, after: string, to: string) => {
	await copy(start, to);
	const [from, tip] = await Promise.all(
		[start, after].map(each => createGit(each).text(['rev-parse', 'work'])),
	);
	const git = aGit(to);
	await copy(join(after, '.git/objects'), join(to, '.git/objects'));
	const stamp = `20231114T221500000Z-${from?.slice(0, 12)}`;
	const input = ['backup', 'after']
		.map((name, index) => `create refs/kvm-series/${name}/work/${stamp} ${[from, tip][index]}\n`)
		.join('');
	await git.bytes(['update-ref', '--stdin'], {input: `${input}update refs/heads/work ${tip} ${from}\n`});
	const journal = {
		version: 1,
		action: 'apply',
		branch: 'work',
		from,
		to: tip,
		isNewBranch: false,
		stamp,
		// Set to the copy's own place.
		worktree: '@',
		pairs: [],
	};
	await mkdir(join(to, '.git/kvm-series'), {recursive: true});
	await writeFile(join(to, '.git/kvm-series/journal.json'), JSON.stringify(journal));
	await writeFile(join(to, x86, 'a.c'), numbered(20, {2: 'one'}).slice(0, 20));
	await writeFile(join(to, x86, 'other.c'), '');
};

/**
 * The scenes: a rewrite that leaves the files alone, one that moves them, both taken back, both applied while git looks
 * at what was made, and an interrupted one that is finished or taken back. `place` is where copies are going to be put, `child` the process that does the work.
 */
export const makeScenes = async (child: string, place: string) => {
	Object.assign(process.env, {GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null'});
	const folder = await mkdtemp(join(tmpdir(), 'kvm-series-scenes-'));
	const path = (name: string) => join(folder, name);
	const clean = await makeRepository(path('clean'));
	await copy(path('clean'), path('dirty'));
	await makeDirty(aGit(path('dirty')));
	/** Journals name the worktree, so that every piece of work has to happen in one place. */
	const done = async (from: string, action: Action, to: string) => {
		const {outcome} = await strike(child, {action, start: path(from)}, place);
		if (outcome.kind !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`);
		await copy(place, path(to));
	};
	await done('dirty', 'reorder', 'reordered');
	await done('clean', 'move', 'moved');
	await interrupt(clean.folder, path('moved'), path('interrupted'));
	const scene = (name: string, action: Action, start: string, before: string, after: string): Scene => ({
		name,
		action,
		start: path(start),
		before: path(before),
		after: path(after),
	});
	const scenes = [
		scene('a reorder with a new message', 'reorder', 'dirty', 'dirty', 'reordered'),
		scene('its undo', 'undo', 'reordered', 'reordered', 'dirty'),
		scene('a new base without one patch', 'move', 'clean', 'clean', 'moved'),
		scene('the undo of that', 'undo', 'moved', 'moved', 'clean'),
		scene('finishing one that was interrupted', 'finish', 'interrupted', 'clean', 'moved'),
		scene('a reorder applied as it is made', 'reorder at once', 'dirty', 'dirty', 'reordered'),
		scene('a new base applied as it is made', 'move at once', 'clean', 'clean', 'moved'),
		scene('taking it back', 'take back', 'interrupted', 'clean', 'moved'),
	];
	return {scenes, [Symbol.asyncDispose]: () => rm(folder, {recursive: true, force: true})};
};
