import {describe, expect, test} from 'vitest';
import {type Piece, piecesOf} from '../../../src/handbook/code/pieces.ts';
import {scopesOf} from '../../../src/handbook/code/scopes.ts';
import {territoryOf} from '../../../src/handbook/code/territory.ts';
import {codePatch, type Posting} from '../rules/code/a-code.ts';

const pieceOf = (lines: readonly string[], posting: Posting = {}): Piece => {
	const [piece] = piecesOf(codePatch(lines.join('\n'), posting).diff);
	if (piece === undefined) throw new Error('no piece');
	return piece;
};

describe('comments of a hunk', () => {
	test('are those with a new line', () => {
		const {comments} = pieceOf([' /* old */', '+/* new */', ' x();']);
		expect(comments.map(({text}) => text)).toEqual(['new']);
	});

	test('have their places after the change', () => {
		const {comments} = pieceOf([' a();', '-b();', '+\tc(); /* why */'], {newStart: 20});
		const [line] = comments[0]?.lines ?? [];
		expect([line?.line.number, line?.from, line?.at, line?.text]).toEqual([21, 6, 9, 'why']);
		expect(comments[0]?.place).toBe('tail');
	});

	test('go on where a hunk starts inside one', () => {
		const {comments} = pieceOf([' * old words', '+ * new words', '  */', ' x();']);
		expect(comments[0]?.lines.map(({text, line}) => [text, line.isNew])).toEqual([
			['old words', false],
			['new words', true],
			['', false],
		]);
		expect([comments[0]?.isOpened, comments[0]?.isClosed]).toEqual([false, true]);
	});

	test('are told apart by kind and place', () => {
		const {comments} = pieceOf([
			'+/**',
			'+ * doc',
			'+ */',
			'+// line',
			'+f(/* in */ x);',
			'+#define A \\',
			'+	b() /* m */',
		]);
		expect(comments.map(({kind, place, isInMacro}) => [kind, place, isInMacro])).toEqual([
			['kernel-doc', 'own', false],
			['line', 'own', false],
			['block', 'inner', false],
			['block', 'tail', true],
		]);
	});

	test('are not new where they were only moved', () => {
		expect(pieceOf(['-/* as it was */', '+\t/* as it was */', '+x();']).comments).toEqual([]);
	});

	test('keep their words from a carriage return', () => {
		expect(pieceOf(['+/* words */\r']).comments[0]?.text).toBe('words');
	});
});

test('a patch is read once', () => {
	const {diff} = codePatch('x();');
	expect(piecesOf(diff)).toBe(piecesOf(diff));
});

test('a patch that nobody reads is not looked at to its end', () => {
	const {diff} = codePatch(Array.from({length: 30_000}, () => '+x();').join('\n'));
	expect(piecesOf(diff)).toEqual([]);
});

describe('the scope of a line', () => {
	test.each<[says: string, lines: readonly string[], context: string, scopes: readonly string[]]>([
		[
			'a function',
			[' static int f(void)', ' {', '+\tx();', ' }', ' int y;'],
			'',
			['file', 'file', 'body', 'file', 'file'],
		],
		['a structure', ['+struct a {', '+	int b;', '+};'], '', ['file', 'type', 'file']],
		['a table', ['+static const int a[] = {', '+	1,', '+};'], '', ['file', 'table', 'file']],
		['what git names', ['+	x();', '+	y();'], 'static void f(struct kvm *kvm)', ['body', 'body']],
		['a structure that git names', ['+	int a;'], 'struct kvm_vcpu {', ['type']],
		[
			'what follows a function',
			[' 	x();', ' }', ' ', '+int z;'],
			'static void f(void)',
			['body', 'file', 'file', 'file'],
		],
		[
			'a table in a function',
			['+	int a[] = {', '+		1,', '+	};', '+	x();'],
			'static void f(void)',
			['body', 'table', 'table', 'body'],
		],
		['a block', ['+	if (a) {', '+		x();', '+	}'], 'static void f(void)', ['body', 'body', 'body']],
	])('is known in %s', (_, lines, context, scopes) => {
		expect(scopesOf(pieceOf(lines, {context}))).toEqual(scopes);
	});
});

test.each([
	['arch/x86/kvm/vmx/vmx.c', 'kvm'],
	['virt/kvm/kvm_main.c', 'kvm'],
	['arch/x86/include/asm/kvm_host.h', 'kvm'],
	['include/uapi/linux/kvm.h', 'kvm'],
	['tools/testing/selftests/kvm/x86/smm_test.c', 'selftest'],
	['tools/testing/selftests/kvm/arm64/vgic_init.c', undefined],
	['arch/x86/kvm/vmx/vmenter.S', undefined],
	['arch/arm64/kvm/arm.c', undefined],
	['arch/x86/kernel/kvm.c', undefined],
	['tools/arch/x86/include/asm/kvm.h', undefined],
	['Documentation/virt/kvm/api.rst', undefined],
	['kernel/sched/core.c', undefined],
])('%s is of %s', (path, territory) => {
	expect(territoryOf(path)).toBe(territory);
});
