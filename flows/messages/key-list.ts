import type {Session} from '../../src/session/session.ts';
import type {Binding} from '../api.ts';
import {active} from '../dispatch.ts';
import {keyLines} from '../key-words.ts';

const textShown = ({place: {dialog}}: Session): Session['place']['dialog'] =>
	dialog?.kind === 'area' ? {...dialog, shows: 'text'} : dialog;

/** The keys of an editor that count while its text is seen, a line each. */
export const keyList = (bindings: readonly Binding[], session: Session): string =>
	keyLines(active(bindings, {...session, place: {...session.place, dialog: textShown(session)}})).join('\n');
