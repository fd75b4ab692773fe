import {commentBarrierExplained} from '../../../../src/handbook/rules/code/comment-barrier-explained.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentBarrierExplained, {
	broken: [
		['a write barrier', '\tx = 1;\n\tsmp_wmb();', 'smp_wmb'],
		['a read barrier', '\ty = x;\n\tsmp_rmb();', 'smp_rmb'],
		['a full barrier', '\tx = 1;\n\tsmp_mb();', 'smp_mb'],
		['a release', '\tsmp_store_release(&a, 1);', 'smp_store_release'],
		['an acquire', '\tif (smp_load_acquire(&a))', 'smp_load_acquire'],
		['a barrier of atomics', '\tsmp_mb__after_atomic();', 'smp_mb__after_atomic'],
	],
	fine: [
		['a comment above', '\t/* Paired with the reader. */\n\tsmp_wmb();'],
		['a long comment above', '\t/*\n\t * Paired\n\t * with it.\n\t */\n\tx = 1;\n\tsmp_wmb();'],
		['a comment behind', '\tsmp_wmb(); /* paired with the reader */'],
		['a comment in old code', ' \t/* Paired. */\n+\tsmp_wmb();'],
		['an old barrier', ' \tsmp_wmb();\n+\tx();'],
		['a macro', '#define a() smp_wmb()'],
		['another name', '\tmy_smp_wmb_count++;'],
	],
});
