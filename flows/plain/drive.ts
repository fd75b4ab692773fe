import {lineText, oneLine} from '../../src/session/line.ts';
import {anArea, areaText} from '../../src/session/text-area.ts';
import {show} from '../../src/text/show.ts';
import type {Api, Errand} from '../api.ts';
import {handleKey} from '../handle-key.ts';
import {finishLine, lineLabel} from '../prepare/lines.ts';
import {stepHere} from '../prepare/steps.ts';
import {textName} from '../prepare/text-editor-keys.ts';
import type {Store} from '../store.ts';
import {actionsNow} from './actions.ts';
import {converse} from './conversation.ts';
import type {Talk} from './door.ts';
import {createNews} from './news.ts';
import {goToRow} from './rows.ts';
import {createSettle} from './settle.ts';
import {askText} from './texts.ts';
import {headLines, type View, viewOf} from './view.tsx';

/** What always counts, in one breath. */
const manual =
	'Type the number of an action, or the start of its name. i 4 takes row 4 in hand, ? explains, b goes back, q leaves and keeps your answers; an empty line says everything again.';

/** A conversation about the session; `leave` is what an errand of a key handler is kept with. */
export type Driver = Readonly<{
	leave: (errand: Errand) => void;
	/** Talks until the person leaves or there are no more lines. */
	run: (isLeft: () => boolean) => Promise<void>;
}>;

const press = (api: Api, key: 'Esc' | 'Ctrl+s' | 'y' | 'n') =>
	handleKey(key.length === 1 ? {name: 'text', text: key} : {name: key as 'Esc', text: ''}, api);

/** Leads a person through the flow by lines: says where they are, reads a line, does it. */
export const createDriver = (api: Api, store: Store, talk: Talk): Driver => {
	const {say, prompt, readLine, columns} = talk;
	const settle = createSettle(store);
	let errand: Errand | undefined;
	const shown = new Map<string, View>();
	let last: View | undefined;
	let step = '';

	const tellNews = createNews(store.session, say);

	/** What is new since it was told last; all of it where the person is somewhere else. */
	const tellPlace = (isAgain: boolean) => {
		const session = store.session();
		const view = viewOf(session, api, columns);
		if (view.isStep && (isAgain || step !== session.place.step)) {
			shown.clear();
			if (step === '') say([manual]);
			step = session.place.step;
			say(['', ...headLines(session).map(show)]);
		}
		const known = new Set(shown.get(view.name)?.lines);
		const news = view.lines.filter(line => !known.has(line));
		if (news.length > 0) say(news);
		// A step is come back to; what floats above it is told anew each time.
		if (last?.name !== view.name && last?.isStep === false) shown.delete(last.name);
		shown.set(view.name, view);
		last = view;
	};

	const help = () => {
		const {title, why, cites} = stepHere(store.session());
		return [show(`${title}. ${why} (${cites})`), manual];
	};

	const doErrand = async ({name, text, onText}: Errand) => {
		errand = undefined;
		const answer = await askText(talk, name, text);
		if (answer === undefined) say(['It stays as it is.']);
		else if ('failure' in answer) say([answer.failure]);
		else onText(answer.text);
	};

	const editArea = async () => {
		const {dialog} = store.session().place;
		if (dialog?.kind !== 'area') return;
		const name = dialog.field.kind === 'message' ? 'COMMIT-MESSAGE' : textName(dialog.field.of);
		const answer = await askText(talk, name, areaText(dialog.area));
		if (answer !== undefined && 'text' in answer) {
			const area = anArea(answer.text.trimEnd(), {row: 0, at: 0});
			api.send({kind: 'dialog-opened', dialog: {...dialog, area}});
			press(api, 'Ctrl+s');
		} else {
			say([answer === undefined ? 'It stays as it is.' : answer.failure]);
			press(api, 'Esc');
		}
	};

	const readField = async () => {
		const {dialog} = store.session().place;
		if (dialog?.kind !== 'line') return;
		const now = lineText(dialog.line);
		const keep = now === '' ? 'An empty line says nothing' : 'An empty line keeps it';
		say([show(`${lineLabel(dialog.field)}.`.replace(/([?])\.$/, '$1'))]);
		if (now !== '') say([show(`Now: ${now}`)]);
		prompt(`${keep}, a single dot leaves it: `);
		const line = await readLine();
		if (line === undefined) api.quit();
		else if (line.trim() === '.') press(api, 'Esc');
		else finishLine(api, dialog.field, line.trim() === '' ? now : oneLine(line));
	};

	const confirm = async () => {
		prompt('> ');
		const word = (await readLine())?.trim();
		if (word === 'yes') press(api, 'y');
		else if (word === 'new') press(api, 'n');
		else {
			say(['Nothing was changed.']);
			press(api, 'Esc');
			if (word === undefined) api.quit();
		}
	};

	const asks = () => {
		const wanted = errand;
		if (wanted !== undefined) return () => doErrand(wanted);
		const {dialog} = store.session().place;
		return dialog?.kind === 'area' ? editArea : dialog?.kind === 'line' ? readField : undefined;
	};

	return {
		leave: wanted => {
			errand = wanted;
		},
		run: isLeft =>
			converse(talk, {
				api,
				settle: () => settle(isLeft),
				tellNews,
				tellPlace,
				actions: () => actionsNow(store.session()),
				asks,
				confirms: () => (store.session().place.dialog?.kind === 'confirm' ? confirm : undefined),
				goToRow: row => goToRow(api, row),
				back: () => press(api, 'Esc'),
				help,
				isOver: () => isLeft() || store.session().refusal !== undefined,
			}),
	};
};
