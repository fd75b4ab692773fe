import {chmodSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {createGit} from '../../../src/git/git.ts';
import {editText} from '../../../src/tools/terminal/editor.ts';
import {aFolder} from '../../git/sealed.ts';

afterEach(() => vi.unstubAllEnvs());

/** Edits with a shell script as the editor; the file is its `$1`. */
const edit = async (script: string, initial = 'old\n') => {
	await using folder = await aFolder();
	const editor = join(folder.path, 'my editor');
	writeFileSync(editor, `#!/bin/sh\n${script}\n`);
	chmodSync(editor, 0o755);
	vi.stubEnv('GIT_EDITOR', `"${editor}"`);
	return await editText(initial, {name: 'COVER-LETTER.txt', git: createGit(folder.path)});
};

describe('an editor', () => {
	it('gives the text as it was left', async () => {
		expect(await edit('printf "new é\\n" > "$1"')).toEqual({text: 'new é\n', isChanged: true});
	});

	it('gets the text to the byte, and gives it back so: comments, cut lines, blanks at the end', async () => {
		const text = '\uFEFFKVM: x86: Fix it\n\n# no comment\n---\n-- >8 --\n\n  \nEnd: x  \n\n\n';
		expect(await edit('cp "$1" "$1.x"; cat "$1.x" > "$1"', text)).toEqual({text, isChanged: false});
		expect(
			await edit('cat "$1" > "$1.x"; printf "\\357\\273\\277" > "$1"; cat "$1.x" >> "$1"', 'x\n'),
		).toEqual({
			text: 'x\n',
			isChanged: false,
		});
	});

	it('may leave everything as it was, or nothing at all', async () => {
		expect(await edit('true')).toEqual({text: 'old\n', isChanged: false});
		expect(await edit(': > "$1"')).toEqual({text: '', isChanged: true});
	});

	it('sees a file that is named for what it holds and that others cannot read', async () => {
		const edited = await edit(
			'{ basename "$1"; stat -c %a "$1" "$(dirname "$1")"; } > "$1.x"; cat "$1.x" > "$1"',
		);
		expect(edited).toMatchObject({text: 'COVER-LETTER.txt\n600\n700\n'});
	});

	it.each([
		['fails', 'echo new > "$1"; exit 1', 'exit code 1'],
		['is killed', 'kill -9 $$', /signal|137/],
		['removes the file', 'rm "$1"', 'left no file'],
		['writes what is not UTF-8', 'printf "\\377" > "$1"', 'not UTF-8'],
		['writes a NUL', 'printf "a\\000b" > "$1"', 'NUL'],
		['writes more than 1 MiB', 'head -c 1048577 /dev/zero | tr "\\0" a > "$1"', '1 MiB'],
	])('changes nothing when it %s', async (_, script, reason) => {
		const edited = await edit(script);
		expect(edited).toEqual({failure: expect.stringMatching(reason)});
		expect('failure' in edited && edited.failure).toMatch(/^[A-Z][^.]*\.$/);
	});

	it('leaves no folder behind', async () => {
		const folders = () => readdirSync(tmpdir()).filter(name => /^kvm-series-......$/.test(name));
		const before = folders();
		await edit('exit 1');
		expect(folders().filter(name => !before.includes(name))).toEqual([]);
	});

	it('that does not exist is named as the reason', async () => {
		await using folder = await aFolder();
		vi.stubEnv('GIT_EDITOR', 'no-such-editor-anywhere --wait');
		const edited = await editText('old', {name: 'NOTE.txt', git: createGit(folder.path)});
		expect(edited).toEqual({failure: expect.stringContaining('cannot be found')});
	});

	it('is the one git would start, with its arguments', async () => {
		await using folder = await aFolder();
		vi.stubEnv('GIT_EDITOR', undefined);
		vi.stubEnv('EDITOR', 'false');
		vi.stubEnv('VISUAL', 'f() { printf "%s" "$1" > "$2"; }; f chosen');
		vi.stubEnv('TERM', 'xterm');
		vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
		const edited = await editText('old', {name: 'NOTE.txt', git: createGit(folder.path)});
		expect(edited).toEqual({text: 'chosen', isChanged: true});
	});
});
