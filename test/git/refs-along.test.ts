import {expect, it} from 'vitest';
import {createTools} from '../../src/git/create-tools.ts';
import {aJob, aKernel} from './a-kernel.ts';

it('other branches move along through the tools when asked, and undo takes them back', async () => {
	await using kernel = await aKernel();
	const {path, git} = kernel;
	const first = await kernel.commit('KVM: x86: One', {'arch/x86/kvm/one.c': 'one\n'});
	const second = await kernel.commit('KVM: x86: Two', {'arch/x86/kvm/two.c': 'two\n'});
	const branch = await git.text(['symbolic-ref', '--short', 'HEAD']);
	await kernel.setRef('refs/heads/topic/x', first);
	await git.bytes(['tag', '-a', '-m', 'text', 'v1', first]);
	const tools = createTools({
		opening: {folder: path, isPractice: false, branch: undefined, base: undefined, isClaiming: false},
		assets: '',
		isPracticeOffered: false,
		isStartingOver: false,
		builtInRecipients: () => ({to: [], cc: []}),
	});
	const {series} = await tools.open(aJob());
	expect(series.patches.map(({commit}) => commit.oid)).toEqual([first, second]);
	const [topic, tag] = await tools.refsInto();
	expect([topic, tag]).toEqual([
		{ref: 'refs/heads/topic/x', oid: first, isAnnotated: false},
		{ref: 'refs/tags/v1', oid: first, isAnnotated: true},
	]);
	const plan = {
		branch,
		tip: series.tip,
		oldBase: series.base,
		newBase: series.base,
		patches: [{source: first, message: 'KVM: x86: Uno\n'}, {source: second}],
	};
	const rewritten = await tools.rewrite(plan, aJob());
	const applied = await tools.apply(rewritten, aJob(), {alsoRefs: ['refs/heads/topic/x']});
	expect(applied.along).toEqual(['refs/heads/topic/x']);
	const where = () => Promise.all([branch, 'topic/x', 'v1^{}'].map(ref => git.text(['rev-parse', ref])));
	expect(await where()).toEqual([rewritten.tip, rewritten.commits[0], first]);
	await tools.undo(applied.backup);
	expect(await where()).toEqual([second, first, first]);
});
