import {expect, it} from 'vitest';
import {foresee} from '../../../src/commands/check/foresight.ts';
import {withFunctions} from '../../../src/commands/check/surroundings.ts';
import {aFile} from '../../evidence/a-patch.ts';
import {aJob} from '../../git/a-job.ts';
import {aPatch} from '../../handbook/a-patch.ts';

const facts = {commits: new Map(), base: {}, baseFiles: new Map()} as never;

/** A repository that proves these names, and the names that it was asked for each time. */
const proving = (...proven: readonly string[]) => {
	const asked: (readonly string[])[] = [];
	const tools = {
		facts: async () => facts,
		handbookFile: async () => undefined,
		loadWaivers: async () => [],
		provenFunctions: async (_: string, names: readonly string[]) => {
			asked.push(names);
			return new Set(names.filter(name => proven.includes(name)));
		},
	};
	return {asked, tools};
};

it('asks for functions that messages name with the commits, and for what comments name with the diffs', async () => {
	const named = aPatch({id: 'named', message: 'KVM: x86: Call it\n\nDo it in vcpu_old_call instead.\n'});
	const commented = aPatch({
		id: 'commented',
		message: 'KVM: x86: Say why\n\nSay it.\n',
		diff: [aFile('arch/x86/kvm/x86.c', ['+\t/* See vcpu_new_call for why. */'])],
	});
	const {asked, tools} = proving('vcpu_old_call', 'vcpu_new_call');
	const {preview, done} = foresee(tools, aJob());
	const patches = [named, commented];
	preview.onCommits(
		'base',
		patches.map(({commit}) => commit),
	);
	for (const patch of patches) preview.onPatch(patch);
	const {known, words} = await done();
	expect(asked).toEqual([['vcpu_old_call']]);
	expect([...words.keys()]).toEqual(patches);
	const found = await withFunctions(
		Promise.resolve(facts),
		{base: 'base', patches},
		tools,
		aJob(),
		known?.proven,
	);
	expect(asked).toEqual([['vcpu_old_call'], ['vcpu_new_call']]);
	expect([...(found.facts.functions ?? [])]).toEqual(['vcpu_old_call', 'vcpu_new_call']);
	// What was said of the first one early was said with its function known.
	expect(patches.map(found.isTouched)).toEqual([false, true]);
	const reports = [...(words.get(named) ?? [])].flatMap(([rule, {reports}]) =>
		reports.length > 0 ? [rule.id] : [],
	);
	expect(reports).toContain('changelog-function-parens');
});
