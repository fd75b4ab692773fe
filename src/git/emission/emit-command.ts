import {createHash} from 'node:crypto';
import {quoteCommand, quoteWord} from '../../series/shell-quote.ts';
import type {Repository} from '../../series/tree.ts';
import type {Emission} from '../../tools/tools.ts';

/** What of the repository a command needs. */
export type EmitPlace = Pick<Repository, 'root' | 'gitDir' | 'gitVersion'>;

/** The variable that carries the cover letter into git; a config value, so that no file of the person's changes. */
export const coverVariable = 'KVM_SERIES_COVER';

/** Settings of the person's that change patches and that no option of format-patch overrides. */
const settings = [
	'core.quotePath=true',
	'core.attributesFile=/dev/null',
	'diff.noprefix=false',
	'diff.mnemonicPrefix=false',
	'diff.suppressBlankEmpty=false',
	'diff.statGraphWidth=0',
	'diff.statNameWidth=0',
	'format.noprefix=false',
];

/** Options of format-patch, one for each setting that would otherwise leak in. */
const options = [
	'--no-signoff',
	'--no-thread',
	'--no-to',
	'--no-cc',
	'--no-add-header',
	'--no-attach',
	'--no-notes',
	'--no-from',
	'--encoding=UTF-8',
	'--encode-email-headers',
	'--suffix=.patch',
	'--filename-max-length=64',
	'--no-ext-diff',
	'--no-textconv',
	'--no-color',
	'--no-relative',
	'--submodule=short',
	'--abbrev=12',
	'--src-prefix=a/',
	'--dst-prefix=b/',
	'--diff-algorithm=myers',
	'--indent-heuristic',
	'--inter-hunk-context=0',
	'-U3',
	'-M',
	'-l1000',
	'-O/dev/null',
];

/** The cover letter as git takes it: the subject, a blank line, the text. Undefined where there is none. */
export const coverText = ({cover}: Pick<Emission, 'cover'>): string | undefined =>
	cover === undefined
		? undefined
		: `${cover.subject.trim()}\n\n${cover.body.replace(/\r\n?/g, '\n').replace(/^\n+/, '')}`.trimEnd();

/** A remark as it stands below the `---` of a single patch, with the blank line that ends it. Undefined where there is none. */
export const remarkText = ({remark = '', cover, series}: Emission): string | undefined =>
	remark.trim() === '' || cover !== undefined || series.patches.length !== 1
		? undefined
		: `${remark.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd()}\n\n`;

/**
 * The arguments behind `git` that write the patches into `outputDir`, whatever the person's configuration says.
 * The range ends in the branch's name, because only there git looks for a description; the caller makes sure that
 * the branch is where the series is. A cover letter is expected in the variable.
 */
export const formatPatchArgs = (
	{series, cover, subjectPrefix, version}: Emission,
	{outputDir, gitVersion}: Readonly<{outputDir: string; gitVersion: string}>,
): readonly string[] => [
	'--no-replace-objects',
	...settings.flatMap(setting => ['-c', setting]),
	...(cover === undefined ? [] : [`--config-env=branch.${series.branch}.description=${coverVariable}`]),
	'format-patch',
	`--output-directory=${outputDir}`,
	`--base=${series.base}`,
	...(cover === undefined ? ['--no-cover-letter'] : ['--cover-letter', '--cover-from-description=subject']),
	`--subject-prefix=${subjectPrefix}`,
	...(version > 1 ? [`--reroll-count=${version}`] : []),
	series.patches.length > 1 || cover !== undefined ? '--numbered' : '--no-numbered',
	`--signature=${gitVersion.replace(/^git version /, '')}`,
	...options,
	`${series.base}..refs/heads/${series.branch}`,
	'--',
];

/** The cover letter's or remark's file in the common git directory, by branch; a name for every branch and no two the same. */
export const coverFile = ({gitDir}: Pick<EmitPlace, 'gitDir'>, branch: string): string => {
	const name = Buffer.from(branch, 'utf8')
		.toString('latin1')
		.replace(/[^A-Za-z0-9._-]/g, byte => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)
		.replace(/^\./, '%2e');
	// A file's name has at most 255 bytes.
	const hash = () => createHash('sha256').update(branch).digest('hex').slice(0, 16);
	return `${gitDir}/kvm-series/cover/${name.length > 200 ? `${name.slice(0, 200)}-${hash()}` : name}.txt`;
};

/** The folder of an emission's patches from the worktree's top. */
export const outputFolder = ({root}: Pick<EmitPlace, 'root'>, outputDir: string): string =>
	outputDir.startsWith('/') ? outputDir : `${root}/${outputDir}`;

/**
 * What a person pastes into a shell to make the very same patches again, from any folder. A single patch's remark is
 * put in by sed, since git has no option for it.
 */
export const shellCommand = (place: EmitPlace, emission: Emission): string => {
	const file = quoteWord(coverFile(place, emission.series.branch));
	const args = formatPatchArgs(emission, {outputDir: emission.outputDir, gitVersion: place.gitVersion});
	const command = quoteCommand(['git', '-C', place.root, ...args]);
	if (emission.cover !== undefined) return `${coverVariable}="$(cat ${file})" ${command}`;
	if (remarkText(emission) === undefined) return command;
	const folder = quoteWord(outputFolder(place, emission.outputDir));
	return `${command} && sed -i -e '0,/^---$/{/^---$/r '${file} -e '}' ${folder}/*.patch`;
};
