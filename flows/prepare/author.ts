import {authorLine, isSameAuthor, readAuthorLine} from '../../src/series/author-line.ts';
import type {Ident} from '../../src/series/commit.ts';
import type {Item} from '../../src/session/items.ts';
import {aLine} from '../../src/session/line.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {openLine} from './open-line.ts';

type AuthorField = Readonly<{kind: 'author'; item: string}>;

/** The author that the item's commit has, whatever is planned. */
const ownAuthor = ({series}: Session, {patch}: Item): Ident =>
	series?.patches.find(({commit}) => commit.oid === patch.commit.oid)?.commit.author ?? patch.commit.author;

/** What the line names, or why it names nobody; undefined where the patch is gone. */
export const readAuthor = (session: Session, {item: id}: AuthorField, text: string) => {
	const item = itemsOf(session).find(each => each.id === id);
	return item && readAuthorLine(text, item.patch.commit.author);
};

/** Takes a line as the author of its patch. A line that names none stays, with the reason. */
export const takeAuthor = (api: Api, field: AuthorField, text: string): 'taken' | 'refused' => {
	const session = api.session();
	const item = itemsOf(session).find(({id}) => id === field.item);
	const read = readAuthor(session, field, text);
	if (item === undefined || read === undefined) return 'taken';
	if ('refused' in read) {
		api.send({kind: 'dialog-opened', dialog: {kind: 'line', field, line: aLine(text)}});
		api.send({kind: 'noticed', notice: read.refused});
		return 'refused';
	}
	const {[item.id]: _, ...others} = session.answers.authors;
	const isOwn = isSameAuthor(read.author, ownAuthor(session, item));
	const isSame = isSameAuthor(read.author, item.patch.commit.author);
	// A part whose commit got another author says so even where it keeps its own.
	const authors = isOwn && item.part === 'whole' ? others : {...others, [item.id]: read.author};
	if (isSame) return 'taken';
	api.send({kind: 'answered', change: {authors}});
	const what = isOwn ? 'As in the commit again' : 'It will be';
	api.send({kind: 'noticed', notice: `${what}: ${authorLine(read.author)}. z takes it back.`});
	return 'taken';
};

/** The key that changes who wrote a patch, and when. */
export const authorKey = (itemOf: (session: Session) => Item | undefined): Binding => ({
	keys: ['i'],
	label: 'author and date',
	isQuiet: true,
	isOn: session => itemOf(session)?.isDropped === false,
	does: api => {
		const item = itemOf(api.session());
		if (item !== undefined)
			openLine(api, {kind: 'author', item: item.id}, authorLine(item.patch.commit.author));
	},
});
