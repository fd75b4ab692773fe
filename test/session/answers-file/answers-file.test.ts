import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {answerWith} from '../../../src/session/answers-file/answer-with.ts';
import {readAnswersFile} from '../../../src/session/answers-file/answers-file.ts';
import {problemText, readStrictJson} from '../../../src/session/answers-file/strict-json.ts';
import {itemShortlog} from '../../../src/session/items.ts';
import {itemsOf} from '../../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from '../a-session.ts';

const schema = '"schema":"kvm-series-answers/1"';

const problems = (text: string): readonly string[] => {
	const read = readAnswersFile(text);
	return 'problems' in read ? read.problems.map(problemText) : [];
};

describe('an answers file', () => {
	it.each<[string, string | RegExp]>([
		['', /^\/: expected a value in line 1\./],
		['{', /^\/: expected a key in quotes/],
		['[]', '/: expected an object.'],
		['{}', '/schema: is missing.'],
		[`{${schema}} x`, '/: expected nothing more in line 1.'],
		[`{${schema},"typo":1}`, /^\/typo: is no key here; there are schema, /],
		[`{${schema},"patches":1}`, '/patches: expected true or false.'],
		[`{${schema},"patches":true,"patches":false}`, '/patches: stands there twice.'],
		[`{${schema},"__proto__":{}}`, '/__proto__: is no key that counts here.'],
		[`{${schema},"testing":{"a/b":{"done":true,"done":true}}}`, '/testing/a~1b/done: stands there twice.'],
		[
			`{${schema},"testing":{"selftests":{"done":"yes"}}}`,
			'/testing/selftests/done: expected true or false.',
		],
		[
			`{${schema},"testing":{"x":{"done":true,"where":["ARM"]}}}`,
			'/testing/x/where/0: expected one of Intel, AMD, nested.',
		],
		[`{${schema},"messages":"all"}`, '/messages: expected one of safe, suggested, none.'],
		[`{${schema},"messages":{"texts":{"a":7}}}`, '/messages/texts/a: expected a text that is not empty.'],
		[`{${schema},"order":"best"}`, '/order: expected one of handbook, as-is.'],
		[`{${schema},"order":[1]}`, '/order/0: expected a text that is not empty.'],
		[`{${schema},"tag":{"version":1.5}}`, '/tag/version: expected a whole number from 1 to 99.'],
		[`{${schema},"splits":{"a":{"parts":[{}]}}}`, '/splits/a/parts/0/paths: is missing.'],
		[`{${schema},"relations":{"a":{"needs":"b"}}}`, /^\/relations\/a\/needs: is no key here/],
	])('%s is refused with the path', (text, wanted) => {
		expect(problems(text)[0]).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted));
	});

	it('tells everything that is wrong at once', () => {
		expect(problems(`{${schema},"patches":1,"apply":2,"x":3}`)).toHaveLength(3);
	});

	it('takes what the schema has', () => {
		const text = `{${schema},"base":{"kind":"later-fix","attack":false,"tree":"kvm-x86/next","move":false},"messages":{"take":"safe","texts":{"a":"b"}},"splits":{"c":"lanes"},"relations":"guesses","order":"handbook","testing":{"*":{"done":false}},"apply":"branch","patches":true}`;
		expect(problems(text)).toEqual([]);
	});

	it('reads JSON as JSON.parse does, and never throws', () => {
		fc.assert(
			fc.property(fc.json({maxDepth: 6}), text => {
				if (/"(?:__proto__|constructor|prototype)"/.test(text)) return;
				const read = readStrictJson(text);
				expect(read).toEqual({value: JSON.parse(text)});
			}),
		);
		fc.assert(fc.property(fc.string(), text => void readAnswersFile(text)));
		expect(problems(`${'['.repeat(100_000)}`)[0]).toMatch(/lies too deep/);
	});

	it('names the path of any key it does not know', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{1,8}x$/), key => {
				expect(problems(`{${schema},"base":{"${key}":1}}`)[0]).toMatch(
					new RegExp(`^/base/${key}: is no key`),
				);
			}),
		);
	});

	it('has the keys of the published schema', () => {
		const file = new URL('../../../assets/answers-1.schema.json', import.meta.url);
		const {properties} = JSON.parse(readFileSync(file, 'utf8'));
		expect(problems(`{${schema},"x":1}`)).toEqual([
			`/x: is no key here; there are ${Object.keys(properties).join(', ')}.`,
		]);
	});
});

it('orders the patches that are named, and leaves each other one behind the one it follows', () => {
	const patches = ['one', 'two', 'three', 'four'].map(name =>
		aPatch(`KVM: x86: Add ${name}`, [{path: `arch/x86/kvm/${name}.c`}]),
	);
	const inOrder = (...order: readonly string[]) => {
		const {session, problems} = answerWith(aSession(aSeries(...patches)), {
			schema: 'kvm-series-answers/1',
			order: order.map(name => `KVM: x86: Add ${name}`),
		});
		expect(problems).toEqual([]);
		return itemsOf(session).map(item => itemShortlog(item).split(' ').at(-1));
	};
	expect(inOrder('three', 'one')).toEqual(['three', 'four', 'one', 'two']);
	expect(inOrder('four', 'two')).toEqual(['one', 'four', 'two', 'three']);
});
