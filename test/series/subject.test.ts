import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isAnswer, type MailSubject, parseSubject} from '../../src/series/subject.ts';

const title = 'KVM: x86: Do a thing';

test.each<[string, Partial<MailSubject>]>([
	['[PATCH]', {}],
	['[PATCH v2]', {version: 2}],
	['[PATCH 1/2]', {number: {index: 1, total: 2, width: 1}}],
	['[RFC PATCH v2 03/11]', {tags: ['RFC', 'PATCH'], version: 2, number: {index: 3, total: 11, width: 2}}],
	['[PATCH RFC v2 1/3]', {tags: ['PATCH', 'RFC'], version: 2, number: {index: 1, total: 3, width: 1}}],
	['[PATCH v2 RESEND 3/4]', {tags: ['PATCH', 'RESEND'], version: 2, number: {index: 3, total: 4, width: 1}}],
	['[PATCH RESEND v2]', {tags: ['PATCH', 'RESEND'], version: 2}],
	['[RFC,v4,2/9]', {tags: ['RFC'], version: 4, number: {index: 2, total: 9, width: 1}}],
	[
		'[kvm-unit-tests PATCH v2 1/2]',
		{tags: ['kvm-unit-tests', 'PATCH'], version: 2, number: {index: 1, total: 2, width: 1}},
	],
	['[PATCH 6.1 001/200]', {tags: ['PATCH', '6.1'], number: {index: 1, total: 200, width: 3}}],
	['[PATCH v3 02/11 RFC]', {tags: ['PATCH', 'RFC'], version: 3, number: {index: 2, total: 11, width: 2}}],
	['[RESEND PATCH]', {tags: ['RESEND', 'PATCH']}],
	['[PATCH kvm-unit-tests 1/2]', {tags: ['PATCH', 'kvm-unit-tests'], number: {index: 1, total: 2, width: 1}}],
	['[kvm-unit-tests] [PATCH]', {tags: ['kvm-unit-tests', 'PATCH']}],
	['[PATCH 6.1.y]', {tags: ['PATCH', '6.1.y']}],
	['[PATCHv2 1/3]', {version: 2, number: {index: 1, total: 3, width: 1}}],
	['[RFCv3 PATCH]', {tags: ['RFC', 'PATCH'], version: 3}],
	['[PATCH/RFC v2]', {tags: ['PATCH', 'RFC'], version: 2}],
	[
		'[PATCH RFC/RFT v2 1/3]',
		{tags: ['PATCH', 'RFC', 'RFT'], version: 2, number: {index: 1, total: 3, width: 1}},
	],
	['[RFC/RFT PATCH]', {tags: ['RFC', 'RFT', 'PATCH']}],
	['[PATCH rft/rfc]', {tags: ['PATCH', 'rft', 'rfc']}],
	['[PATCH rfc/next]', {tags: ['PATCH', 'rfc/next']}],
	['[RFC][PATCH] [v2] [1/2]', {tags: ['RFC', 'PATCH'], version: 2, number: {index: 1, total: 2, width: 1}}],
	['[kvm] [PATCH v2]', {version: 2}],
	['[EXTERNAL][kvm] [rfc patch]', {tags: ['rfc', 'patch']}],
	['[patch V3]', {tags: ['patch'], version: 3}],
])('%s is read', (brackets, parts) => {
	const expected = {tags: ['PATCH'], version: 1, number: undefined, title, ...parts};
	expect(parseSubject(`${brackets} ${title}`)).toEqual(expected);
});

test('what stands in brackets behind those of the patch is its title', () => {
	expect(parseSubject('[PATCH] [media] x')).toMatchObject({tags: ['PATCH'], title: '[media] x'});
});

test.each([
	['Re: [PATCH] x', true],
	['AW: RE: [PATCH] x', true],
	['[kvm] Re: [PATCH] x', true],
	['[PATCH] x', false],
	['[kvm] [PATCH] x', false],
	['Reduce: x', false],
])('%j is an answer: %j', (text, is) => {
	expect(isAnswer(text)).toBe(is);
});

test.each([title, `[tag] ${title}`, '[tip: x86/urgent] x', '[PATCH', '', '[] x', 'Re: [PATCH] x'])(
	'%j has no brackets of a patch',
	text => {
		expect(parseSubject(text)).toBeUndefined();
	},
);

const word = fc.stringMatching(/^[A-Za-z.-]{1,8}$/).filter(each => !/^v\d/i.test(each));
const aSubject: fc.Arbitrary<MailSubject> = fc.record({
	tags: fc.array(word, {maxLength: 2}).map(tags => ['PATCH', ...tags]),
	version: fc.integer({min: 1, max: 99}),
	number: fc.option(
		fc
			.record({total: fc.integer({min: 1, max: 999}), share: fc.double({min: 0, max: 1, noNaN: true})})
			.map(({total, share}) => ({index: Math.round(share * total), total, width: String(total).length})),
		{nil: undefined},
	),
	// Brackets would be read as more of those before the title.
	title: fc.stringMatching(/^[^\s[][ -~]{0,40}\S$/),
});

/** Writes a subject the way `git format-patch` does. */
const formatSubject = ({tags, version: v, number: n, title}: MailSubject): string => {
	const words = [
		...tags,
		...(v === 1 ? [] : [`v${v}`]),
		...(n === undefined ? [] : [`${String(n.index).padStart(n.width, '0')}/${n.total}`]),
	];
	return `[${words.join(' ')}] ${title}`;
};

test('what is written is read back', () => {
	fc.assert(
		fc.property(aSubject, subject => {
			expect(parseSubject(formatSubject(subject))).toEqual(subject);
		}),
	);
});
