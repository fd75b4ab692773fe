import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {bytesOf} from '../../series/bytes.ts';
import type {Commit} from '../../series/commit.ts';
import {cleanedMessage, formatMail} from '../../series/mail.ts';
import {shortlogOf} from '../../series/patch.ts';
import type {Proof} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import {type Evidence, type PatchFile, patchesOf} from './emit-files.ts';

/** The message as git keeps it of a mail: the shortlog on one line, all else cleaned. */
const keptMessage = (message: string): string => {
	const lines = cleanedMessage(message).split('\n');
	const end = lines.indexOf('');
	const body = end === -1 ? '' : lines.slice(end).join('\n');
	return cleanedMessage(`${shortlogOf(message)}\n${body}`);
};

const quoted = (line: string | undefined): string =>
	line === undefined || line === '' ? 'a blank line' : `“${line}”`;

/** What is lost of a commit that came back as these texts; undefined where nothing is. */
const lossOf = (commit: Commit, info: string, body: string): string | undefined => {
	const field = (name: string) => info.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? '';
	const sent = keptMessage(commit.message).split('\n');
	const came = cleanedMessage(`${field('Subject')}\n\n${body}`).split('\n');
	if (sent[0] !== came[0]) return `its shortlog becomes ${quoted(came[0])}`;
	const {name, mail} = commit.author;
	if (field('Author') !== name || field('Email') !== mail) {
		return `its author becomes ${field('Author')} <${field('Email')}>`;
	}
	const at = sent.findIndex((line, each) => line !== came[each]);
	if (at !== -1) {
		// A cut takes the blank lines above it along; the line below them did it.
		const isCut = at === came.length;
		const culprit = isCut ? sent.findIndex((line, each) => each >= at && line !== '') : at;
		return `its message is ${isCut ? 'cut' : 'changed'} at line ${culprit + 1}, ${quoted(sent[culprit])}`;
	}
	return came.length > sent.length ? `its message gets a line more, ${quoted(came[sent.length])}` : undefined;
};

/** Reads one mail back as `git am` would. Scissors are heeded, as some who apply patches have them on. */
const lossOfMail = async (git: Git, file: PatchFile, commit: Commit, folder: string, signal: AbortSignal) => {
	const [message, patch] = [join(folder, `${file.name}.msg`), join(folder, `${file.name}.diff`)];
	const ran = await git.ask(['mailinfo', '--scissors', '--encoding=UTF-8', message, patch], {
		input: bytesOf(formatMail(file.mail)),
		signal,
	});
	if (ran.exitCode !== 0) return 'git cannot read it as a mail';
	return lossOf(commit, Buffer.from(ran.stdout).toString('utf8'), await readFile(message, 'utf8'));
};

/** A line that makes git take one mail for two. */
const splitsAt = ({mail}: PatchFile): string | undefined =>
	mail.body?.match(/^From \S[^\n]*\d\d:\d\d[^\n]*\d{4}[^\n]*$/m)?.[0];

/** Whether subjects, authors and messages come back from the mails as the commits have them. `onStep` is called for each. */
export const proveMail = async (
	git: Git,
	evidence: Evidence,
	signal: AbortSignal,
	onStep: () => void,
): Promise<Proof> => {
	const {patches} = evidence.emission.series;
	const files = patchesOf(evidence);
	const failed = (says: string): Proof => ({id: 'mail', isProven: false, says});
	if (files.length !== patches.length) return failed('there is not one mail for each patch');
	const folder = await mkdtemp(join(tmpdir(), 'kvm-series-mail-'));
	try {
		const mails = evidence.files.map(({path}) => path);
		const empty = files.find(({mail}) => mail.body === undefined);
		if (empty !== undefined) return failed(`${empty.name} is empty`);
		const count = await git.text(['mailsplit', '--keep-cr', '-b', `-o${folder}`, '--', ...mails], {signal});
		if (count !== String(mails.length)) {
			const torn = evidence.files.find(file => splitsAt(file) !== undefined);
			return failed(`${torn?.name ?? 'a mail'} is taken for two mails at ${quoted(torn && splitsAt(torn))}`);
		}
		const losses: (string | undefined)[] = [];
		const readBack = async (start: number): Promise<void> => {
			for (let at = start; at < patches.length; at += 2) {
				const [file, patch] = [files[at], patches[at]];
				if (file !== undefined && patch !== undefined) {
					losses[at] = await lossOfMail(git, file, patch.commit, folder, signal);
					onStep();
				}
			}
		};
		await Promise.all([readBack(0), readBack(1)]);
		const first = losses.findIndex(loss => loss !== undefined);
		if (first !== -1) return failed(`patch ${first + 1} does not survive the mail: ${losses[first]}`);
		return {
			id: 'mail',
			isProven: true,
			says: 'subjects, authors and messages survive the mail, byte for byte',
		};
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};
