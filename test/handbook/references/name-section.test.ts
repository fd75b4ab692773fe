import {describe, expect, test} from 'vitest';
import {withSectionNamed} from '../../../src/handbook/references/name-section.ts';
import {refNoSectionNumbers} from '../../../src/handbook/rules/references/ref-no-section-numbers.ts';
import {aContext, aPatch} from '../a-patch.ts';

const wrap = (text: string) =>
	`KVM: VMX: Mend it\n\n${text}\n\nSigned-off-by: Code Author <author@example.org>\n`;
const check = (message: string) => refNoSectionNumbers.check(aPatch({message}), aContext());

const named = (text: string, name: string) => {
	const message = wrap(text);
	const spot = check(message)[0]?.spot;
	if (spot === undefined) throw new Error(`nothing found in: ${text}`);
	return withSectionNamed(message, spot, name);
};

describe('a section of a manual', () => {
	test.each([
		['Follow SDM Vol. 3, Section 27.3.1.', 'Follow SDM section "Name".'],
		['Follow the SDM, Section 27.3.1, here.', 'Follow the SDM section "Name", here.'],
		["Do as Intel's SDM demands in section 30.2.2.", 'Do as Intel\'s SDM demands in the section "Name".'],
		['Do it (SDM section 30.2.2).', 'Do it (SDM section "Name").'],
		['Do as Section 27.3.1 of Vol. 3C of the SDM says.', 'Do as section "Name" of the SDM says.'],
		['See Table 24-1 of the APM.', 'See the table "Name" of the APM.'],
		['Follow SDM 27.3.1 here.', 'Follow SDM section "Name" here.'],
		['Follow the APM, Volume 2, Chapter 15 here.', 'Follow the APM chapter "Name" here.'],
		['Follow the SDM, Vol. 3 25.5.1.', 'Follow the SDM section "Name".'],
		['Follow the SDM, Appendix A.3, here.', 'Follow the SDM appendix "Name", here.'],
		['Follow the SDM, page 42, here.', 'Follow the SDM section "Name", here.'],
	])('is named in place of its number: %s', (before, after) => {
		const message = named(before, 'Name');
		expect(message).toBe(wrap(after));
		expect(check(message)).toEqual([]);
	});

	test('is quoted once, and takes no line ends', () => {
		expect(named('Follow SDM section 2.1.', ' "Checks on\nGuest State" ')).toBe(
			wrap('Follow SDM section "Checks on Guest State".'),
		);
	});

	test('keeps the prose within its columns', () => {
		const message = named(
			'Evaluate pending interrupts on TPR writes as SDM section 30.2.2 demands.',
			'Virtual-Interrupt Delivery',
		);
		expect(message).toBe(
			wrap('Evaluate pending interrupts on TPR writes as SDM section "Virtual-Interrupt\nDelivery" demands.'),
		);
	});

	test('stays a number without a name, and where none stands', () => {
		const message = wrap('Follow SDM section 2.1.');
		expect(withSectionNamed(message, check(message)[0]?.spot ?? ({} as never), '  ')).toBe(message);
		expect(withSectionNamed(message, {line: 0, from: 0, to: 3}, 'Name')).toBe(message);
	});
});
