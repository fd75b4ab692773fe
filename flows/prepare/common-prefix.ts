import {seriesPrefix} from '../../src/handbook/series-prefix.ts';
import {itemShortlog} from '../../src/session/items.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';

/** The prefix for the series as a whole, for the cover letter's subject. */
export const commonPrefix = (session: Session): string => seriesPrefix(itemsOf(session).map(itemShortlog));
