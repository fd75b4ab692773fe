import {sobMatchesAuthor as rule} from '../../../../src/handbook/rules/changelog/sob-matches-author.ts';
import {aMessage as m, tagged, testRule, told} from './a-message.ts';

const by = (who: string) => `Signed-off-by: ${who}`;

testRule(rule, {
	broken: [
		['another person', tagged(by('Kim Sample <kim@example.org>')), undefined, 'no fix'],
		[
			'another address',
			tagged(by('Robin Example <robin@example.net>')),
			by('Robin Example <robin@example.net>'),
			'no fix',
		],
		[
			'another name',
			tagged(by('rexample <robin@example.org>')),
			by('rexample <robin@example.org>'),
			'no fix',
		],
		[
			'two others',
			tagged(by('Kim Sample <kim@example.org>'), by('A Tester <a@example.org>')),
			undefined,
			'no fix',
		],
		[
			'an author named in the text',
			m('From: Kim Sample <kim@example.org>\n\nDrop it, as it is unused.'),
			undefined,
			'no fix',
		],
	],
	fine: [
		['the author', tagged(by('Robin Example <robin@example.org>'))],
		[
			'the author among others',
			tagged(by('Robin Example <robin@example.org>'), by('Kim Sample <kim@example.org>')),
		],
		['other cases', tagged(by('ROBIN Example <Robin@Example.org>'))],
		['a quoted name', tagged(by('"Robin Example" <robin@example.org>'))],
		['a part of the address behind a plus', tagged(by('Robin Example <robin+kvm@example.org>'))],
		['a remark behind the name', tagged(by('Robin Example (Company) <robin@example.org>'))],
		['no sign-off at all, which another rule reports', tagged('Cc: Kim Sample <kim@example.org>')],
		[
			'the author named in the text',
			m('From: Kim Sample <kim@example.org>\n\nDrop it.', [by('Kim Sample <kim@example.org>')]),
		],
	],
});

testRule(rule, {
	patch: message => {
		const patch = told(message);
		const author = {...patch.commit.author, name: 'José Example', mail: 'jose@example.org'};
		return {...patch, commit: {...patch.commit, author}};
	},
	broken: [],
	fine: [['a name without its accents', tagged(by('Jose Example <jose@example.org>'))]],
});
