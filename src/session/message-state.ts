import type {Finding} from '../handbook/rule.ts';
import type {Item} from './items.ts';
import {judged} from './judged.ts';
import type {Session} from './session.ts';
import {itemsOf} from './wanted.ts';

/** How a message stands. */
export type MessageState = Readonly<{
	/** open: a must or should is found. hinted: only hints. left: open, and left with a reason. */
	kind: 'clean' | 'hinted' | 'open' | 'left';
	findings: readonly Finding[];
	/** Differs from the commit's own message. */
	isChanged: boolean;
	suggestion: string;
	leftBecause: string | undefined;
}>;

/** How the item's message stands as it would be written. */
export const messageState = (session: Session, item: Item): MessageState => {
	const {findings, suggestion} = judged(session, item);
	const leftBecause = session.answers.left[item.id];
	const isOpen = findings.some(({severity}) => severity !== 'hint');
	return {
		kind: isOpen ? (leftBecause === undefined ? 'open' : 'left') : findings.length > 0 ? 'hinted' : 'clean',
		findings,
		isChanged: item.message !== item.patch.commit.message,
		suggestion,
		leftBecause,
	};
};

/** Items whose message must still be looked at. */
export const openMessages = (session: Session): readonly Item[] =>
	itemsOf(session).filter(item => messageState(session, item).kind === 'open');
