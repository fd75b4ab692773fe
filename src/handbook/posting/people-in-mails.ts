import type {Posting} from '../rule.ts';
import {mailsOf} from './mails.ts';

const known = new WeakMap<Posting, string>();

/** Everybody a posting goes to or comes from, as To, Cc and From name them, in lower case; empty where nobody gets it yet. */
export const peopleIn = (posting: Posting): string => {
	const before = known.get(posting);
	if (before !== undefined) return before;
	const mails = mailsOf(posting).map(({mail: {headers}}) => headers);
	const values = (...names: readonly string[]) =>
		mails.flatMap(headers => names.flatMap(name => headers.get(name) ?? []));
	const text = values('to', 'cc').length === 0 ? '' : values('to', 'cc', 'from').join('\n').toLowerCase();
	known.set(posting, text);
	return text;
};
