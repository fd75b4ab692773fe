import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Runs git and gives its standard output; throws with git's own words where it fails. */
export const git = (folder: string, args: readonly string[], input?: string): string => {
	const options = {cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30} as const;
	const ran = spawnSync('git', [...args], input === undefined ? options : {...options, input});
	if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
	return ran.stdout.trim();
};

/** A copy of a tree that borrows its objects, with all of its refs, and without files. */
export type Clone = Readonly<{
	folder: string;
	/** Puts the branch back and takes away every object that was made, so that no run finds what another one made. */
	reset: (branch: string) => void;
	remove: () => void;
}>;

/** Copies the tree in this folder; the folder itself is only read. */
export const cloneOf = (tree: string): Clone => {
	const folder = mkdtempSync(join(tmpdir(), 'kvm-series-bench-'));
	git(folder, ['clone', '-q', '--shared', '--no-checkout', tree, '.']);
	git(folder, ['update-ref', '--no-deref', 'HEAD', 'HEAD']);
	const refs = git(tree, ['for-each-ref', '--format=%(refname) %(objectname)']);
	git(folder, ['update-ref', '--stdin'], `${refs.replace(/^/gm, 'update ')}\n`);
	const settings = git(tree, ['config', '--local', '--get-regexp', '^(user|remote)[.]']);
	for (const line of settings.split('\n')) {
		const [name = '', ...value] = line.split(' ');
		git(folder, ['config', '--replace-all', name, value.join(' ')]);
	}
	git(folder, ['config', 'gc.auto', '0']);
	const tips = new Map(refs.split('\n').map(line => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
	const objects = join(folder, '.git', 'objects');
	return {
		folder,
		reset: branch => {
			git(folder, ['update-ref', `refs/heads/${branch}`, tips.get(`refs/heads/${branch}`) ?? '']);
			const ours = git(folder, ['for-each-ref', '--format=delete %(refname)', 'refs/kvm-series']);
			if (ours !== '') git(folder, ['update-ref', '--stdin'], `${ours}\n`);
			for (const name of readdirSync(objects)) {
				if (name !== 'info') rmSync(join(objects, name), {recursive: true, force: true});
			}
		},
		remove: () => rmSync(folder, {recursive: true, force: true}),
	};
};
