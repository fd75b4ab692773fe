import {stableNoautoselReason as rule} from '../../../../src/handbook/rules/tags/stable-noautosel-reason.ts';
import {signature, tagged} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const t = (line: string) => tagged(line, signature);

testTagRule(rule, {
	reported: [
		['the bare address', t('Cc: stable+noautosel@kernel.org'), [/reason/]],
		['brackets', t('Cc: <stable+noautosel@kernel.org>'), [/reason/]],
		['a number sign alone', t('Cc: <stable+noautosel@kernel.org> #'), [/reason/]],
		['capitals', t('CC: <stable+noautosel@kernel.org>  # '), [/reason/]],
		['a name', t('Cc: Stable <stable+noautosel@kernel.org>'), [/reason/]],
	],
	fine: [
		['a reason', t('Cc: <stable+noautosel@kernel.org> # needs the clock')],
		['a reason without blanks', t('Cc: stable+noautosel@kernel.org #clock')],
		['a request', t('Cc: stable@vger.kernel.org')],
		['a version', t('Cc: stable@vger.kernel.org # 6.6')],
		['no address', t('Cc: Co Author <co@example.org>')],
	],
});
