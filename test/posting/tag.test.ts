import {expect, test} from 'vitest';
import {adviseTag, subjectPrefix, type Tag} from '../../src/posting/tag.ts';

test('each kind has its words for the brackets', () => {
	expect((['PATCH', 'RFC', 'RESEND'] as const).map(kind => subjectPrefix({kind}))).toEqual([
		'PATCH',
		'RFC PATCH',
		'PATCH RESEND',
	]);
});

const tag = (kind: Tag['kind'], version = 1): Tag => ({kind, version});
const facts = {isFeature: false, hasTests: true, hasQuestion: true};

test.each<[string, Tag, Partial<typeof facts>, readonly string[]]>([
	['a fix', tag('PATCH'), {}, []],
	['a feature with tests', tag('PATCH'), {isFeature: true}, []],
	['a feature without tests', tag('PATCH'), {isFeature: true, hasTests: false}, ['rfc-without-tests']],
	['an RFC without tests', tag('RFC'), {isFeature: true, hasTests: false}, []],
	['an RFC without a question', tag('RFC'), {hasQuestion: false}, ['rfc-asks']],
	['a late RFC with its tests', tag('RFC', 3), {}, ['rfc-finished', 'version-bump']],
	['a second version', tag('PATCH', 2), {}, ['version-bump']],
	['a resend', tag('RESEND', 2), {}, ['resend-same', 'resend-version']],
	['a fix without tests', tag('PATCH'), {hasTests: false}, []],
])('%s is advised', (_what, choice, over, expected) => {
	expect(adviseTag(choice, {...facts, ...over}).map(({id}) => id)).toEqual([...expected, 'no-rft']);
});

test('every advice says what is so and why', () => {
	for (const kind of ['PATCH', 'RFC', 'RESEND'] as const) {
		for (const advice of adviseTag(tag(kind, 3), {isFeature: true, hasTests: false, hasQuestion: false})) {
			expect(advice.says).toMatch(/\.$/);
			expect(advice.why).toMatch(/\.$/);
			expect(advice.cites.document).not.toBe('');
		}
	}
});
