import {sobMatchesAuthor as rule} from '../../../../src/handbook/rules/tags/sob-matches-author.ts';
import {aMessage as m, tagged, testRule, told} from '../changelog/a-message.ts';

const by = (who: string) => `Signed-off-by: ${who}`;

testRule(rule, {
	broken: [
		['another person', tagged(by('Co Author <co@example.org>')), undefined, 'no fix'],
		[
			'another address',
			tagged(by('Code Author <author@example.net>')),
			by('Code Author <author@example.net>'),
			'no fix',
		],
		[
			'another name',
			tagged(by('rexample <author@example.org>')),
			by('rexample <author@example.org>'),
			'no fix',
		],
		[
			'two others',
			tagged(by('Co Author <co@example.org>'), by('A Tester <a@example.org>')),
			undefined,
			'no fix',
		],
		[
			'an author named in the text',
			m('From: Co Author <co@example.org>\n\nDrop it, as it is unused.'),
			undefined,
			'no fix',
		],
	],
	fine: [
		['the author', tagged(by('Code Author <author@example.org>'))],
		[
			'the author among others',
			tagged(by('Code Author <author@example.org>'), by('Co Author <co@example.org>')),
		],
		['other cases', tagged(by('CODE Author <Author@Example.org>'))],
		['a quoted name', tagged(by('"Code Author" <author@example.org>'))],
		['a part of the address behind a plus', tagged(by('Code Author <author+kvm@example.org>'))],
		['a remark behind the name', tagged(by('Code Author (Company) <author@example.org>'))],
		['no sign-off at all, which another rule reports', tagged('Cc: Co Author <co@example.org>')],
		[
			'the author named in the text',
			m('From: Co Author <co@example.org>\n\nDrop it.', [by('Co Author <co@example.org>')]),
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
