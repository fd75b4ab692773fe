import {postNoLargeCcNoise as rule} from '../../../../src/handbook/rules/series/post-no-large-cc-noise.ts';
import {testSeriesRule} from './a-posting.ts';

testSeriesRule(rule, {
	isSure: true,
	broken: [
		[
			'26 addresses',
			'[PATCH] KVM: x86: Skip the flush\nCc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org, a20@example.org, a21@example.org, a22@example.org, a23@example.org, a24@example.org, a25@example.org',
		],
		[
			'30 addresses',
			'[PATCH] KVM: x86: Skip the flush\nCc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org, a20@example.org, a21@example.org, a22@example.org, a23@example.org, a24@example.org, a25@example.org, a26@example.org, a27@example.org, a28@example.org, a29@example.org',
		],
		[
			'60 addresses',
			'[PATCH] KVM: x86: Skip the flush\nCc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org, a20@example.org, a21@example.org, a22@example.org, a23@example.org, a24@example.org, a25@example.org, a26@example.org, a27@example.org, a28@example.org, a29@example.org, a30@example.org, a31@example.org, a32@example.org, a33@example.org, a34@example.org, a35@example.org, a36@example.org, a37@example.org, a38@example.org, a39@example.org, a40@example.org, a41@example.org, a42@example.org, a43@example.org, a44@example.org, a45@example.org, a46@example.org, a47@example.org, a48@example.org, a49@example.org, a50@example.org, a51@example.org, a52@example.org, a53@example.org, a54@example.org, a55@example.org, a56@example.org, a57@example.org, a58@example.org, a59@example.org',
		],
		[
			'To and Cc together',
			'[PATCH] KVM: x86: Skip the flush\nTo: b@example.org\nCc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org, a20@example.org, a21@example.org, a22@example.org, a23@example.org, a24@example.org',
		],
		[
			'the second patch',
			'[PATCH 1/2] KVM: x86: One\n[PATCH 2/2] KVM: x86: Two\nCc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org, a20@example.org, a21@example.org, a22@example.org, a23@example.org, a24@example.org, a25@example.org, a26@example.org, a27@example.org, a28@example.org, a29@example.org, a30@example.org, a31@example.org, a32@example.org, a33@example.org, a34@example.org, a35@example.org, a36@example.org, a37@example.org, a38@example.org, a39@example.org',
		],
	],
	fine: [
		['1 addresses', '[PATCH] KVM: x86: Skip the flush\nCc: a0@example.org'],
		[
			'12 addresses',
			'[PATCH] KVM: x86: Skip the flush\nCc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org',
		],
		[
			'25 addresses',
			'[PATCH] KVM: x86: Skip the flush\nCc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org, a20@example.org, a21@example.org, a22@example.org, a23@example.org, a24@example.org',
		],
		[
			'the same twice',
			'[PATCH] KVM: x86: Skip the flush\nTo: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org\nCc: a0@example.org, a1@example.org, a2@example.org, a3@example.org, a4@example.org, a5@example.org, a6@example.org, a7@example.org, a8@example.org, a9@example.org, a10@example.org, a11@example.org, a12@example.org, a13@example.org, a14@example.org, a15@example.org, a16@example.org, a17@example.org, a18@example.org, a19@example.org',
		],
		['no header', '[PATCH] KVM: x86: Skip the flush'],
		['commits', '* KVM: x86: Skip the flush'],
	],
});
