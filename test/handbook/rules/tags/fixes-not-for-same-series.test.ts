import {fixesNotForSameSeries as rule} from '../../../../src/handbook/rules/tags/fixes-not-for-same-series.ts';
import {aPatch} from '../../a-patch.ts';
import {aContextWith} from '../../scenes/tags.ts';
import {aMessage, signature, tagged} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const earlier = aPatch({message: 'KVM: x86: Add "it"\n', id: 'fedcba9876543210'});
const old = aPatch({message: 'KVM: x86: Add it once more\n', id: 'aaaaaaaaaaaa0000'});
const t = (line: string) => tagged(line, signature);

testTagRule(rule, {
	context: aContextWith({'0123456789ab': {subject: 'KVM: x86: Add it once more'}}, [earlier, old]),
	reported: [
		['its id', t('Fixes: fedcba987654 ("KVM: x86: Add it")'), [/Squash/]],
		['its title under an older id', t('Fixes: 1123456789ab ("KVM: x86: Add "it"")'), [/Squash/]],
		['a short id', t('Fixes: fedcba9 ("x")'), [/Squash/]],
		['the id in the text', aMessage('Do it as commit fedcba987654 does.'), [/by its title/]],
		['a broken line', aMessage('Do it as commit\nfedcba987654 ("KVM: x86: Add it") does.'), [/by its title/]],
	],
	fine: [
		['another commit', t('Fixes: 1123456789ab ("KVM: x86: Add nothing")')],
		['a known commit of the same title', t('Fixes: 0123456789ab ("KVM: x86: Add it once more")')],
		['the title in the text', aMessage('Do it as "KVM: x86: Add it once more" does.')],
		['an address with the id', aMessage('See https://example.org/fedcba987654.')],
		['what stands below the dashes', `${t('Cc: Co Author <co@example.org>')}---\ncommit fedcba987654\n`],
	],
});
