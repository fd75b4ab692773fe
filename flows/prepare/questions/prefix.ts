import {suggestPrefixes} from '../../../src/handbook/suggest-prefix.ts';
import {withShortlog} from '../../../src/series/patch.ts';
import {type Item, itemShortlog} from '../../../src/session/items.ts';
import {contextOf} from '../../../src/session/judged.ts';
import type {Session} from '../../../src/session/session.ts';
import {setMessage} from '../../messages/take.ts';
import type {Asked} from './asked.ts';

/** The shortlog without whatever stands as its prefix. */
const description = (shortlog: string) => shortlog.replace(/^(?:[\w./() -]+:\s*)+(?=\S)/, '');

/** Which prefix a patch is to have. */
export const askPrefix = (session: Session, item: Item): Asked => {
	const context = contextOf(session);
	const suggestions = context === undefined ? [] : suggestPrefixes(item.patch, context);
	return {
		title: 'Which prefix?',
		subject: itemShortlog(item),
		about: '',
		options: suggestions.map(({prefix, confidence, why}) => ({
			value: prefix,
			label: prefix,
			facts: [`${Math.round(confidence * 100)} %`, why],
		})),
		take: (api, value) => {
			setMessage(api, item, withShortlog(item.message, `${value} ${description(itemShortlog(item))}`));
			api.send({kind: 'dialog-closed'});
		},
	};
};
