import {constants} from 'node:fs';
import {join} from 'node:path';
import type {EditorFacts, SendEmailFacts} from '../../series/machine.ts';
import {can, hasProgram} from '../../tools/machine/look.ts';
import {installedEditors} from '../../tools/machine/programs.ts';
import {findEditor} from '../../tools/terminal/editor.ts';
import {type AskingGit, answer} from './ask.ts';

/** Whether git can send mails. Of the settings only their names are asked for. */
export const sendEmailFacts = async (asking: AskingGit): Promise<SendEmailFacts> => {
	const {look} = asking;
	const [folder, names, onPath, sendmail] = await Promise.all([
		answer(asking, ['--exec-path']),
		answer(asking, ['config', '--name-only', '--get-regexp', '^sendemail\\.']),
		hasProgram(look, 'git-send-email'),
		Promise.all([
			hasProgram(look, 'sendmail'),
			...['usr/sbin/sendmail', 'usr/lib/sendmail'].map(path => can(join(look.root, path), constants.X_OK)),
		]),
	]);
	const isBesideGit = folder !== undefined && (await can(join(folder, 'git-send-email'), constants.X_OK));
	return {
		isInstalled: isBesideGit || onPath,
		isSetUp: (names ?? '').split('\n').some(name => /\.(?:smtpserver|sendmailcmd)$/.test(name)),
		hasSendmail: sendmail.includes(true),
	};
};

/** The program that a piece of shell begins with; undefined where only a shell can tell. */
export const programOf = (command: string): string | undefined => {
	const [, plain, single, double] =
		command.match(/^\s*(?:([\w@%+:,./~-]+)|'([^']+)'|"([^"$`\\]+)")(?=\s|$)/) ?? [];
	return plain ?? single ?? double;
};

/** The editor that git would start, and whether it is there. */
export const editorFacts = async ({git, look}: AskingGit): Promise<EditorFacts> => {
	const asking = {
		folder: git.folder,
		text: (args: readonly string[]) => git.text(args, {signal: look.signal}),
	};
	const own = look.environment.GIT_EDITOR ?? '';
	const [command, others] = await Promise.all([
		findEditor(asking, own).catch(error => {
			if (look.signal.aborted) throw error;
			return '';
		}),
		installedEditors(look),
	]);
	const program = programOf(command);
	if (program === undefined) return {command, others, isThere: undefined};
	const path = program.replace(/^~(?=\/)/, look.environment.HOME ?? '/');
	const isThere = path.includes('/') ? await can(path, constants.X_OK) : await hasProgram(look, path);
	return {command, others, isThere};
};
