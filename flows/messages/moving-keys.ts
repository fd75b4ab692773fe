import {itemHere, rowsOf} from '../../src/session/desk.ts';
import type {Session} from '../../src/session/session.ts';
import type {Binding} from '../api.ts';
import {moveFinding, moveRow, scrollText} from './walk.ts';

/** Whether the list has any row. */
export const hasRows = (session: Session): boolean => rowsOf(session).length > 0;

/** Whether the cursor is on a message, not on the row of the series. */
export const isItem = (session: Session): boolean => itemHere(session) !== undefined;

/** Whether findings are mended, not a posting prepared. */
export const isFixing = ({flow}: Session): boolean => flow === 'fix';

/** Keys that move in the list, among findings and in the text below them. */
export const moving: readonly Binding[] = [
	{keys: ['Up', 'k'], label: 'up', isOn: hasRows, does: moveRow(-1), isQuiet: true},
	{keys: ['Down', 'j'], label: 'down', isOn: hasRows, does: moveRow(1), isQuiet: true},
	{keys: ['PageUp'], label: 'ten up', isOn: hasRows, does: moveRow(-10), isQuiet: true},
	{keys: ['PageDown'], label: 'ten down', isOn: hasRows, does: moveRow(10), isQuiet: true},
	{keys: ['Home'], label: 'first', isOn: hasRows, does: moveRow(-10_000), isQuiet: true},
	{keys: ['End'], label: 'last', isOn: hasRows, does: moveRow(10_000), isQuiet: true},
	{keys: ['Right', 'l'], label: 'next finding', isOn: hasRows, does: moveFinding(1), isQuiet: true},
	{keys: ['Left', 'h'], label: 'finding before', isOn: hasRows, does: moveFinding(-1), isQuiet: true},
	{keys: ['Tab'], label: 'next finding', isOn: isFixing, does: moveFinding(1), isQuiet: true},
	{keys: ['Shift+Tab'], label: 'finding before', isOn: isFixing, does: moveFinding(-1), isQuiet: true},
	{keys: ['J', ' '], label: 'read on', isOn: isItem, does: scrollText(5), isQuiet: true},
	{keys: ['K'], label: 'read back', isOn: isItem, does: scrollText(-5), isQuiet: true},
];
