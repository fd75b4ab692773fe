import {aLine, lineText, oneLine} from '../../../src/session/line.ts';
import {lineHere} from '../../../src/session/line-here.ts';
import type {Onboard} from '../../../src/session/onboard.ts';
import {show} from '../../../src/text/show.ts';
import {converse} from '../../plain/conversation.ts';
import type {Talk} from '../../plain/door.ts';
import {createNews} from '../../plain/news.ts';
import type {OnboardApi} from '../api.ts';
import {handleKey} from '../keys.ts';
import {lineFault} from '../ready-keys.ts';
import type {OnboardStore} from '../runtime.ts';
import {onboardActions} from './actions.ts';
import {chapterHead, onboardPlace} from './place-lines.ts';
import {goToOnboardRow} from './rows.ts';

/** What always counts, in one breath. */
const manual =
	'Type the number of an action, or the start of its name. i 4 takes row 4 in hand, ? explains, b goes back, q leaves; an empty line says everything again.';

/** Whether nothing goes on that would change what is said next. */
const isQuiet = ({work, isLoaded, facts, dialog}: Onboard): boolean => {
	if (work.kind === 'failed') return true;
	if (work.kind === 'running' || !isLoaded || facts === undefined) return false;
	return dialog?.kind !== 'confirm' || dialog.isArmed;
};

const settle = (store: OnboardStore) =>
	new Promise<void>(resolve => {
		if (isQuiet(store.session())) {
			resolve();
			return;
		}
		const stop = store.subscribe(() => {
			if (!isQuiet(store.session())) return;
			stop();
			resolve();
		});
	});

/** Leads a person through onboarding by lines until `isLeft`: says where they are, reads a line, does it. */
export const talkOnboard = async (
	api: OnboardApi,
	store: OnboardStore,
	talk: Pick<Talk, 'say' | 'prompt' | 'readLine' | 'columns'>,
	isLeft: () => boolean,
): Promise<void> => {
	const {say, prompt, readLine, columns} = talk;
	let chapter = '';
	let name = '';
	let told = new Set<string>();

	const press = (key: 'Esc' | 'Enter' | 'y') =>
		handleKey(key === 'y' ? {name: 'text', text: 'y'} : {name: key, text: ''}, api);

	/** What is new since it was told last; all of it where the person is somewhere else. */
	const tellPlace = (isAgain: boolean) => {
		const session = store.session();
		if (isAgain || chapter !== session.chapter) {
			if (chapter === '') say([manual]);
			chapter = session.chapter;
			name = '';
			say(['', ...chapterHead(session, columns)]);
		}
		const place = onboardPlace(session, columns);
		const lines = place.lines.map(line => line.trimEnd());
		const news = place.name === name ? lines.filter(line => !told.has(line)) : lines;
		if (news.length > 0) say(news);
		name = place.name;
		told = new Set(lines);
	};

	const confirm = async () => {
		prompt('> ');
		const word = (await readLine())?.trim();
		if (word === 'yes') press('y');
		else {
			say(['Nothing was run.']);
			press('Esc');
			if (word === undefined) api.quit();
		}
	};

	const readField = async () => {
		const {dialog} = store.session();
		if (dialog?.kind !== 'line') return;
		const now = lineText(dialog.line);
		say([`${lineHere(store.session())?.asked.label ?? ''}.`, ...(now === '' ? [] : [show(`Now: ${now}`)])]);
		prompt(`${now === '' ? 'A' : 'An empty line keeps it, a'} single dot leaves it: `);
		const line = await readLine();
		if (line === undefined) {
			api.quit();
			return;
		}
		if (line.trim() === '.') {
			press('Esc');
			return;
		}
		api.send({
			kind: 'dialog-opened',
			dialog: {...dialog, line: line.trim() === '' ? dialog.line : aLine(oneLine(line).trim())},
		});
		const fault = lineFault(store.session());
		if (fault === undefined) {
			press('Enter');
			return;
		}
		say([fault]);
		// What cannot be taken is no suggestion either.
		api.send({kind: 'dialog-opened', dialog});
	};

	const dialogIs = (kind: 'line' | 'confirm') => store.session().dialog?.kind === kind;

	await converse(talk, {
		api,
		settle: () => settle(store),
		tellNews: createNews(store.session, say),
		tellPlace,
		actions: () => onboardActions(store.session()),
		asks: () => (dialogIs('line') ? readField : undefined),
		confirms: () => (dialogIs('confirm') ? confirm : undefined),
		// A card has a b of its own, which goes back by one card.
		own: (line, actions) => actions.find(({keys}) => line.trim() === 'b' && keys.includes('b')),
		goToRow: row => goToOnboardRow(api, row),
		back: () => press('Esc'),
		help: () => [...chapterHead(store.session(), columns), manual],
		isOver: isLeft,
	});
};
