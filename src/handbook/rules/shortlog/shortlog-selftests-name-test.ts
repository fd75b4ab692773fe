import type {Patch} from '../../../series/series.ts';
import {handbook} from '../../cite.ts';
import {
	defineDescriptionRule,
	descriptionSpot,
	shortlogParts,
	withDescription,
} from '../../shortlog/define.ts';
import {widthsOf} from '../../shortlog/widths.ts';

const selftests = 'tools/testing/selftests/kvm/';

/** The one test that the patch changes; undefined for new tests, for several, and for what tests share. */
const testOf = ({changes}: Patch): string | undefined => {
	const files = changes.filter(({path}) => path.endsWith('.c') || path.endsWith('.h'));
	const [file] = files;
	if (file === undefined || files.length > 1 || file.status !== 'M' || !file.path.startsWith(selftests))
		return undefined;
	if (/\/lib\/|\/include\//.test(file.path)) return undefined;
	return file.path.match(/([\w-]+_test)\.c$/)?.[1];
};

const plain = (text: string) => text.toLowerCase().replace(/[_\s-]+/g, '');

const missing = (patch: Patch): string | undefined => {
	const {prefix, description} = shortlogParts(patch);
	const test = testOf(patch);
	if (test === undefined || !prefix.startsWith('KVM: selftests:')) return undefined;
	const said = plain(prefix + description);
	return said.includes(plain(test)) || said.includes(plain(test.replace(/_test$/, ''))) ? undefined : test;
};

export const shortlogSelftestsNameTest = defineDescriptionRule({
	id: 'shortlog-selftests-name-test',
	severity: 'hint',
	title: 'A shortlog about one test names it',
	why: 'The prefix of selftests does not say which test is meant. Its name makes the line searchable.',
	cites: handbook('Shortlog'),
	good: 'KVM: selftests: Shorten the run time of rseq_test',
	bad: 'KVM: selftests: Shorten the run time',
	check: patch => {
		const test = missing(patch);
		if (test === undefined) return [];
		const parts = shortlogParts(patch);
		const message = `Only ${test} changes; the shortlog can name it.`;
		return [{message, confidence: 0.8, spot: descriptionSpot(parts, 0, parts.description.length)}];
	},
	fixClass: 'confirm',
	fix: (patch, context) => {
		const {prefix, description} = shortlogParts(patch);
		const longer = `${description} in ${missing(patch) ?? ''}`;
		const fits = prefix.length + 1 + longer.length <= widthsOf(context).shortlogWidth;
		return fits && /[\w)]$/.test(description) ? withDescription(patch, longer) : undefined;
	},
});
