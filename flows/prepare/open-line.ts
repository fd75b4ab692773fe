import type {Field} from '../../src/session/dialog.ts';
import {aLine} from '../../src/session/line.ts';
import type {Api} from '../api.ts';

/** Opens a line for typing, with this text in it. */
export const openLine = (api: Api, field: Field, text = ''): void =>
	api.send({kind: 'dialog-opened', dialog: {kind: 'line', field, line: aLine(text)}});
