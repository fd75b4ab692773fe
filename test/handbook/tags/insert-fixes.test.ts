import {describe, expect, test} from 'vitest';
import {withFixesTag} from '../../../src/handbook/tags/insert-fixes.ts';

const oid = '0123456789abcdef0123456789abcdef01234567';
const tag = 'Fixes: 0123456789ab ("KVM: x86: Add it")';
const sob = 'Signed-off-by: Code Author <author@example.org>';
const head = 'KVM: x86: Mend it\n\nMend it.\n';

describe('a Fixes tag', () => {
	test.each([
		[
			'above the other tags',
			`${head}\nReported-by: A <a@example.org>\n${sob}\n`,
			`${head}\n${tag}\nReported-by: A <a@example.org>\n${sob}\n`,
		],
		[
			'behind the other Fixes tags',
			`${head}\nFixes: ba9876543210 ("KVM: x86: Add more")\n${sob}\n`,
			`${head}\nFixes: ba9876543210 ("KVM: x86: Add more")\n${tag}\n${sob}\n`,
		],
		['in a block of its own where there is none', head, `${head}\n${tag}\n`],
		['below a shortlog alone', 'KVM: x86: Mend it\n', `KVM: x86: Mend it\n\n${tag}\n`],
		['without a line end where the message has none', `${head}\n${sob}`, `${head}\n${tag}\n${sob}`],
		[
			'with the line ends of the message',
			`${head}\n${sob}\n`.replaceAll('\n', '\r\n'),
			`${head}\n${tag}\n${sob}\n`.replaceAll('\n', '\r\n'),
		],
		['above what git cuts off', `${head}\n${sob}\n---\nNote.\n`, `${head}\n${tag}\n${sob}\n---\nNote.\n`],
		['above what git cuts off without tags', `${head}---\nNote.\n`, `${head}\n${tag}\n---\nNote.\n`],
	])('stands %s', (_, message, expected) => {
		expect(withFixesTag(message, tag, oid)).toBe(expected);
	});

	test.each([[`${tag}\n`], ['Fixes: 0123456 ("KVM: x86: Add it")\n'], ['fixes: 0123456789ABCD\n']])(
		'is not written twice: %s',
		line => {
			const message = `${head}\n${line}${sob}\n`;
			expect(withFixesTag(message, tag, oid)).toBe(message);
		},
	);
});
