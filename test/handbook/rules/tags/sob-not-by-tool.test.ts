import {sobNotByTool as rule} from '../../../../src/handbook/rules/tags/sob-not-by-tool.ts';
import {signature, tagged} from '../changelog/a-message.ts';
import {testTagRule} from './a-tag-table.ts';

const t = (who: string) => tagged(`Signed-off-by: ${who}`, signature);

testTagRule(rule, {
	reported: [
		['an assistant', t('Claude <noreply@anthropic.com>'), [/is a program/]],
		['an assistant with its model', t('Claude Opus 4 <x@example.org>'), [/is a program/]],
		['another', t('GitHub Copilot <copilot@example.org>'), [/is a program/]],
		['a robot', t('kernel test robot <robot@example.org>'), [/is a program/]],
		['a program with brackets', t('"some-app[bot]" <1+some-app[bot]@example.org>'), [/is a program/]],
		['a fuzzer', t('syzbot <syzbot+0123@example.org>'), [/is a program/]],
	],
	fine: [
		['a person called Claude', t('Claude Example <claude@example.org>')],
		['a person called Devin', t('Devin Example <devin@example.org>')],
		['a person called Bot', t('Jan Bot <jan@example.org>')],
		['a person of such a company', t('Code Author <author@anthropic.com>')],
		['a robot that reported', tagged('Reported-by: kernel test robot <robot@example.org>', signature)],
		['an address of a service', t('Co Author <1+co@users.noreply.example.org>')],
	],
});
