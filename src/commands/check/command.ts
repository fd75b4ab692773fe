import type {Severity} from '../../handbook/rule.ts';
import type {Mend} from '../../series/mail/mend-mail.ts';
import {type ExitCode, exitCode, Refusal} from '../../series/refusal.ts';
import {plural} from '../../text/plural.ts';
import {show} from '../../text/show.ts';
import type {Job, Tools} from '../../tools/tools.ts';
import type {CommandLine} from '../command-line.ts';
import {version} from '../version.ts';
import {b4Output} from './b4.ts';
import type {KnownPosting} from './gather.ts';
import {jsonOutput} from './json.ts';
import {mendOf} from './mend-of.ts';
import type {Output} from './output.ts';
import {peopleOutput} from './people.ts';
import {reviewOutput} from './review.ts';
import {runCheck} from './run-check.ts';
import {sarifOutput} from './sarif.ts';
import {type Sources, sortOut} from './sources.ts';

/** What the front door lends to a check. */
export type Front = Readonly<{
	tools: () => Promise<Tools>;
	/** The repository around a folder, or the person's own where that is none or no folder is named. */
	toolsIn: (folder: string | undefined) => Promise<Tools | undefined>;
	job: Job;
	stdin: AsyncIterable<Uint8Array>;
	/** Resolves once the reader can take more. */
	write: (text: string) => Promise<void>;
	note: (sentence: string) => void;
	/** Of the terminal; undefined where there is none. */
	columns: number | undefined;
	isColour: boolean;
	isUnicode: boolean;
	/** Asks the person; true is a yes. */
	confirm: (what: string) => Promise<boolean>;
}>;

/**
 * Where nobody has a width, in a file, a pipe or a log, text is wrapped at this. Names and lines of others are whole
 * there, as whoever reads them may search for them; what is longer than any of them is still cut.
 */
const unseen = {columns: 100, room: 2000};

const onlyBranch = () =>
	new Refusal(
		'--fix mends the series of a branch or files, not some commits of it.',
		'Name the branch with --branch, or files.',
		exitCode.usage,
	);

const nothingSafe = 'Nothing can be mended without looking.';

/** What is to be mended in files, and how many patches have no lines that could be. */
type Mends = Readonly<{byFile: Map<string, Mend[]>; left: {encoded: number; typed: number}}>;

/** Notes what is to be mended in the files of a posting. */
const collectMends = ({byFile, left}: Mends, known: KnownPosting): void => {
	for (const given of known.posting.patches) {
		if (given.file === undefined) continue;
		const mend = mendOf(given, known);
		if (mend === undefined) continue;
		if (given.file === '-') left.typed++;
		else if (mend === 'encoded') left.encoded++;
		else byFile.set(given.file, [...(byFile.get(given.file) ?? []), mend]);
	}
};

/** Why there is no corrected copy of what could be mended. */
const leftText = ({encoded, typed}: Mends['left']): readonly string[] => [
	...(encoded > 0
		? [
				`Not mended, as the text is encoded in the mail: ${plural(encoded, 'patch', 'patches')}. Mend the commits.`,
			]
		: []),
	...(typed > 0
		? [`Not mended, as standard input has no file: ${plural(typed, 'patch', 'patches')}. Name the file.`]
		: []),
];

const outputFor = ({flags}: CommandLine, {columns, isColour, isUnicode}: Front): Output => {
	if (flags.has('json')) return jsonOutput();
	if (flags.has('sarif')) return sarifOutput(version);
	if (flags.has('b4')) return b4Output();
	if (flags.has('review')) return reviewOutput();
	const width = columns === undefined ? unseen : {columns};
	return peopleOutput({...width, isColoured: isColour, isUnicode, isVerbose: flags.has('verbose')});
};

/** A check moves nothing, so a branch is only needed to know what is meant. */
const onNoBranch = (code: ExitCode) =>
	new Refusal(
		'HEAD is detached, so it is not known which series is meant.',
		'Name a range A..HEAD, or a branch with --branch.',
		code,
	);

/** Where no repository is, people hear what the words they wrote could have meant. */
const withoutRepository =
	({revisions}: Sources) =>
	async <T>(work: Promise<T>): Promise<T> => {
		try {
			return await work;
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			if (/^HEAD is detached/.test(error.fact)) throw onNoBranch(error.code);
			if (!/^There is no git repository/.test(error.fact)) throw error;
			const [word] = revisions;
			throw new Refusal(
				word === undefined
					? error.fact
					: `There is no file ${word}, and no git repository here that could know it.`,
				'Name patch files or folders of them, or a Linux tree with --repo.',
				error.code,
			);
		}
	};

/** Corrected copies of the files that were judged, told by name. */
const writeCopies = async ({byFile, left}: Mends, say: (lines: readonly string[]) => Promise<void>) => {
	const {fixFiles} = await import('./fix-files.ts');
	const made = await fixFiles(byFile);
	const told = [...made.map(name => `Corrected copy: ${show(name)}`), ...leftText(left)];
	await say(told.length === 0 ? [nothingSafe] : told);
};

/** `kvm-series check`: judges what the command line names and writes it; with `--fix` mends what is safe, too. */
export const checkCommand = async (line: CommandLine, front: Front): Promise<ExitCode> => {
	const {flags, values, operands, files} = line;
	let hands: Promise<Tools> | undefined;
	const tools = () => {
		hands ??= front.tools();
		return hands;
	};
	const sources = await sortOut(operands, files);
	const isFixing = flags.has('fix');
	if (isFixing && sources.revisions.length > 0) throw onlyBranch();
	const mends: Mends = {byFile: new Map(), left: {encoded: 0, typed: 0}};
	const code = await withoutRepository(sources)(
		runCheck(
			{
				sources,
				isEach: flags.has('each'),
				checkpatch: flags.has('no-checkpatch') ? 'never' : flags.has('checkpatch') ? 'all' : 'commits',
				failOn: (values.get('fail-on') ?? 'must') as Severity | 'never',
			},
			{
				...front,
				tools,
				output: outputFor(line, front),
				...(isFixing ? {onJudged: known => collectMends(mends, known)} : {}),
			},
		),
	);
	if (!isFixing) return code;
	const say = (lines: readonly string[]) => front.write(`${lines.join('\n')}\n`);
	if (sources.mails.length > 0) await writeCopies(mends, say);
	else {
		const {fixSeries} = await import('./fix-series.ts');
		await fixSeries(await tools(), front.job, {say, confirm: front.confirm});
	}
	return code;
};
