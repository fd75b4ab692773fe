import {chmod, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {byteString} from '../../src/series/bytes.ts';
import {aKernel} from './a-kernel.ts';
import {aFolder, aRepository} from './sealed.ts';

describe('odd contents', () => {
	test('paths of any bytes, in changes and diff alike', async () => {
		await using kernel = await aKernel();
		const paths = [
			'-x',
			':!odd',
			'a b',
			'caf\xe9.c',
			'line\nbreak',
			'quo"te',
			'ta\tb',
			'tr ',
			'\xc3\xa9.c',
		].sort();
		// Only git itself can make a file whose name is no UTF-8, so the tree is written directly.
		const blob = await kernel.git.text(['hash-object', '-w', '--stdin'], {input: 'text\n'});
		const entries = paths.map(path => `100644 blob ${blob}\t${path}\0`).join('');
		const tree = await kernel.git.text(['mktree', '-z'], {input: Buffer.from(entries, 'latin1')});
		const oid = await kernel.git.text(['commit-tree', '-p', kernel.base, '-m', 'odd', tree]);
		await kernel.setRef('refs/heads/odd', oid);
		const [patch] = (await kernel.open({branch: 'odd'})).series.patches;
		expect(patch?.changes.filter(({status}) => status === 'A').map(({path}) => path)).toEqual(paths);
		expect(patch?.diff.filter(({kind}) => kind === 'added').map(({path}) => path)).toEqual(paths);
	});

	test('a commit in latin-1', async () => {
		await using kernel = await aKernel();
		await kernel.write({'a.c': '/* caf\xe9 */\n'});
		await kernel.git.bytes(['add', '-A']);
		await kernel.git.bytes(['-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '-q', '-F', '-'], {
			input: Buffer.from('KVM: x86: Caf\xe9\n', 'latin1'),
		});
		const [patch] = (await kernel.open()).series.patches;
		expect(patch?.commit).toMatchObject({message: 'KVM: x86: Café\n', encoding: 'ISO-8859-1', isExact: true});
		expect(patch?.diff[0]?.hunks[0]?.lines[0]?.text).toBe('/* café */');
		expect(byteString(patch?.commit.raw ?? new Uint8Array())).toContain('Caf\xe9\n');
	});

	test('modes, links, binaries, renames, missing line ends', async () => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: Before', {
			run: 'x\n',
			old: 'a\nb\nc\nd\ne\n',
			bin: '\0\x01',
			file: 'f',
			gone: 'g\n',
		});
		await kernel.setRef('refs/remotes/kvm-x86/next', 'HEAD');
		await chmod(join(kernel.path, 'run'), 0o755);
		await kernel.git.bytes(['mv', 'old', 'new']);
		await kernel.git.bytes(['rm', '-q', 'gone', 'file']);
		await symlink('run', join(kernel.path, 'file'));
		await kernel.commit('KVM: x86: After', {new: 'a\nb\nc\nd\nf\n', bin: '\0\x02', crlf: 'x\r\n', empty: ''});
		const [patch] = (await kernel.open()).series.patches;
		expect(
			patch?.diff.map(file => [file.kind, file.oldPath, file.path, file.isBinary, file.hunks.length]),
		).toEqual([
			['modified', undefined, 'bin', true, 0],
			['added', undefined, 'crlf', false, 1],
			['added', undefined, 'empty', false, 0],
			['deleted', undefined, 'file', false, 1],
			['added', undefined, 'file', false, 1],
			['deleted', undefined, 'gone', false, 1],
			['renamed', 'old', 'new', false, 1],
			['modified', undefined, 'run', false, 0],
		]);
		expect(patch?.diff[1]?.hunks[0]?.lines).toEqual([{sign: '+', text: 'x\r'}]);
		expect(patch?.diff[3]?.hunks[0]?.lines.at(-1)?.sign).toBe('\\');
		expect(patch?.changes.map(({status, path}) => `${status} ${path}`)).toEqual([
			'M bin',
			'A crlf',
			'A empty',
			'T file',
			'D gone',
			'A new',
			'D old',
			'M run',
		]);
	});

	test('patches of one content are numbered, and ids outlive rewording and moving', async () => {
		await using kernel = await aKernel();
		const path = 'arch/x86/kvm/x86.c';
		await kernel.commit('KVM: x86: One', {[path]: 'one\ntwo\nthree\nfour\n'});
		await kernel.commit('KVM: x86: Two', {[path]: 'one\ntwo\nthree\n'});
		await kernel.commit('KVM: x86: Three', {[path]: 'one\ntwo\nthree\nfour\n'});
		const ids = (await kernel.open()).series.patches.map(({id}) => id);
		expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
		expect(ids[2]).toBe(`${ids[0]}-2`);
		await kernel.git.bytes(['checkout', '-q', '-b', 'again', kernel.base]);
		await kernel.commit('KVM: x86: Other', {'b.c': 'b\n', [path]: 'zero\none\ntwo\nthree\n'});
		await kernel.commit('KVM: x86: One, reworded', {[path]: 'zero\none\ntwo\nthree\nfour\n'});
		expect((await kernel.open()).series.patches[1]?.id).toBe(ids[0]);
	});

	test('a sha256 repository', async () => {
		await using folder = await aFolder();
		await using sealed = await aRepository();
		const at = (args: readonly string[]) => sealed.git.text(['-C', folder.path, ...args]);
		await at(['init', '-q', '-b', 'work', '--object-format=sha256']);
		await at(['config', 'user.name', 'Test Author']);
		await at(['config', 'user.email', 'author@example.org']);
		await at(['commit', '-q', '--allow-empty', '-m', 'base']);
		await at(['update-ref', 'refs/remotes/kvm-x86/next', 'HEAD']);
		await at(['config', 'remote.kvm-x86.url', 'https://github.com/kvm-x86/linux']);
		await writeFile(join(folder.path, 'a.c'), 'a\n');
		await at(['add', 'a.c']);
		await at(['commit', '-q', '-m', 'KVM: x86: One']);
		await using kernel = await aKernel();
		const {series} = await kernel.open({}, folder.path);
		expect(series.base).toMatch(/^[0-9a-f]{64}$/);
		expect(series.patches[0]?.changes[0]?.newOid).toMatch(/^[0-9a-f]{64}$/);
		expect(series.patches[0]?.diff[0]?.path).toBe('a.c');
	});
});
