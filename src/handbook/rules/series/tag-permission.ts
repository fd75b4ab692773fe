import {kernelDoc} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {hasTag, headerIn, versionOf} from '../../posting/mails.ts';
import {linksArchive} from '../../posting/words.ts';
import {isSamePerson, namedAuthor, readPerson} from '../../tags/people.ts';

const review = /^(Reviewed|Acked|Tested)-by:(.*)$/gm;

export const tagPermission = definePostingRule({
	id: 'tag-permission',
	severity: 'should',
	title: 'Tags of others are theirs to give',
	why: 'A review or a test is vouched for by the person it names, in public, and by no one in their place. Only Cc, Reported-by and Suggested-by may be added unasked.',
	cites: kernelDoc('process/submitting-patches.rst'),
	good: `[PATCH v2] KVM: x86: Skip the flush
    Skip it.
    
    Reviewed-by: Some Reviewer <reviewer@example.org>`,
	bad: `[PATCH v2] KVM: x86: Skip the flush
    Skip it.
    
    Reviewed-by: Code Author <author@example.org>`,
	check: posting => {
		const isFirst = versionOf(posting) === 1 && !hasTag(posting, 'RESEND');
		return posting.context.series.patches.flatMap(({id, commit: {message: text, author}}) => {
			const given = [...text.matchAll(review)].flatMap(([, tag = '', value = '']) =>
				readPerson(value, 0).map(person => ({tag: `${tag}-by`, person})),
			);
			const writer = namedAuthor(text) ?? author;
			const own = given.find(({person}) => isSamePerson(person, writer));
			if (own !== undefined) {
				const message = `${own.person.name || own.person.mail} wrote the patch and gives it ${own.tag}. That tag is for others to give.`;
				return [{message, confidence: own.tag === 'Tested-by' ? 0.7 : 0.85, patchIds: [id]}];
			}
			const [first] = given;
			const mail = posting.mails.get(id);
			if (first === undefined || mail === undefined || !isFirst || linksArchive(text + mail.notes)) return [];
			// What an archive or a maintainer passes on may be the end of a long way.
			if (headerIn(mail, 'list-id') === undefined && !/\bPATCH\b/.test(mail.rawSubject)) return [];
			const message = `A first version already has ${first.tag} of ${first.person.name || first.person.mail}. Keep it only where it was given in public, and link the place.`;
			return [{message, confidence: 0.5, patchIds: [id]}];
		});
	},
});
