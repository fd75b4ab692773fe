import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ownEnvironment} from '../own-environment.ts';
import {runAttended} from '../run.ts';

/** What came of editing: the text, or one sentence on why the old one stays. */
export type Edited = Readonly<{text: string; isChanged: boolean}> | Readonly<{failure: string}>;

/** The part of git that knows the person's editor. */
export type EditorGit = Readonly<{
	folder: string;
	text: (args: readonly string[]) => Promise<string>;
}>;

export type EditOptions = Readonly<{
	/** The file's name, which the editor shows: `COVER-LETTER.txt`. */
	name: string;
	git: EditorGit;
}>;

/** Bytes; no message or cover letter is longer. */
const sizeLimit = 2 ** 20;

/** A byte order mark. */
const mark = '\uFEFF';

/** Our own git calls run with an editor that refuses, so git is asked in a shell without it. */
const alias = 'alias.kvm-series-editor=!unset GIT_EDITOR; exec git var GIT_EDITOR';

/** The person's editor as a shell command: GIT_EDITOR, core.editor, VISUAL, EDITOR, or what git falls back to. */
export const findEditor = async (
	git: EditorGit,
	own: string | undefined = process.env.GIT_EDITOR,
): Promise<string> => {
	if (own !== undefined && own !== '') return own;
	return git.text(['-c', alias, 'kvm-series-editor']);
};

const decode = (bytes: Uint8Array): string | undefined => {
	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch {
		return undefined;
	}
};

const readBack = async (file: string, initial: string): Promise<Edited> => {
	const size = await stat(file).then(
		({size: bytes}) => bytes,
		() => undefined,
	);
	if (size === undefined) return {failure: 'The editor left no file, so the text stays as it was.'};
	if (size > sizeLimit) return {failure: 'The text is longer than 1 MiB, so the old one stays.'};
	const decoded = decode(await readFile(file));
	if (decoded === undefined) return {failure: 'The text is not UTF-8, so the old one stays.'};
	// Some editors put the mark there by themselves; one that was there before is the person's.
	const text = initial.startsWith(mark) ? decoded : decoded.replace(mark, '');
	if (decoded.includes('\0')) return {failure: 'The text has a NUL character in it, so the old one stays.'};
	return {text, isChanged: text !== initial};
};

const runEditor = async (file: string, git: EditorGit): Promise<string | undefined> => {
	const editor = await findEditor(git).catch(() => undefined);
	if (editor === undefined || editor === '') return 'git knows no editor; set core.editor or EDITOR.';
	// As git does it: the setting is a piece of shell, the file its argument.
	const ran = await runAttended('/bin/sh', ['-c', `${editor} "$@"`, editor, file], {
		cwd: git.folder,
		env: ownEnvironment(),
	});
	if (ran.exitCode === 0) return undefined;
	if (ran.exitCode === 127)
		return 'The editor cannot be found, so the text stays as it was; set core.editor or EDITOR.';
	const how = ran.exitCode === undefined ? 'was ended by a signal' : `ended with exit code ${ran.exitCode}`;
	return `The editor ${how}, so the text stays as it was.`;
};

/**
 * Lets the person change a text in their own editor. The terminal must be lent for it (`Terminal.lend`), which also
 * drops what was typed ahead. Never throws for what editor or person do; the temporary folder is gone afterwards.
 */
export const editText = async (initial: string, {name, git}: EditOptions): Promise<Edited> => {
	const folder = await mkdtemp(join(tmpdir(), 'kvm-series-'));
	try {
		const file = join(folder, name);
		await writeFile(file, initial, {mode: 0o600});
		const failure = await runEditor(file, git);
		return failure === undefined ? await readBack(file, initial) : {failure};
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};
