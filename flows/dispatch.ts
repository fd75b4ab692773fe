import type {Key} from '../src/session/key.ts';
import {editLine, lineText} from '../src/session/line.ts';
import type {Session} from '../src/session/session.ts';
import type {Api, Binding} from './api.ts';

/** The name a binding is looked up by: the character itself where one was typed. */
const nameOf = ({name, text}: Key) => (name === 'text' ? text : name);

/** The bindings that count now, in their order; the first for a key wins. */
export const active = (bindings: readonly Binding[], session: Session): readonly Binding[] =>
	bindings.filter(({isOn}) => isOn === undefined || isOn(session));

/** Runs the first binding for the key that counts now; says whether there was one that does anything. */
export const dispatch = (bindings: readonly Binding[], key: Key, api: Api): boolean => {
	const session = api.session();
	// By the key first: whether a binding counts may take more work than a letter that is typed should.
	const found = bindings.find(
		({keys, isOn}) => keys.includes(nameOf(key)) && (isOn === undefined || isOn(session)),
	);
	found?.does?.(api);
	return found?.does !== undefined;
};

/** Gives the key to the line that is being typed; says whether it edited anything. */
export const typeInLine = (key: Key, api: Api): boolean => {
	const {dialog} = api.session().place;
	if (dialog?.kind !== 'line') return false;
	const line = editLine(dialog.line, key);
	if (line === undefined) return false;
	api.send({kind: 'dialog-opened', dialog: {...dialog, line}});
	return true;
};

/** The text of the line that is being typed. */
export const typedText = ({place}: Session): string =>
	place.dialog?.kind === 'line' ? lineText(place.dialog.line) : '';
