import {chmod, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {execPath} from 'node:process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseSlips, runCodespell} from '../../../src/git/checks/codespell.ts';
import {parseDiff} from '../../../src/series/parse-diff.ts';
import {aPatch} from '../../handbook/a-patch.ts';
import {aJob} from '../a-kernel.ts';
import {aFolder} from '../sealed.ts';

/** Prints as codespell does, and keeps what it was given. */
const fake = `
const {readFileSync, writeFileSync} = require('node:fs');
const text = readFileSync(0, 'utf8');
writeFileSync(process.argv[1] + '.input', text);
text.split('\\n').forEach((line, at) => {
	for (const [word] of line.matchAll(/\\bteh\\b|\\bTEH\\b/g)) console.log((at + 1) + ': ' + line.trim() + '\\n\\t' + word + ' ==> the, tech');
});
process.exitCode = 65;
`;

const aProgram = async (text = fake) => {
	const folder = await aFolder();
	const path = join(folder.path, 'codespell.cjs');
	await writeFile(path, text);
	await chmod(path, 0o755);
	return {...folder, path, command: [execPath, path] as const};
};

const patch = aPatch({
	message:
		'KVM: x86: Do teh thing\n\nIt is teh TEH end.\n\n    a log of teh machine\n\nSigned-off-by: teh <a@b>\n',
	diff: parseDiff(`diff --git a/a.c b/a.c
--- a/a.c
+++ b/a.c
@@ -5,2 +5,5 @@
 /* teh old comment */
+	int teh; /* is teh count */
+	/*
+	 * Of teh pages.
 int b;
`),
});

test('slips in the message and in added comments are hints at their lines', async () => {
	await using program = await aProgram();
	const checked = await runCodespell(
		program.path.replace(/\/[^/]*$/, ''),
		[aPatch({message: 'KVM: x86: Fine\n', diff: []}), patch],
		aJob(),
		program,
	);
	const hint = {rule: 'codespell', severity: 'hint', message: '"teh" is perhaps meant to be "the, tech".'};
	expect(checked).toEqual({
		ran: true,
		findings: [
			[],
			[
				{...hint, spot: {line: 0}},
				{...hint, spot: {line: 2}},
				{...hint, spot: {path: 'a.c', line: 6, text: '\tint teh; /* is teh count */'}},
				{...hint, spot: {path: 'a.c', line: 8, text: '\t * Of teh pages.'}},
			],
		],
	});
	expect(await readFile(`${program.path}.input`, 'utf8')).not.toMatch(/log of|Signed-off|old comment/);
});

test.each([
	['is not installed', ['no-such-codespell-anywhere'], 'codespell is not installed.'],
	['fails', [execPath, '-e', 'process.exit(64)'], 'codespell does not run here.'],
] as const)('it is not run where it %s', async (_how, command, why) => {
	await using folder = await aFolder();
	expect(await runCodespell(folder.path, [patch], aJob(), {command})).toEqual({ran: false, why});
});

test('it can be cancelled', async () => {
	await using folder = await aFolder();
	const job = {progress: () => {}, signal: AbortSignal.abort()};
	await expect(runCodespell(folder.path, [patch], job)).rejects.toThrow('cancelled');
});

test('any output can be read', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('1: a', '\tteh ==> the', '\tTEH ==> the', 'x', '2: \tb ==> c')),
			lines => {
				for (const {line, wrong} of parseSlips(lines.join('\n'))) {
					expect(wrong).toBe('teh');
					expect([1, 2]).toContain(line);
				}
			},
		),
	);
});
