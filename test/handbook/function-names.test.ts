import {expect, test} from 'vitest';
import {namesToProve} from '../../src/handbook/function-names.ts';
import {proofOfFunction} from '../../src/handbook/functions.ts';
import {changelogFunctionParens} from '../../src/handbook/rules/changelog/changelog-function-parens.ts';
import {commentFunctionParens} from '../../src/handbook/rules/code/comment-function-parens.ts';
import {shortlogFunctionParens} from '../../src/handbook/rules/shortlog/shortlog-function-parens.ts';
import {aFile} from '../evidence/a-patch.ts';
import {aContext, aPatch} from './a-patch.ts';

const file = 'arch/x86/kvm/x86.c';
const diff = [
	aFile(file, ['-\told_call();', '+\tnew_call();', '+\t/* As load_root does. */', '+\tvcpu->is_up = x;']),
];
const patch = aPatch({
	message: 'KVM: x86: Follow load_root\n\nDo as kvm_do_it and new_call do, and is_up.\n',
	diff,
});
const none = aContext([patch]);
const facts = {
	commits: new Map(),
	base: {
		isInNext: undefined,
		isInMaster: undefined,
		releaseTag: undefined,
		topicsOnly: [],
		when: 0,
		nextWhen: undefined,
	},
	baseFiles: new Map(),
	functions: new Set(['load_root', 'kvm_do_it', 'is_up']),
};
const proven = {...none, facts};

test('names to prove are those in messages and new comments that the patch does not prove', () => {
	expect(namesToProve([patch, patch])).toEqual(['load_root', 'kvm_do_it', 'is_up']);
});

test('a patch that has the name as a field is believed more than the base', () => {
	expect(proofOfFunction(diff, 'kvm_do_it', facts)).toBe('base');
	expect(proofOfFunction(diff, 'new_call', facts)).toBe('patch');
	expect(proofOfFunction(diff, 'is_up', facts)).toBeUndefined();
	expect(proofOfFunction(diff, 'kvm_do_it', undefined)).toBeUndefined();
});

test('what the base proves to be a function wants its parentheses', () => {
	expect(changelogFunctionParens.check(patch, none)).toHaveLength(1);
	expect(changelogFunctionParens.check(patch, proven)).toMatchObject([
		{message: 'kvm_do_it is a function in the base. Write kvm_do_it().', confidence: 0.9},
		{message: 'new_call is a function in this patch. Write new_call().'},
	]);
	expect(changelogFunctionParens.fix?.(patch, proven)).toContain(
		'Do as kvm_do_it() and new_call() do, and is_up.',
	);
	expect(shortlogFunctionParens.check(patch, none)).toEqual([]);
	expect(shortlogFunctionParens.fix?.(patch, proven)).toContain('Follow load_root()');
	expect(commentFunctionParens.check(patch, none)).toEqual([]);
	expect(commentFunctionParens.check(patch, proven)).toMatchObject([
		{code: {becomes: '\t/* As load_root() does. */'}},
	]);
});
