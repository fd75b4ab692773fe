import {suggestMessage} from '../../handbook/judge.ts';
import type {Context} from '../../handbook/rule.ts';
import type {Mend} from '../../series/mail/mend-mail.ts';
import {shortlogOf} from '../../series/patch.ts';
import {type Waiver, waivedRules} from '../../series/waiver.ts';
import type {GivenPatch} from './input.ts';

const textOf = (message: string): readonly string[] => message.replace(/\s+$/, '').split('\n').slice(2);

/** What is to be mended without looking in a patch of a file; undefined where nothing is, `encoded` where its lines are not those of its text. */
export const mendOf = (
	given: GivenPatch,
	{context, waivers}: Readonly<{context: Context; waivers: readonly Waiver[]}>,
): Mend | 'encoded' | undefined => {
	const {commit} = given.patch;
	const {message} = commit;
	const waived = waivedRules(waivers, given.patch, context.series.patches);
	// Whether there is something to mend is asked of encoded mails, too.
	const readable = {...given.patch, commit: {...commit, isExact: true}};
	const {text: fixed} = suggestMessage(readable, context, 'safe', waived);
	if (fixed === message) return undefined;
	if (!commit.isExact) return 'encoded';
	const old = textOf(message);
	const subjectLine = given.messageLine(0);
	const [from, to] = [given.messageLine(2), given.messageLine(1 + old.length)];
	if (subjectLine === undefined) return 'encoded';
	if (old.length > 0 && (from === undefined || to === undefined)) return 'encoded';
	return {
		subjectLine,
		body: from === undefined || to === undefined || old.length === 0 ? undefined : [from, to],
		before: shortlogOf(message),
		after: shortlogOf(fixed),
		text: textOf(fixed),
	};
};
