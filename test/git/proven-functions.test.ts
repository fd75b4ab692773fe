import {describe, expect, test} from 'vitest';
import {functionsIn, provenFunctions} from '../../src/git/reading/proven-functions.ts';
import {aJob, aTree} from './a-kernel.ts';

describe('lines of code', () => {
	test.each([
		['a definition', ['static int load_root(struct kvm_vcpu *vcpu)'], true],
		['a declaration', ['void load_root(void);'], true],
		['a name on a line of its own', ['load_root(struct kvm_vcpu *vcpu)'], true],
		['a macro with arguments', ['#define load_root(vcpu) do {} while (0)'], true],
		['a pointer to it', ['int load_root(void)', '	.load = load_root,', '	call(load_root);'], true],
		['an export', ['int load_root(void)', 'EXPORT_SYMBOL_GPL(load_root);'], true],
		['a comment', ['int load_root(void)', ' * See load_root;', '	x = 1; /* load_root; */'], true],
		['a tracepoint of that name', ['int load_root(void)', 'TRACE_EVENT(load_root,'], false],
		['an export of one', ['int load_root(void)', 'EXPORT_TRACEPOINT_SYMBOL_GPL(load_root);'], false],
		['an event of a class', ['int load_root(void)', 'DEFINE_EVENT(a_class, load_root,'], false],
		['a call alone', ['	load_root(vcpu);'], false],
		['a field', ['int load_root(void)', '	vcpu->load_root = 1;'], false],
		['a pointer in a structure', ['int load_root(void)', '	ops->load_root(vcpu);'], false],
		['a variable', ['int load_root(void)', '	bool load_root = true;'], false],
		['a structure', ['int load_root(void)', '	struct load_root *root'], false],
		['another name', ['int load_roots(void)'], false],
		['nothing', [], false],
	])('prove a function or not: %s', (_, lines, isProven) => {
		expect(functionsIn(lines, ['load_root']).has('load_root')).toBe(isProven);
	});
});

describe('the tree of the base', () => {
	test('proves functions of KVM, and none of other code', async () => {
		await using tree = await aTree();
		const base = await tree.commit('KVM: x86: Add them', {
			'arch/x86/kvm/mmu.c': 'int load_root(void)\n{\n\tnr_roots++;\n}\n',
			'virt/kvm/main.c': 'bool kvm_is_up(void)\n{\n}\nint nr_roots;\n',
			'kernel/fork.c': 'int copy_all(void)\n{\n}\n',
		});
		await tree.commit('KVM: x86: Add later()', {'arch/x86/kvm/later.c': 'int later_on(void)\n{\n}\n'});
		const names = ['load_root', 'kvm_is_up', 'nr_roots', 'copy_all', 'later_on', '--cached'];
		expect(await provenFunctions(tree.git, base, names, aJob())).toEqual(new Set(['load_root', 'kvm_is_up']));
		expect(await provenFunctions(tree.git, base, ['no_such'], aJob())).toEqual(new Set());
		expect(await provenFunctions(tree.git, base, [], aJob())).toEqual(new Set());
	});
});
