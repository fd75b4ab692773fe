import {defineMessageRule} from '../../changelog/define.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {namedAuthor, type Person, plainMail, plainName, signersOf} from '../../tags/people.ts';

type Named = Pick<Person, 'name' | 'mail'>;

const isSame = (a: Named, b: Named) =>
	plainMail(a.mail) === plainMail(b.mail) && plainName(a.name) === plainName(b.name);

export const sobMatchesAuthor = defineMessageRule({
	id: 'sob-matches-author',
	severity: 'must',
	alsoOf: 'revert',
	title: 'The author has signed off, under the same name and address',
	why: 'The sign-off is a statement of the person who wrote the code. Where name or address differ from the author of the commit, nobody can say who made it.',
	cites: kernelDoc(
		'process/submitting-patches.rst',
		"Sign your work - the Developer's Certificate of Origin",
	),
	good: `KVM: x86: Tidy the table of ports

From: Code Author <author@example.org>

Sort the table of ports by number, as its comment says.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Tidy the table of ports

From: Code Author <author@example.org>

Sort the table of ports by number, as its comment says.

Signed-off-by: Code Author <author@example.net>
`,
	check: ({commit: {message, author: own, raw}}) => {
		const author: Named = namedAuthor(message) ?? own;
		const signers = signersOf(message);
		if (signers.length === 0 || signers.some(signer => isSame(signer, author))) return [];
		const close = signers.find(
			({name, mail}) =>
				plainMail(mail) === plainMail(author.mail) || plainName(name) === plainName(author.name),
		);
		const who = `${author.name} <${author.mail}>`;
		const says =
			close === undefined
				? `The author, ${who}, has not signed off.`
				: `The author is ${who}, and the sign-off is by ${close.name} <${close.mail}>. Make them the same.`;
		const spot = close && lineSpot(partsOf(message).lines, close.line);
		// Lists rewrite the From header of a mail, which has no object behind it.
		return [{message: says, spot, confidence: raw.length === 0 ? 0.7 : 0.9}];
	},
});
