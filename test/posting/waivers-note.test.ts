import {expect, test} from 'vitest';
import {waiversNote} from '../../src/posting/waivers-note.ts';

test('what was set aside is told with its reason, once', () => {
	const wrap = {
		rule: 'changelog-wrap-75',
		reason: 'The table is not readable in fewer columns, and nobody reads it twice.',
	};
	expect(waiversNote([wrap, wrap, {rule: 'codespell', reason: 'A name.'}])).toBe(
		[
			'Known and left as it is:',
			'- changelog-wrap-75: The table is not readable in fewer columns, and',
			'  nobody reads it twice.',
			'- codespell: A name.',
		].join('\n'),
	);
});

test('nothing set aside is no text', () => {
	expect(waiversNote([])).toBeUndefined();
});
