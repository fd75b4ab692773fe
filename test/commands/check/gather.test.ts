import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {gather} from '../../../src/commands/check/gather.ts';
import {judgeKnown} from '../../../src/commands/check/judge-given.ts';
import {createTools} from '../../../src/git/create-tools.ts';
import {aJob, aKernel, aTree} from '../../git/a-kernel.ts';
import {aFolder} from '../../git/sealed.ts';

const nobody = async function* (): AsyncGenerator<Uint8Array> {};

const toolsAt = (folder: string) =>
	createTools({
		opening: {folder, isPractice: false, branch: undefined, base: undefined, isClaiming: true},
		assets: '',
		isPracticeOffered: false,
		isStartingOver: false,
		builtInRecipients: {topic: () => []} as never,
	});

test('a function of the base is one in commits, with a branch or none, and in mails by base or files', async () => {
	await using tree = await aTree();
	const {folder} = tree.git;
	const file = 'arch/x86/kvm/mmu.c';
	const code = 'int kvm_load_root(void)\n{\n\treturn 0;\n}\n';
	const base = await tree.commit('KVM: x86: Add it', {[file]: code, 'arch/x86/kvm/x86.c': 'int a;\n'});
	const message =
		'KVM: x86: Count roots\n\nCount them since kvm_load_root does not.\n\nSigned-off-by: A <a@example.org>';
	await tree.commit(message, {'arch/x86/kvm/x86.c': 'int a;\nint b;\n'});
	const mail = await tree.git.text(['format-patch', '--stdout', '-1']);
	const out = join(folder, 'out');
	await mkdir(out);
	const nameless = mail.replace(/^From [0-9a-f]+/, `From ${'0'.repeat(40)}`);
	await writeFile(join(out, 'id.patch'), mail);
	await writeFile(join(out, 'files.patch'), nameless);
	await writeFile(
		join(out, 'base.patch'),
		`${nameless.replaceAll(/^index .*$/gm, 'index 1111111..2222222 100644')}base-commit: ${base}\n`,
	);
	await writeFile(
		join(out, 'other.patch'),
		nameless.replaceAll(/^index .*$/gm, 'index 1111111..2222222 100644'),
	);
	const isSeen = async (mails: readonly string[], revisions: readonly string[] = []) => {
		const rules: string[] = [];
		const own = toolsAt(folder);
		for await (const known of gather(
			{mails, revisions},
			{
				isEach: false,
				checkpatch: 'never',
				tools: async () => own,
				toolsIn: async at => toolsAt(at ?? folder),
				job: aJob(),
				stdin: nobody(),
				note: () => {},
			},
		)) {
			if ('unread' in known) continue;
			rules.push(...judgeKnown(known).patches.flatMap(({findings}) => findings.map(({rule}) => rule.id)));
		}
		return rules.includes('changelog-function-parens');
	};
	expect(await isSeen([], ['HEAD~1..HEAD'])).toBe(true);
	expect(await isSeen([join(out, 'id.patch')])).toBe(true);
	expect(await isSeen([join(out, 'base.patch')])).toBe(true);
	expect(await isSeen([join(out, 'other.patch')])).toBe(false);
	await tree.git.text(['checkout', '-q', '--detach', 'HEAD~1']);
	expect(await isSeen([join(out, 'files.patch')])).toBe(true);
	expect(await isSeen([], ['HEAD..HEAD@{1}'])).toBe(true);
});

test.each([[[]], [['HEAD~2..HEAD']]])(
	'patches of commits are judged while they are read (%j)',
	async revisions => {
		await using kernel = await aKernel();
		await kernel.commit('KVM: x86: One', {'arch/x86/kvm/x86.c': '1\n'});
		await kernel.commit('KVM: x86: Two', {'arch/x86/kvm/x86.c': '2\n'});
		const own = toolsAt(kernel.path);
		const gathering = {
			isEach: false,
			checkpatch: 'never',
			tools: async () => own,
			toolsIn: async () => own,
			job: aJob(),
			stdin: nobody(),
			note: () => {},
		} as const;
		const early: number[] = [];
		for await (const known of gather({mails: [], revisions}, gathering)) {
			if (!('unread' in known)) early.push(...[...known.early.values()].map(({size}) => size));
		}
		expect(early).toHaveLength(2);
		for (const rules of early) expect(rules).toBeGreaterThan(50);
	},
);

test('a folder says whether a repository is around it', async () => {
	await using tree = await aTree();
	await mkdir(join(tree.git.folder, 'outgoing'));
	await using outside = await aFolder();
	expect(await toolsAt(join(tree.git.folder, 'outgoing')).isRepository()).toBe(true);
	expect(await toolsAt(outside.path).isRepository()).toBe(false);
});
