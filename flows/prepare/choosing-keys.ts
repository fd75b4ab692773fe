import type {Session} from '../../src/session/session.ts';
import type {Binding} from '../api.ts';

/** Keys of a choice, which takes them itself: they stand in foot and help. */
export const choosingKeys = (isOn: (session: Session) => boolean): readonly Binding[] => [
	{keys: ['Up', 'Down', 'j', 'k'], label: 'choose', isOn},
	{keys: ['Enter'], label: 'take', isOn},
	{keys: ['Home', 'End', 'PageUp', 'PageDown'], label: 'first, last, a page up or down', isOn, isQuiet: true},
	{keys: ['1 to 9'], label: 'take the answer in that row', isOn, isQuiet: true},
];
