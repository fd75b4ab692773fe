import {stableAddress as rule} from '../../../../src/handbook/rules/tags/stable-address.ts';
import {aMessage as m, signature, tagged, testRule} from '../changelog/a-message.ts';

const t = (line: string) => tagged(line, signature);
const row = (says: string, line: string, fixed: string) => [says, t(line), line, t(fixed)] as const;

testRule(rule, {
	broken: [
		row('an address without its end', 'Cc: stable@vger.kernel', 'Cc: stable@vger.kernel.org'),
		row('one in brackets', 'Cc: <stable@vger.kernel>', 'Cc: <stable@vger.kernel.org>'),
		row('one with a version', 'Cc: stable@vger.kernel # 6.6.x', 'Cc: stable@vger.kernel.org # 6.6.x'),
		row('swapped names', 'Cc: stable@kernel.vger.org', 'Cc: stable@vger.kernel.org'),
		row('another list', 'Cc: linux-stable@vger.kernel.org', 'Cc: stable@vger.kernel.org'),
		row('the old address', 'Cc: stable-vger@kernel.org', 'Cc: stable@vger.kernel.org'),
		row('a comma', 'Cc: stable@vger.kernel.org,', 'Cc: stable@vger.kernel.org'),
		row(
			'a version without its sign',
			'Cc: stable@vger.kernel.org 5.10+',
			'Cc: stable@vger.kernel.org # 5.10+',
		),
		row('a version in brackets', 'Cc: stable@vger.kernel.org [5.10+]', 'Cc: stable@vger.kernel.org # 5.10+'),
		row(
			'a name before it',
			'Cc: Stable Team <stable@vger.kernel>',
			'Cc: Stable Team <stable@vger.kernel.org>',
		),
		row('small letters', 'cc: stable@vger.kernel', 'cc: stable@vger.kernel.org'),
	],
	fine: [
		['the address', t('Cc: stable@vger.kernel.org')],
		['the address in brackets', t('Cc: <stable@vger.kernel.org>')],
		['a version', t('Cc: stable@vger.kernel.org # 6.6.x')],
		['a version and a reason', t('Cc: <stable@vger.kernel.org> # 5.10.x: 0123456789ab: KVM: x86: Add it')],
		['the address for what is not public', t('Cc: stable@kernel.org')],
		['no automatic backport', t('Cc: <stable+noautosel@kernel.org> # needs more')],
		['a name', t('Cc: Stable <stable@vger.kernel.org>')],
		['a person in a stable', t('Cc: Co Author <co@stable.example.org>')],
		['a list elsewhere', t('Cc: qemu-stable@nongnu.org')],
		['a sentence', m('Drop stable@vger.kernel from the document, as it is no address.')],
	],
});
