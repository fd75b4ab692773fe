import {judge} from '../handbook/judge.ts';
import type {Finding} from '../handbook/rule.ts';
import {withMessage} from '../series/patch.ts';
import {contextOf} from './context.ts';
import type {Item} from './items.ts';
import type {Session} from './session.ts';
import {sifted} from './waived.ts';

/** Characters of a text that are judged within one frame. Longer ones are judged when they are taken. */
export const judgedLength = 40_000;

let last:
	| Readonly<{context: unknown; item: Item['patch']; message: string; findings: readonly Finding[]}>
	| undefined;

/**
 * What is found in a message that is being typed; undefined where it is too long to look at with every key. Only the
 * last text is remembered, as each of them is there for one key.
 */
export const typedFindings = (
	session: Session,
	item: Item,
	message: string,
): readonly Finding[] | undefined => {
	const context = contextOf(session);
	if (context === undefined) return [];
	if (message.length > judgedLength) return undefined;
	if (last?.context !== context || last.item !== item.patch || last.message !== message) {
		const findings = judge(withMessage(item.patch, message), context);
		last = {context, item: item.patch, message, findings};
	}
	return sifted(session, item, last.findings);
};
