import {asked, type Listed, listed} from './entry.ts';

/** New features, and asking for opinions on them. */
export const featureRules: readonly Listed[] = [
	listed(
		'feature-needs-tests',
		'must',
		'A feature comes with its tests',
		asked('tag', 'A feature without tests is told, and RFC is suggested.'),
	),
	listed('feature-negative-tests', 'must', 'What hardware gets enabled is tested for failing, too'),
	listed(
		'feature-cpuid-only-exception',
		'must',
		'Only bare CPUID bits go without tests',
		asked('tag', "The tag stays the person's choice; a feature that needs no tests is posted as PATCH."),
	),
	listed(
		'feature-rfc-without-tests',
		'should',
		'A feature without tests is an RFC',
		asked('tag', 'RFC is suggested where signs of a feature are found and no test.'),
	),
	listed(
		'rfc-states-questions',
		'must',
		'An RFC says what it asks',
		asked('tag', 'The question is asked for and goes into the cover letter.'),
	),
	listed(
		'rfc-not-abused',
		'hint',
		'Finished work is no RFC',
		asked('tag', 'From the third version on with tests, dropping RFC is suggested.'),
	),
	listed(
		'feature-not-only-hw',
		'hint',
		'Software features are features as well',
		asked('tag', 'New ioctls, capabilities and parameters count as signs of a feature.'),
	),
	listed('feature-docs', 'must', 'What guests and userspace see is documented'),
];
