import {Pane} from '../../components/pane.tsx';
import {wrap} from '../../src/text/fit.ts';
import type {ScreenProps} from '../api.ts';
import {active} from '../dispatch.ts';
import {keyLines} from '../key-words.ts';
import {bindingsNow} from './keys.ts';
import {stepHere} from './steps.ts';

/** Why this step is asked for, and every key that counts in it now. */
export const HelpDialog = ({session, width, height, scroll}: ScreenProps & Readonly<{scroll: number}>) => {
	const step = stepHere(session);
	const columns = Math.min(width, 90);
	const below = {...session, place: {...session.place, dialog: undefined}};
	const keys = keyLines(active(bindingsNow(below), below), [
		['Ctrl+c', 'stop what runs, or leave; answers are kept'],
		['Ctrl+z', 'back to the shell; fg comes back here'],
	]);
	const text = [
		...wrap(`${step.title}. ${step.why} (${step.cites})`, columns),
		'',
		...keys,
		'',
		'  Marks: ✓ in order   ! to be looked at   ~ not sure   · not yet',
	].join('\n');
	return <Pane text={text} width={width} height={height} scroll={scroll} />;
};
