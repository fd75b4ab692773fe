import {expect, test} from 'vitest';
import {commentMultilineStyle} from '../../../../src/handbook/rules/code/comment-multiline-style.ts';
import {aContext} from '../../a-patch.ts';
import {codePatch, testCodeRule} from './a-code.ts';

testCodeRule(commentMultilineStyle, {
	broken: [
		['text behind the opening', '\t/* One\n\t * two\n\t */', '/* One', '\t/*\n\t * One'],
		['an end behind the text', '\t/* One\n\t * two */', '/* One', '\t/*\n\t * One'],
		['no indentation', '/* One\n * two\n */', '/* One', '/*\n * One'],
		['more blanks', '\t/*  One\n\t *  two\n\t */', '/*  One', '\t/*\n\t * One'],
		[
			'a selftest',
			'\t/* One\n\t * two\n\t */',
			'/* One',
			'\t/*\n\t * One',
			{path: 'tools/testing/selftests/kvm/x86/smm_test.c'},
		],
	],
	fine: [
		['a bare opening', '\t/*\n\t * One\n\t * two\n\t */'],
		['one line', '\t/* One */'],
		['kernel-doc', '/**\n * struct a - One\n */'],
		['a copyright', '/* Copyright (C) One\n * two\n */'],
		['a comment behind code', '\tx(); /* One\n\t      * two */'],
		['a macro', '#define A \\\n\t/* One \\\n\t * two */ \\\n\tx()'],
		['an old comment', ' \t/* One\n+\t * two\n  \t */'],
		['stars', '/***************\n * One\n */'],
	],
});

test('it is a wish where the untouched comments around are all written so', () => {
	const code = ' \t/* Old\n \t * one\n \t */\n+\t/* New\n+\t * one\n+\t */';
	const [report] = commentMultilineStyle.check(codePatch(code), aContext());
	expect(report?.confidence).toBeLessThan(0.8);
});
