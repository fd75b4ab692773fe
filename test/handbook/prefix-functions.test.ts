import {describe, expect, test} from 'vitest';
import {functionOf, functionsOfHunk} from '../../src/handbook/prefix-functions.ts';

describe('the function of a hunk', () => {
	test.each([
		['static int vmx_vcpu_create(struct kvm_vcpu *vcpu)', 'vmx_vcpu_create'],
		['void __vmx_set_segment(', '__vmx_set_segment'],
		['module_param(nested, bool, 0444);', 'module_param'],
		['static int FNAME(sync_page)(struct kvm_vcpu *vcpu)', 'FNAME'],
		['struct kvm_vcpu_arch {', undefined],
		['#define vmx_check(x)', undefined],
		['out:', undefined],
		['', undefined],
	])('%s', (context, name) => {
		expect(functionOf({context})).toBe(name);
	});
});

const above = 'static void above(void)';

const functions = (context: string, ...lines: readonly string[]) =>
	functionsOfHunk({
		oldStart: 1,
		oldCount: 1,
		newStart: 1,
		newCount: 1,
		context,
		lines: lines.map(line => ({sign: line.charAt(0) as '+' | '-' | ' ', text: line.slice(1)})),
	});

describe('the functions that a hunk changes', () => {
	test.each<[string, readonly string[], readonly string[]]>([
		['one that begins above it', ['+\treturn 0;'], ['above']],
		['one that is new', [' }', '+', '+static int fresh(struct kvm *kvm)', '+{', '+}'], ['fresh']],
		[
			'one that begins inside it',
			[' }', ' ', ' int inside(void)', ' {', '-\tgo();', '+\tstop();'],
			['inside'],
		],
		['one whose arguments go on', ['+static int fresh(struct kvm *kvm,', '+\t\tint flags)', '+{'], ['fresh']],
		['one that goes', ['-static int stale(void)', '-{', '-}'], ['stale']],
		['not one that only follows', ['+\treturn 0;', ' }', ' ', ' int next(void)'], ['above']],
		['not a prototype', ['+int told(void);'], ['above']],
		['not a variable', ['+static u64 mask = BIT(3)'], ['above']],
		['not a label', [' out:', '+\treturn 0;'], ['above']],
		['a parameter', ['+module_param(fast, bool, 0444);'], ['fast', 'above']],
		[
			'a renamed parameter',
			['+module_param_named(fast, is_fast, bool, 0444);'],
			['fast', 'is_fast', 'above'],
		],
		['no parameter that stays', [' module_param(fast, bool, 0444);', '+\treturn 0;'], ['above']],
	])('%s', (_, lines, names) => {
		expect(functions(above, ...lines)).toEqual(names);
	});

	test('none where no function is near', () => {
		expect(functions('', '+#define A 1')).toEqual([]);
	});
});
