import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {byteString, bytesOf} from '../../series/bytes.ts';
import {parseMail, withRemark} from '../../series/mail.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Emission, Emitted, Job} from '../../tools/tools.ts';
import {Cancelled, type Git} from '../git.ts';
import {
	coverFile,
	coverText,
	coverVariable,
	type EmitPlace,
	formatPatchArgs,
	remarkText,
	shellCommand,
} from './emit-command.ts';
import type {PatchFile} from './emit-files.ts';
import {checkFolder, makeParents, unprovenPath} from './emit-folder.ts';
import {prove} from './prove.ts';

/** Refuses what would end up in every subject and is no word of it. */
const checkEmission = ({series, subjectPrefix, version, cover}: Emission): void => {
	if (series.patches.length === 0) {
		throw new Refusal('There are no patches to write.', 'Commit something on the branch first.');
	}
	if (!/^[\w+./-]+(?: [\w+./-]+)*$/.test(subjectPrefix)) {
		throw new Refusal(
			`${JSON.stringify(subjectPrefix)} cannot stand in a subject's brackets.`,
			'Use words such as PATCH or RFC PATCH.',
		);
	}
	if (!Number.isInteger(version) || version < 1) {
		throw new Refusal(`${version} is no version.`, 'Versions are whole numbers from 1.');
	}
	if (cover !== undefined && /\p{Cc}/u.test(cover.subject)) {
		throw new Refusal(
			"The cover letter's subject has a control character in it.",
			'Keep it to one line of text.',
		);
	}
};

/** Refuses where the branch is not at the series any more, since git would write other patches. */
const checkBranch = async (git: Git, {series}: Emission, signal: AbortSignal): Promise<void> => {
	const ref = `refs/heads/${series.branch}^{commit}`;
	const ran = await git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', ref], {signal});
	if (byteString(ran.stdout).trim() === series.tip) return;
	throw new Refusal(
		`The branch ${series.branch} is not at ${series.tip.slice(0, 12)} any more.`,
		'Read the series again, and then write the patches.',
		exitCode.concurrentChange,
	);
};

/** Writes a file whole or not at all. */
const saveText = async (path: string, text: string): Promise<void> => {
	await mkdir(dirname(path), {recursive: true});
	const aside = `${path}.${process.pid}`;
	await writeFile(aside, text);
	await rename(aside, path);
};

/** Runs format-patch into an empty folder, saying how far it is. */
const writePatches = async (git: Git, place: EmitPlace, emission: Emission, folder: string, job: Job) => {
	const total = emission.series.patches.length + (emission.cover === undefined ? 0 : 1);
	const look = async () => job.progress((await readdir(folder)).length, total, 'Writing patches');
	const looking = setInterval(() => void look().catch(() => {}), 100);
	const cover = coverText(emission);
	try {
		await git.bytes(
			['-C', place.root, ...formatPatchArgs(emission, {outputDir: folder, gitVersion: place.gitVersion})],
			{signal: job.signal, env: cover === undefined ? {} : {[coverVariable]: cover}},
		);
	} finally {
		clearInterval(looking);
	}
	await look();
};

/** Reads what is in the folder, in the order of its numbers, with the remark put into the one patch there is. */
const readFiles = async (folder: string, remark: string | undefined): Promise<readonly PatchFile[]> => {
	const numberIn = (name: string) => Number(name.match(/^(?:v\d+-)?(\d+)-/)?.[1] ?? 0);
	const names = (await readdir(folder)).sort((a, b) => numberIn(a) - numberIn(b) || (a < b ? -1 : 1));
	return Promise.all(
		names.map(async name => {
			const path = join(folder, name);
			const written = byteString(await readFile(path));
			if (remark === undefined) return {path, name, mail: parseMail(written)};
			const text = withRemark(written, byteString(Buffer.from(remark)));
			await writeFile(path, bytesOf(text));
			return {path, name, mail: parseMail(text)};
		}),
	);
};

/** The text that the shown command needs, kept where that command looks for it. */
const saveWords = async (place: EmitPlace, emission: Emission): Promise<void> => {
	const cover = coverText(emission);
	const words = cover === undefined ? remarkText(emission) : `${cover}\n`;
	if (words !== undefined) await saveText(coverFile(place, emission.series.branch), words);
};

/**
 * Writes the patches aside, proves them, and moves the folder to its place in one step. What is not proven goes to a
 * folder ending in `.unproven` instead, which `outputDir` then names. Refuses a folder that is in use and a branch
 * that has moved; throws Cancelled with nothing left behind.
 */
export const emit = async (git: Git, place: EmitPlace, emission: Emission, job: Job): Promise<Emitted> => {
	checkEmission(emission);
	const target = await checkFolder(place, emission.outputDir);
	await checkBranch(git, emission, job.signal);
	const removeParents = await makeParents(target);
	let aside: string | undefined;
	try {
		aside = await mkdtemp(join(dirname(target), `.${basename(target)}.`));
		await writePatches(git, place, emission, aside, job);
		const files = await readFiles(aside, remarkText(emission));
		const proofs = await prove(git, {emission, place, files}, job);
		if (job.signal.aborted) throw new Cancelled('cancelled');
		const isProven = proofs.every(proof => proof.isProven);
		const outputDir = isProven ? target : await unprovenPath(target);
		await saveWords(place, emission);
		await rename(aside, outputDir);
		return {
			outputDir,
			files: files.map(({name}) => join(outputDir, name)),
			command: shellCommand(place, emission),
			proofs,
		};
	} catch (error) {
		if (aside !== undefined) await rm(aside, {recursive: true, force: true});
		await removeParents();
		throw error;
	}
};
