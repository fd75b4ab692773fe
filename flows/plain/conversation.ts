import {show} from '../../src/text/show.ts';
import {actionLines} from './actions.ts';
import {type Choice, choose} from './choose.ts';
import type {Talk} from './door.ts';

/** Something that can be done now. */
type Doable<A> = Readonly<{
	label: string;
	keys: readonly string[];
	isQuiet: boolean;
	does: (api: A) => void;
}>;

/** What a conversation is about, and what becomes of a typed line. */
export type Topic<A> = Readonly<{
	api: A & Readonly<{quit: () => void}>;
	/** Waits until nothing goes on that would change what is said next. */
	settle: () => Promise<void>;
	tellNews: () => void;
	/** Says what is new of the place; all of it `isAgain`. */
	tellPlace: (isAgain: boolean) => void;
	actions: () => readonly Doable<A>[];
	/** What waits for more than a choice, before the place is told: a line or a text to be given. */
	asks: () => (() => Promise<void>) | undefined;
	/** A plan that waits for its word, behind the place. */
	confirms: () => (() => Promise<void>) | undefined;
	/** A line that means one of the actions here, whatever it means elsewhere. */
	own?: (line: string, actions: readonly Doable<A>[]) => Doable<A> | undefined;
	goToRow: (row: number) => readonly string[];
	back: () => void;
	/** What `?` says before the actions. */
	help: () => readonly string[];
	/** Whether nothing is left to talk about. */
	isOver: () => boolean;
}>;

/** Leads a person by lines until it is over: says where they are and what can be done, reads a line, does it. */
export const converse = async <A>(
	{say, prompt, readLine}: Pick<Talk, 'say' | 'prompt' | 'readLine'>,
	topic: Topic<A>,
): Promise<void> => {
	const {api, actions, tellPlace} = topic;
	let listed: readonly string[] = [];

	const tellActions = (isAgain: boolean, withQuiet = false) => {
		const lines = actionLines(actions(), withQuiet);
		if (isAgain || withQuiet || lines.join('\n') !== listed.join('\n')) say(lines);
		listed = lines;
	};

	const chosen = (line: string): Choice<Doable<A>> => {
		const all = actions();
		const own = topic.own?.(line, all);
		return own === undefined ? choose(line, all, listed.length) : {kind: 'action', action: own};
	};

	const act = (line: string) => {
		const choice = chosen(line);
		switch (choice.kind) {
			case 'action':
				choice.action.does(api);
				return;
			case 'row': {
				const trouble = topic.goToRow(choice.row);
				if (trouble.length > 0) say(trouble);
				return;
			}
			case 'none':
				say([show(choice.says)]);
				return;
			case 'help':
				say(topic.help());
				tellActions(true, true);
				return;
			case 'back':
				topic.back();
				return;
			case 'leave':
				api.quit();
				return;
			case 'again':
				tellPlace(true);
				tellActions(true);
		}
	};

	const turn = async () => {
		topic.tellNews();
		const ask = topic.asks();
		if (ask !== undefined) return ask();
		tellPlace(false);
		const confirm = topic.confirms();
		if (confirm !== undefined) return confirm();
		tellActions(false);
		prompt('> ');
		const line = await readLine();
		if (line === undefined) api.quit();
		else act(line);
	};

	for (;;) {
		await topic.settle();
		if (topic.isOver()) return;
		await turn();
		if (topic.isOver()) return;
	}
};
