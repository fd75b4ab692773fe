import {createHash} from 'node:crypto';
import {appendFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {createGit} from '../git.ts';
import {type Material, playHistory, practiceAuthor} from './practice-history.ts';
import {streamOf} from './practice-stream.ts';

/** The branch that the practice series is on. */
export const practiceBranch = 'x86/mmu/nx-zap';

/** In the git directory; holds the version of the material that it was built from. */
export const stampFile = 'kvm-series-practice';

/** Comes before the person's own settings, none of which may change a file or an id. */
const config = `[user]
	name = ${practiceAuthor.name}
	email = ${practiceAuthor.mail}
[core]
	autocrlf = false
	eol = lf
	hooksPath = /dev/null
	fsmonitor = false
	sparseCheckout = false
[commit]
	gpgSign = false
[tag]
	gpgSign = false
[remote "kvm-x86"]
	url = https://github.com/kvm-x86/linux.git
	fetch = +refs/heads/*:refs/remotes/kvm-x86/*
	skipFetchAll = true
[remote "kvm"]
	url = https://git.kernel.org/pub/scm/virt/kvm/kvm.git
	fetch = +refs/heads/*:refs/remotes/kvm/*
	skipFetchAll = true
`;

/** Wins over attributes files of the person's. */
const attributes = '* -text -eol -ident -filter -working-tree-encoding\n';

const readText = async (path: string): Promise<string> =>
	(await readFile(path, 'utf8')).replaceAll('\r\n', '\n');

/** The material in the program's `assets` folder. Line ends are made alike, so that a checkout cannot change ids. */
export const readMaterial = async (assets: string): Promise<Material> => {
	const top = join(assets, 'practice');
	const tree = join(top, 'tree');
	const all = async (folder: string) => {
		const entries = await readdir(folder, {recursive: true, withFileTypes: true});
		const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
		return Promise.all(paths.sort().map(async path => [path, await readText(path)] as const));
	};
	const [files, history, series] = await Promise.all([
		all(tree),
		readText(join(top, 'history.txt')),
		all(join(top, 'series')),
	]);
	return {
		tree: new Map(files.map(([path, text]) => [relative(tree, path).replaceAll(sep, '/'), text])),
		history,
		series: series.map(([, text]) => text),
	};
};

/** Names the material; a practice of another version is built anew. */
export const versionOf = ({tree, history, series}: Material): string =>
	createHash('sha256')
		.update(JSON.stringify([1, config, attributes, [...tree], history, series]))
		.digest('hex');

/** Builds the practice repository in an empty folder. Throws GitFailure where git cannot. */
export const buildPractice = async (folder: string, material: Material): Promise<void> => {
	const git = createGit(folder);
	const fast = ['-c', 'core.fsync=none'];
	const ref = `refs/heads/${practiceBranch}`;
	const classic = ['-c', 'init.defaultRefFormat=files'];
	await git.bytes([...classic, 'init', '-q', '--template=', '--object-format=sha1', '-b', practiceBranch]);
	await mkdir(join(folder, '.git/info'), {recursive: true});
	await Promise.all([
		appendFile(join(folder, '.git/config'), config),
		writeFile(join(folder, '.git/info/attributes'), attributes),
	]);
	await git.bytes([...fast, 'fast-import', '--quiet'], {input: streamOf(playHistory(material), ref)});
	await git.bytes([...fast, 'read-tree', '--reset', '-u', 'HEAD']);
	await writeFile(join(folder, '.git', stampFile), `${versionOf(material)}\n`);
};
