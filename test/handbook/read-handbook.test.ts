import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {builtInHandbook, differences, readHandbook} from '../../src/handbook/read-handbook.ts';

const names = ['x86', 'x86/mmu', 'x86/pmu', 'x86/xen', 'selftests', 'SVM', 'nSVM', 'VMX', 'nVMX'];

const aHandbook = ({
	topics = names,
	lead = 'Write ``KVM: <topic>:`` with a ``<topic>`` of these::',
	limits = 'Take 75 characters as a firm-but-not-hard limit, and take 80\ncharacters as a hard limit.',
	title = 'Shortlog',
} = {}) => `KVM x86
=======

Branches
~~~~~~~~
There are topic branches:

  - one
  - two
  - three

${title}
~~~~~~~~
${lead}

${topics.map(topic => `  - ${topic}`).join('\n')}

Text about names follows.  E.g.::

    KVM: x86: Do a thing in function_xyz()

${limits}

Changelog
~~~~~~~~~
Take 60 characters as a hard limit, which is another matter.
`;

describe('the handbook in the tree', () => {
	it('says what is built in where it is the known one', () => {
		const found = readHandbook(aHandbook());
		expect(found).toEqual({topics: names, shortlogWidth: 75, shortlogLimit: 80});
		expect(differences(builtInHandbook, found)).toEqual([]);
	});

	it('may list other topics and set other limits', () => {
		const found = readHandbook(
			aHandbook({
				topics: ['x86', '``x86/mmu``', 'x86/foo', 'guest_memfd'],
				limits: 'Use 70 columns as a soft limit, 72 columns as a hard limit.',
			}),
		);
		expect(found).toEqual({
			topics: ['x86', 'x86/mmu', 'x86/foo', 'guest_memfd'],
			shortlogWidth: 70,
			shortlogLimit: 72,
		});
		expect(differences(builtInHandbook, found)).toEqual([
			"The tree's handbook lists the topics x86/foo, guest_memfd as well.",
			"The tree's handbook does not list the topics x86/pmu, x86/xen, SVM, nSVM, VMX, nVMX, selftests.",
			"The tree's handbook sets the shortlog's width at 70 columns, not 75.",
			"The tree's handbook sets the shortlog's limit at 72 columns, not 80.",
		]);
	});

	it('is read with any line ends', () => {
		const topics = ['x86', 'SVM', 'VMX'];
		expect(readHandbook(aHandbook({topics}).replaceAll('\n', '\r\n')).topics).toEqual(topics);
	});

	it.each([
		['is empty', ''],
		['has no such section', aHandbook({title: 'Titles', topics: ['x86', 'a', 'b']})],
		['has the section twice', aHandbook({topics: ['x86', 'a', 'b']}).repeat(2)],
		['lists sentences', aHandbook({topics: ['x86', 'a', 'b', 'and others, too']})],
		['explains its topics', aHandbook({topics: ['x86', 'a', 'b\n    the second letter']})],
		['lists a topic twice', aHandbook({topics: ['x86', 'a', 'b', 'a']})],
		['lists too few', aHandbook({topics: ['x86', 'a']})],
		['lists none that is known', aHandbook({topics: ['a', 'b', 'c']})],
		['lists something else', aHandbook({topics: ['x86', 'a', 'b'], lead: 'These are the people::'})],
	])('gives the built-in topics where it %s', (_how, text) => {
		expect(readHandbook(text).topics).toEqual(builtInHandbook.topics);
	});

	it.each([
		['names none', 'Be short.'],
		['names one', 'Take 70 characters as a hard limit.'],
		[
			'names three',
			'Take 60 characters as a soft limit, 65 characters as a firm limit, 70 characters as a hard limit.',
		],
		['has them upside down', 'Take 90 characters as a soft limit, 85 characters as a hard limit.'],
		['has odd ones', 'Take 10 characters as a soft limit, 20 characters as a hard limit.'],
	])('gives the built-in limits where it %s', (_how, limits) => {
		expect(readHandbook(aHandbook({limits}))).toMatchObject({shortlogWidth: 75, shortlogLimit: 80});
	});

	it('may be any text', () => {
		const line = fc.oneof(
			fc.string(),
			fc.constantFrom('Shortlog', '~~~~~~~~', '- x86', '- a', '- b', 'topic::', ''),
		);
		fc.assert(
			fc.property(fc.array(line), lines => {
				const {topics, shortlogWidth, shortlogLimit} = readHandbook(lines.join('\n'));
				expect(topics).toContain('x86');
				expect(shortlogWidth).toBeLessThanOrEqual(shortlogLimit);
			}),
		);
	});
});
