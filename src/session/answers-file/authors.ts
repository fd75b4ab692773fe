import {readAuthorLine} from '../../series/author-line.ts';
import type {Answers} from '../answers.ts';
import {naturalItems} from '../natural-items.ts';
import type {Session} from '../session.ts';
import type {AnswersFile} from './answers-file.ts';
import type {Names} from './name.ts';

/** The authors and dates that a file gives to patches; a line that names none is a problem of its place. */
export const authors = (
	session: Session,
	{authors: said = {}}: AnswersFile,
	names: Names,
): Pick<Answers, 'authors'> => {
	const {series, answers} = session;
	const patches = series === undefined ? [] : [...naturalItems(series, answers).map(({patch}) => patch)];
	const known = new Map([...(series?.patches ?? []), ...patches].map(({id, commit}) => [id, commit.author]));
	const given = names.byId(session, said, '/authors', (line, path, id) => {
		const before = known.get(id);
		const read = before && readAuthorLine(line, before);
		if (read === undefined || 'author' in read) return read?.author;
		return names.wrong(path, read.refused);
	});
	return {authors: {...answers.authors, ...given}};
};
