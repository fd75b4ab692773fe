import {orderSeriesSize as rule} from '../../../../src/handbook/rules/series/order-series-size.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		[
			'16 patches',
			'* KVM: x86: Part 1\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n* KVM: x86: Part 6\n* KVM: x86: Part 7\n* KVM: x86: Part 8\n* KVM: x86: Part 9\n* KVM: x86: Part 10\n* KVM: x86: Part 11\n* KVM: x86: Part 12\n* KVM: x86: Part 13\n* KVM: x86: Part 14\n* KVM: x86: Part 15\n* KVM: x86: Part 16',
		],
		[
			'20 patches',
			'* KVM: x86: Part 1\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n* KVM: x86: Part 6\n* KVM: x86: Part 7\n* KVM: x86: Part 8\n* KVM: x86: Part 9\n* KVM: x86: Part 10\n* KVM: x86: Part 11\n* KVM: x86: Part 12\n* KVM: x86: Part 13\n* KVM: x86: Part 14\n* KVM: x86: Part 15\n* KVM: x86: Part 16\n* KVM: x86: Part 17\n* KVM: x86: Part 18\n* KVM: x86: Part 19\n* KVM: x86: Part 20',
		],
		[
			'31 patches',
			'* KVM: x86: Part 1\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n* KVM: x86: Part 6\n* KVM: x86: Part 7\n* KVM: x86: Part 8\n* KVM: x86: Part 9\n* KVM: x86: Part 10\n* KVM: x86: Part 11\n* KVM: x86: Part 12\n* KVM: x86: Part 13\n* KVM: x86: Part 14\n* KVM: x86: Part 15\n* KVM: x86: Part 16\n* KVM: x86: Part 17\n* KVM: x86: Part 18\n* KVM: x86: Part 19\n* KVM: x86: Part 20\n* KVM: x86: Part 21\n* KVM: x86: Part 22\n* KVM: x86: Part 23\n* KVM: x86: Part 24\n* KVM: x86: Part 25\n* KVM: x86: Part 26\n* KVM: x86: Part 27\n* KVM: x86: Part 28\n* KVM: x86: Part 29\n* KVM: x86: Part 30\n* KVM: x86: Part 31',
		],
		[
			'48 patches',
			'* KVM: x86: Part 1\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n* KVM: x86: Part 6\n* KVM: x86: Part 7\n* KVM: x86: Part 8\n* KVM: x86: Part 9\n* KVM: x86: Part 10\n* KVM: x86: Part 11\n* KVM: x86: Part 12\n* KVM: x86: Part 13\n* KVM: x86: Part 14\n* KVM: x86: Part 15\n* KVM: x86: Part 16\n* KVM: x86: Part 17\n* KVM: x86: Part 18\n* KVM: x86: Part 19\n* KVM: x86: Part 20\n* KVM: x86: Part 21\n* KVM: x86: Part 22\n* KVM: x86: Part 23\n* KVM: x86: Part 24\n* KVM: x86: Part 25\n* KVM: x86: Part 26\n* KVM: x86: Part 27\n* KVM: x86: Part 28\n* KVM: x86: Part 29\n* KVM: x86: Part 30\n* KVM: x86: Part 31\n* KVM: x86: Part 32\n* KVM: x86: Part 33\n* KVM: x86: Part 34\n* KVM: x86: Part 35\n* KVM: x86: Part 36\n* KVM: x86: Part 37\n* KVM: x86: Part 38\n* KVM: x86: Part 39\n* KVM: x86: Part 40\n* KVM: x86: Part 41\n* KVM: x86: Part 42\n* KVM: x86: Part 43\n* KVM: x86: Part 44\n* KVM: x86: Part 45\n* KVM: x86: Part 46\n* KVM: x86: Part 47\n* KVM: x86: Part 48',
		],
		[
			'mails',
			'[PATCH 1/16] KVM: x86: Part 1\n[PATCH 2/16] KVM: x86: Part 2\n[PATCH 3/16] KVM: x86: Part 3\n[PATCH 4/16] KVM: x86: Part 4\n[PATCH 5/16] KVM: x86: Part 5\n[PATCH 6/16] KVM: x86: Part 6\n[PATCH 7/16] KVM: x86: Part 7\n[PATCH 8/16] KVM: x86: Part 8\n[PATCH 9/16] KVM: x86: Part 9\n[PATCH 10/16] KVM: x86: Part 10\n[PATCH 11/16] KVM: x86: Part 11\n[PATCH 12/16] KVM: x86: Part 12\n[PATCH 13/16] KVM: x86: Part 13\n[PATCH 14/16] KVM: x86: Part 14\n[PATCH 15/16] KVM: x86: Part 15\n[PATCH 16/16] KVM: x86: Part 16',
		],
	],
	fine: [
		['1 patches', '* KVM: x86: Part 1'],
		['2 patches', '* KVM: x86: Part 1\n* KVM: x86: Part 2'],
		[
			'9 patches',
			'* KVM: x86: Part 1\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n* KVM: x86: Part 6\n* KVM: x86: Part 7\n* KVM: x86: Part 8\n* KVM: x86: Part 9',
		],
		[
			'15 patches',
			'* KVM: x86: Part 1\n* KVM: x86: Part 2\n* KVM: x86: Part 3\n* KVM: x86: Part 4\n* KVM: x86: Part 5\n* KVM: x86: Part 6\n* KVM: x86: Part 7\n* KVM: x86: Part 8\n* KVM: x86: Part 9\n* KVM: x86: Part 10\n* KVM: x86: Part 11\n* KVM: x86: Part 12\n* KVM: x86: Part 13\n* KVM: x86: Part 14\n* KVM: x86: Part 15',
		],
		[
			'mails',
			'[PATCH 1/15] KVM: x86: Part 1\n[PATCH 2/15] KVM: x86: Part 2\n[PATCH 3/15] KVM: x86: Part 3\n[PATCH 4/15] KVM: x86: Part 4\n[PATCH 5/15] KVM: x86: Part 5\n[PATCH 6/15] KVM: x86: Part 6\n[PATCH 7/15] KVM: x86: Part 7\n[PATCH 8/15] KVM: x86: Part 8\n[PATCH 9/15] KVM: x86: Part 9\n[PATCH 10/15] KVM: x86: Part 10\n[PATCH 11/15] KVM: x86: Part 11\n[PATCH 12/15] KVM: x86: Part 12\n[PATCH 13/15] KVM: x86: Part 13\n[PATCH 14/15] KVM: x86: Part 14\n[PATCH 15/15] KVM: x86: Part 15',
		],
	],
});
