import {rowsOf} from '../../src/session/desk.ts';
import {splitRows, stepped} from '../../src/session/split-state.ts';
import type {Api} from '../api.ts';
import {listRows} from '../prepare/keys.ts';
import {splitHere} from '../prepare/split-keys.ts';

const inSplit = (api: Api, row: number): boolean => {
	const here = splitHere(api.session());
	if (here === undefined || row > splitRows(here.patch, here.draft).length) return false;
	const draft = stepped(here.patch, here.draft, row - 1 - here.draft.cursor);
	api.send({kind: 'dialog-opened', dialog: {kind: 'split', draft}});
	return true;
};

const isListed = (api: Api, row: number): boolean =>
	api.session().place.step === 'messages'
		? rowsOf(api.session()).some(({index}) => index === row - 1)
		: row <= listRows(api.session());

/** Takes the row of this number, from 1, in hand; a sentence where there is none. */
export const goToRow = (api: Api, row: number): readonly string[] => {
	const {dialog} = api.session().place;
	const none = [`There is no row ${row} here.`];
	if (row < 1) return none;
	if (dialog?.kind === 'split') return inSplit(api, row) ? [] : none;
	if (dialog !== undefined || !isListed(api, row)) return none;
	api.send({kind: 'cursor-moved', to: row - 1});
	return [];
};
