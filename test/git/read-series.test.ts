import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readPatches} from '../../src/git/reading/read-series.ts';
import {walk} from '../../src/git/reading/walk.ts';
import {changeId} from '../../src/series/change-id.ts';
import type {FileDiff} from '../../src/series/diff.ts';
import {aJob, aKernel} from './a-kernel.ts';
import {aRepository} from './sealed.ts';

const lines = fc.array(
	fc.oneof(
		fc.constantFrom(
			'int f(void)',
			'{',
			'}',
			'',
			'\r',
			'--- a/x',
			'+++ b/x',
			'@@ -1 +1 @@',
			'diff --git a/x b/x',
			'\\ No',
		),
		fc.stringMatching(/^[ -~\xa0-\xff]{0,8}$/),
	),
	{maxLength: 30},
);
const content = fc.tuple(lines, fc.boolean()).map(([text, ends]) => text.join('\n') + (ends ? '\n' : ''));
const path = fc.oneof(
	fc.constantFrom('a.c', 'b.c', 'd/a b.c'),
	fc.stringMatching(/^[!-.0-~\t\x80-\xff ]{1,6}$/).filter(name => !/^\.{1,2}$|^\.git/i.test(name)),
);
const snapshot = fc.dictionary(path, content, {maxKeys: 4, noNullPrototype: true});

const quoted = (text: string) =>
	`"${Array.from(text, character => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}"`;

/** A stream of commits of these whole trees. */
const imported = (snapshots: readonly Readonly<Record<string, string>>[]) =>
	Buffer.from(
		snapshots
			.map(
				(files, n) =>
					`commit refs/heads/work\ncommitter A <a@example.org> ${n} +0000\ndata 1\nx\ndeleteall\n${Object.entries(
						files,
					)
						.map(([name, text]) => `M 644 inline ${quoted(name)}\ndata ${text.length}\n${text}\n`)
						.join('')}`,
			)
			.join(''),
		'latin1',
	);

const count = (file: FileDiff, sign: string) =>
	file.hunks.flatMap(hunk => hunk.lines).filter(line => line.sign === sign).length;

/** `added removed path` of every file of a commit, by git's own count; renames are `old => new`. */
const numstat = (output: string) => {
	const fields = output.split('\0');
	const found: string[] = [];
	for (let at = 0; at < fields.length; at++) {
		const [added, removed, name] = (fields[at] ?? '').replace(/^\n/, '').split(/\t(.*?)\t(.*)/s);
		if (removed === undefined) continue;
		found.push(
			name === '' ? `${added} ${removed} ${fields[++at]} => ${fields[++at]}` : `${added} ${removed} ${name}`,
		);
	}
	return found;
};

test('what is read of any change counts as many lines as git counts, and gives the files that it names', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(snapshot, {minLength: 2, maxLength: 15}), async snapshots => {
			await using repository = await aRepository();
			const {git} = repository;
			await git.bytes(['fast-import', '--quiet'], {input: imported(snapshots)});
			const [root = '', tip = ''] = (await git.text(['rev-list', '--reverse', 'work']))
				.split('\n')
				.toSpliced(1, snapshots.length - 2);
			const listed = await walk(git, tip, [root], aJob().signal);
			const patches = await readPatches(git, listed);
			expect(patches).toHaveLength(snapshots.length - 1);
			for (const {commit, changes, diff} of patches) {
				const says = await git.raw(['show', '--format=', '--numstat', '-z', '-M', '-l1000', commit.oid]);
				const ours = diff.map(file => {
					const name = file.oldPath === undefined ? file.path : `${file.oldPath} => ${file.path}`;
					return file.isBinary ? `- - ${name}` : `${count(file, '+')} ${count(file, '-')} ${name}`;
				});
				expect(ours).toEqual(numstat(says));
				const named = new Set(
					diff.flatMap(file => [file.path, ...(file.oldPath === undefined ? [] : [file.oldPath])]),
				);
				expect([...named].sort()).toEqual(changes.map(change => change.path).sort());
				for (const {lines, oldCount, newCount} of diff.flatMap(file => file.hunks)) {
					expect(lines.filter(({sign}) => sign === ' ' || sign === '-')).toHaveLength(oldCount);
					expect(lines.filter(({sign}) => sign === ' ' || sign === '+')).toHaveLength(newCount);
				}
			}
		}),
		{numRuns: 12},
	);
}, 60_000);

test('a text file with NUL bytes does not confuse where a commit begins', async () => {
	await using kernel = await aKernel();
	const like = `x\0${'a'.repeat(40)}\n\0${'b'.repeat(40)}\n`;
	await kernel.commit('KVM: x86: NUL', {'.gitattributes': 'n.c diff\n', 'n.c': `1\n${like}`});
	const [patch] = (await kernel.open()).series.patches;
	expect(patch?.diff[1]?.hunks[0]?.lines.map(({text}) => text)).toEqual(`1\n${like}`.trimEnd().split('\n'));
});

test('the id of a part is known before the part is made', async () => {
	await using kernel = await aKernel();
	const kvm = {'arch/x86/kvm/x86.c': 'one\n2\nthree\n'};
	const test = {'tools/testing/selftests/kvm/a.c': 'test\n', 'tools/testing/selftests/kvm/b.c': 'test b\n'};
	await kernel.commit('KVM: x86: Both', {...kvm, ...test});
	const [both] = (await kernel.open()).series.patches;
	await kernel.git.bytes(['checkout', '-q', '-b', 'split', kernel.base]);
	await kernel.commit('KVM: x86: Code', kvm);
	await kernel.commit('KVM: selftests: Test', test);
	const parts = (await kernel.open()).series.patches.map(({id}) => id);
	const idOf = (paths: readonly string[]) => changeId(both?.diff ?? [], both?.changes ?? [], paths);
	expect([idOf(Object.keys(kvm)), idOf(Object.keys(test))]).toEqual(parts);
});
