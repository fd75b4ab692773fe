import {access, chmod, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {createGit} from '../../src/git/git.ts';
import {branchDescription} from '../../src/git/reading/description.ts';
import {recentShortlogs} from '../../src/git/reading/history.ts';
import {moduleParameters} from '../../src/git/reading/parameters.ts';
import {createQuestions} from '../../src/git/reading/questions.ts';
import {resolveTree} from '../../src/git/reading/resolve-tree.ts';
import {positions} from '../../src/git/reading/standing.ts';
import {aJob, aKernel} from './a-kernel.ts';

/** Everything that only reads, one after the other. */
const readAll = async (kernel: Awaited<ReturnType<typeof aKernel>>, folder: string) => {
	const git = createGit(folder);
	const opened = await kernel.open({}, join(folder, 'virt/kvm'));
	return {
		opened,
		positions: await positions(git, opened.series, opened.repository.trees),
		shortlogs: await recentShortlogs(git, opened.series.tip, ['arch/x86/kvm/x86.c'], aJob()),
		parameters: await moduleParameters(git, opened.series.tip),
		tree: await resolveTree(git, 'kvm-x86/next'),
		description: await branchDescription(git, 'work'),
		settings: (await createQuestions(folder).settings()).get('user.name'),
	};
};

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

test('reading runs nothing that the configuration names, and says the same whatever it says', async () => {
	await using kernel = await aKernel();
	const lines = Array.from({length: 40}, (_, n) => `line ${n}`);
	await kernel.commit('KVM: x86: One', {
		'arch/x86/kvm/x86.c': text(['module_param(enable_pmu, bool, 0444);', ...lines]),
		'virt/kvm/b.c': 'b\n',
	});
	await kernel.commit('KVM: x86: Zwö', {
		'arch/x86/kvm/x86.c': text([...lines.slice(0, 20), 'x', '', ...lines.slice(28)]),
	});
	await kernel.git.bytes(['mv', 'virt/kvm/b.c', 'virt/kvm/é.c']);
	await kernel.commit('KVM: Three');
	await kernel.write({'virt/kvm/é.c': 'dirty\n'});
	const calm = await readAll(kernel, kernel.path);

	const marker = join(kernel.path, '.git/ran');
	const script = join(kernel.path, '.git/script');
	await writeFile(script, `#!/bin/sh\necho "$0" >>'${marker}'\ncat "$1" 2>/dev/null\n`);
	await chmod(script, 0o755);
	const hooks = join(kernel.path, '.git/hooks-of-others');
	await mkdir(hooks);
	for (const hook of ['reference-transaction', 'post-index-change', 'post-checkout']) {
		await writeFile(join(hooks, hook), `#!/bin/sh\ntouch '${marker}'\n`);
		await chmod(join(hooks, hook), 0o755);
	}
	await writeFile(join(kernel.path, '.git/info/attributes'), '* diff=evil filter=evil merge=evil\n');
	const order = join(kernel.path, '.git/order');
	await writeFile(order, 'virt/*\n');
	const programs = [
		'core.fsmonitor',
		'diff.external',
		'diff.evil.textconv',
		'diff.evil.command',
		'filter.evil.clean',
		'filter.evil.smudge',
		'filter.evil.process',
		'core.pager',
		'pager.log',
		'core.editor',
		'core.sshCommand',
		'gpg.program',
		'credential.helper',
		'core.alternateRefsCommand',
	];
	for (const name of programs) await kernel.git.bytes(['config', name, script]);
	const settings: Readonly<Record<string, string>> = {
		'core.hooksPath': hooks,
		'alias.log': `!${script}`,
		'color.ui': 'always',
		'color.diff': 'always',
		'color.grep': 'always',
		'core.quotePath': 'true',
		'diff.noprefix': 'true',
		'diff.mnemonicPrefix': 'true',
		'diff.relative': 'true',
		'diff.renames': 'false',
		'diff.context': '1',
		'diff.interHunkContext': '40',
		'diff.algorithm': 'histogram',
		'diff.indentHeuristic': 'false',
		'diff.submodule': 'log',
		'diff.ignoreSubmodules': 'all',
		'diff.suppressBlankEmpty': 'true',
		'diff.orderFile': order,
		'log.showSignature': 'true',
		'log.decorate': 'full',
		'log.date': 'relative',
		'log.abbrevCommit': 'true',
		'log.follow': 'true',
		'format.pretty': 'oneline',
		'i18n.logOutputEncoding': 'latin1',
		'grep.lineNumber': 'true',
		'grep.column': 'true',
		'grep.fullName': 'false',
		'grep.patternType': 'fixed',
		'column.ui': 'always',
		'status.showUntrackedFiles': 'all',
	};
	for (const [name, value] of Object.entries(settings)) await kernel.git.bytes(['config', name, value]);
	expect(await readAll(kernel, kernel.path)).toEqual(calm);
	await expect(access(marker)).rejects.toThrow();
});
