import type {Session} from '../../src/session/session.ts';
import type {Binding} from '../api.ts';
import {active} from '../dispatch.ts';

const textShown = ({place: {dialog}}: Session): Session['place']['dialog'] =>
	dialog?.kind === 'area' ? {...dialog, shows: 'text'} : dialog;

/** The keys of an editor that count while its text is seen, a line each. */
export const keyList = (bindings: readonly Binding[], session: Session): string =>
	active(bindings, {...session, place: {...session.place, dialog: textShown(session)}})
		.map(({keys, label}) => `  ${keys.join(', ').padEnd(38)}${label}`)
		.join('\n');
