import {execPath} from 'node:process';
import {readPatches} from '../../../src/git/reading/read-series.ts';
import {walk} from '../../../src/git/reading/walk.ts';
import {type ACommit, aHistory} from '../a-history.ts';
import {aRepository} from '../sealed.ts';

/**
 * A script in place of checkpatch.pl, in the language that runs the tests: it counts its runs in a file beside the
 * repository's objects, and finds BUG() and long lines, wherever they are.
 */
export const script = `
const {appendFileSync, readFileSync} = require('node:fs');
const {dirname, join} = require('node:path');
appendFileSync(join(dirname(__filename), '..', '..', '..', 'runs'), process.argv.slice(2).join(' ') + '\\n');
const lines = readFileSync(0, 'utf8').split('\\n');
if (lines.some(line => line.includes('HANG'))) setInterval(() => {}, 1000);
else if (lines.some(line => line.includes('DIE'))) process.exitCode = 255;
else lines.forEach((line, at) => {
	const say = text => { console.log('-:' + (at + 1) + ': ' + text); process.exitCode = 1; };
	if (line.includes('BUG(')) say('WARNING:AVOID_BUG: do not crash');
	if (line.length > 75) say('ERROR:SPACING: too wide');
});
`;

/** Runs the script in place of perl. */
export const command = [execPath] as const;

/** A repository whose base has the script, and patches on it. */
export const aBase = async (
	commits: readonly ACommit[],
	files: Readonly<Record<string, string>> = {
		'scripts/checkpatch.pl': script,
		'scripts/spelling.txt': 'teh||the\n',
	},
) => {
	const repository = await aRepository();
	const {git} = repository;
	const [base = ''] = await aHistory(git, [{files: {'package.json': '{}', ...files}}], {branch: 'base'});
	const oids = await aHistory(git, commits, {from: base});
	const signal = new AbortController().signal;
	const listed = await walk(git, oids.at(-1) ?? '', [base], signal);
	const gitDir = await git.text(['rev-parse', '--path-format=absolute', '--git-common-dir']);
	return {
		...repository,
		base,
		gitDir,
		patches: await readPatches(git, listed, signal),
		runs: `${gitDir}/runs`,
	};
};
