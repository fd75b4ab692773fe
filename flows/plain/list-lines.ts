import {citationText} from '../../src/handbook/cite.ts';
import {itemShortlog} from '../../src/session/items.ts';
import {dropText} from '../../src/session/loss.ts';
import {orderState, type Placing} from '../../src/session/order-state.ts';
import {isOutdated, outdatedText, postingState} from '../../src/session/posting-state.ts';
import type {Session} from '../../src/session/session.ts';
import {adviceFor, tagOf} from '../../src/session/tag-state.ts';
import {testingState} from '../../src/session/testing-state.ts';
import {cursorOf, listedItems} from '../../src/session/wanted.ts';
import {plural} from '../../src/text/plural.ts';
import type {Api} from '../api.ts';
import {aboutRow, trialText} from '../prepare/order-text.ts';
import {rowTitle, rowValue} from '../prepare/patches.tsx';
import {postingRows} from '../prepare/patches-keys.ts';
import {answerText} from '../prepare/testing.tsx';
import {plainMarks} from './actions.ts';

const placingWords = (placing: Placing | undefined): string => {
	if (placing === undefined) return 'left out';
	const {item, isMixed, breaks, meets, isAnswered, autosquash} = placing;
	return [
		item.lane === 'mixed' ? 'KVM and selftests' : item.lane === 'kvm' ? 'KVM' : item.lane,
		...(isMixed ? ['to be split'] : []),
		...(breaks === undefined ? [] : ['stands wrong']),
		...(meets === undefined ? [] : ['does not apply here']),
		...(autosquash === undefined ? [] : ['asks to be folded']),
		...(isAnswered ? [] : ['to be answered']),
	].join(', ');
};

/** The order step: the list, the row in hand, and whether this order works. */
export const orderLines = (session: Session): readonly string[] => {
	const state = orderState(session);
	const rows = listedItems(session);
	const here = rows[cursorOf(session)];
	const lost = dropText(rows);
	return [
		...rows.map((item, index) => {
			const placing = state.placings.find(each => each.item.id === item.id);
			const mark = session.place.marked.includes(item.id) ? ', marked' : '';
			return `${index + 1}: ${itemShortlog(item)} [${placingWords(placing)}${mark}]`;
		}),
		...(here === undefined
			? []
			: [
					`In hand: row ${cursorOf(session) + 1}.`,
					...aboutRow(here, state.placings, plainMarks).map(({text}) => text.trim()),
				]),
		trialText(state, session).text,
		...(lost === undefined ? [] : [lost]),
		...(state.proposal === undefined ? [] : ['The handbook asks for another order.']),
	];
};

/** The tag step: what speaks for which tag. */
export const tagLines = (session: Session): readonly string[] => {
	const {answers} = session;
	const advice = adviceFor(session, answers.tag ?? {...tagOf(session), kind: 'PATCH'});
	return [
		...(answers.question === '' ? [] : [`Asks: ${answers.question}`]),
		...advice.map(({says, why, cites}) => `${says} ${why} (${citationText(cites)})`),
	];
};

/** The testing step: what is owed, what was said of it, and the statement that follows. */
export const testingLines = (session: Session): readonly string[] => {
	const state = testingState(session);
	const here = state.obligations[session.place.cursor.testing];
	return [
		'What these patches owe:',
		...state.obligations.map(({id, title, level}, index) => {
			const said = answerText(session.answers.testing[id]);
			return `${index + 1}: ${title} [${said === '' ? `no answer yet, ${level}` : said}]`;
		}),
		...(here === undefined
			? []
			: [`In hand: row ${session.place.cursor.testing + 1}. Why: ${here.why} (${citationText(here.cites)})`]),
		'The posting will say:',
		...state.statement.trimEnd().split('\n'),
		...state.warnings.map(({says}) => says),
	];
};

/** The patches step: what is written, what is in the way, the command, and the proofs. */
export const patchesLines = (session: Session, api: Pick<Api, 'commandFor'>): readonly string[] => {
	const state = postingState(session);
	if (state === undefined) return [];
	const {emitted} = session;
	return [
		...postingRows(session).map(
			(row, index) => `${index + 1}: ${rowTitle[row]}: ${rowValue(row, state) || 'not written yet'}`,
		),
		`In hand: row ${Math.min(session.place.cursor.patches, postingRows(session).length - 1) + 1}.`,
		...state.blockers.map(text => `In the way: ${text}`),
		...(emitted === undefined ? state.warnings.map(text => `To be looked at: ${text}`) : []),
		...(emitted === undefined
			? ['Will run:', `  ${api.commandFor(state.emission)}`]
			: [
					`${plural(emitted.files.length, 'file')} in ${emitted.outputDir}`,
					...emitted.proofs.map(({isProven, says}) => `${isProven ? 'Proven' : 'NOT PROVEN'}: ${says}`),
					...(isOutdated(session) ? [outdatedText] : []),
				]),
	];
};
