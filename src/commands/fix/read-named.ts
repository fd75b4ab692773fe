import {byteString} from '../../series/bytes.ts';
import {shortlogOf} from '../../series/patch.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Patch, Series} from '../../series/series.ts';
import {findNamed, type NamedPatch, type NamedPatches} from '../../session/named.ts';
import {readFile} from '../../tools/mail/read-file.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import {readMails} from '../check/read-mails.ts';
import {sortOut} from '../check/sources.ts';
import type {CommandLine} from '../command-line.ts';
import {isLikeCheckDocument, namedInDocument} from './check-document.ts';

const ofPatch = (commit: string | undefined, {id, commit: {message}}: Patch): NamedPatch => ({
	commit,
	content: id,
	subject: shortlogOf(message),
});

/** What a file names where it is a check document; undefined where it is something else, or a folder. */
const ofDocument = async (file: string): Promise<readonly NamedPatch[] | undefined> => {
	const read = await readFile(file);
	if ('says' in read || !isLikeCheckDocument(byteString(read.bytes))) return undefined;
	return namedInDocument(new TextDecoder().decode(read.bytes), file);
};

const ofMails = async (files: readonly string[]): Promise<readonly NamedPatch[]> => {
	const named: NamedPatch[] = [];
	async function* nothing() {}
	for await (const input of readMails(files, {each: false, stdin: nothing()})) {
		if ('unread' in input) continue;
		named.push(...input.posting.patches.map(({commit, patch}) => ofPatch(commit, patch)));
	}
	return named;
};

/** The patches of the series that a person named with `fix WHAT`; undefined where nothing was named. Refuses a path that is not there. */
export const readNamed = async (
	{operands, files}: Pick<CommandLine, 'operands' | 'files'>,
	tools: Pick<Tools, 'readCommits'>,
	series: Series,
	job: Job,
): Promise<NamedPatches | undefined> => {
	if (operands.length + files.length === 0) return undefined;
	const {mails, revisions} = await sortOut(operands, files);
	if (mails.includes('-')) {
		throw new Refusal(
			'Standard input is the keyboard here.',
			'Save the mail as a file and name it.',
			exitCode.usage,
		);
	}
	const documents = await Promise.all(mails.map(ofDocument));
	const others = mails.filter((_, at) => documents[at] === undefined);
	const inMails = others.length === 0 ? [] : await ofMails(others);
	const commits = revisions.length === 0 ? [] : (await tools.readCommits(revisions, job)).series.patches;
	const inCommits = commits.map(patch => ofPatch(patch.commit.oid, patch));
	return findNamed([...documents.flatMap(each => each ?? []), ...inMails, ...inCommits], series);
};
