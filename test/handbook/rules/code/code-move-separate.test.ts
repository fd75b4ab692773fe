import {codeMoveSeparate} from '../../../../src/handbook/rules/code/code-move-separate.ts';
import {testCodeRule} from './a-code.ts';

const lines = (count: number): readonly string[] =>
	Array.from({length: count}, (_, at) => `\tstep_number_${at}(vcpu);`);

/** Takes lines away from one file and adds others to the other. */
const move = (before: readonly string[], after: readonly string[], to = 'arch/x86/kvm/mmu/mmu.c'): string =>
	[
		'--- arch/x86/kvm/x86.c',
		...before.map(line => `-${line}`),
		`+++ ${to}`,
		...after.map(line => `+${line}`),
	].join('\n');

const all = lines(20);
const head = 'static void steps(struct kvm_vcpu *vcpu)';

testCodeRule(codeMoveSeparate, {
	broken: [
		['a changed line', move(all, all.with(8, '\tother(vcpu);')), 'other(vcpu);'],
		['a line more', move(all, all.toSpliced(8, 0, '\tmore(vcpu);')), 'more(vcpu);'],
		['a changed argument', move(all, all.with(3, '\tstep_number_3(kvm);')), 'step_number_3(kvm);'],
		['two changed lines', move(all, all.with(5, '\tone(vcpu);').with(6, '\ttwo(vcpu);')), 'one(vcpu);'],
		['the least that counts', move(lines(16), lines(16).with(7, '\tother(vcpu);')), 'other(vcpu);'],
	],
	fine: [
		['a plain move', move(all, all)],
		[
			'other indentation',
			move(
				all,
				all.map(line => `\t${line}`),
			),
		],
		['a few lines', move(lines(10), lines(10).with(5, '\tother(vcpu);'))],
		['another head', move([head, '{', ...all], [head.replace('static ', ''), '{', ...all])],
		['a line less', move(all, all.toSpliced(8, 1))],
		['a line behind the block', move(all, [...all, '\tother(vcpu);'])],
		['a comment', move(all, all.toSpliced(8, 0, '\t/* Why. */'))],
		['new code', move(['\tx();'], all)],
		[
			'a change in its place',
			[...all.map(line => `-${line}`), ...all.with(8, '\tother(vcpu);').map(line => `+${line}`)].join('\n'),
		],
	],
});
