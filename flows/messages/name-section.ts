import {numberAt, withSectionNamed} from '../../src/handbook/references/name-section.ts';
import type {Spot} from '../../src/handbook/rule.ts';
import {refNoSectionNumbers} from '../../src/handbook/rules/references/ref-no-section-numbers.ts';
import {findingHere, itemHere} from '../../src/session/desk.ts';
import type {Item} from '../../src/session/items.ts';
import {findingsOf} from '../../src/session/judged.ts';
import type {Session} from '../../src/session/session.ts';
import type {Api} from '../api.ts';
import {openLine} from '../prepare/open-line.ts';
import {setMessage} from './take.ts';

/** The number that the chosen finding is about; undefined where it is about something else. */
export const citedNumber = (session: Session): string | undefined => {
	const item = itemHere(session);
	const finding = findingHere(session);
	if (item === undefined || finding?.rule.id !== refNoSectionNumbers.id) return undefined;
	if (!item.patch.commit.isExact || !('spot' in finding) || finding.spot === undefined) return undefined;
	return numberAt(item.message, finding.spot);
};

/** Asks what the section is called that the chosen finding is about. */
export const askForSection = (api: Api): void => {
	const item = itemHere(api.session());
	const number = citedNumber(api.session());
	if (item !== undefined && number !== undefined) openLine(api, {kind: 'section', item: item.id, number});
};

const spotOf = (session: Session, item: Item, number: string): Spot | undefined =>
	findingsOf(session, item)
		.filter(({rule}) => rule.id === refNoSectionNumbers.id)
		.flatMap(({spot}) => (spot === undefined ? [] : [spot]))
		.find(spot => numberAt(item.message, spot) === number);

/** Puts the title of the section into the message, in place of its number. */
export const nameSection = (api: Api, item: Item, number: string, title: string): void => {
	const spot = spotOf(api.session(), item, number);
	if (spot === undefined || title === '') return;
	const message = withSectionNamed(item.message, spot, title);
	if (message !== item.message) setMessage(api, item, message);
};
