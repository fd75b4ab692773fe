import {Pane} from '../../components/pane.tsx';
import type {Dialog} from '../../src/session/dialog.ts';
import {wrap} from '../../src/text/fit.ts';
import type {ScreenProps} from '../api.ts';
import {active} from '../dispatch.ts';
import {keyLines} from '../key-words.ts';
import {bindingsNow} from './keys.ts';
import {stepHere} from './steps.ts';

/** What floats here, and what it is for. */
const aboutOf = ({kind}: Dialog): string => {
	switch (kind) {
		case 'plan':
			return 'The plan. What becomes of each commit; nothing is moved before you have confirmed it.';
		case 'confirm':
			return 'The last question. Keys count once the box has stood for a moment; y moves the branch.';
		case 'fixes':
			return 'What would be taken into the plan, old and new. The commits stay as they are until that is applied.';
		case 'split':
			return 'A commit in parts. Each changed line goes to one part, and the parts follow each other in the series.';
		default:
			return 'What can be done here.';
	}
};

/** Why this step is asked for, and every key that counts in it now. */
export const HelpDialog = ({session, width, height, scroll}: ScreenProps & Readonly<{scroll: number}>) => {
	const step = stepHere(session);
	const columns = Math.min(width, 90);
	const {dialog} = session.place;
	const over = dialog?.kind === 'help' ? dialog.over : undefined;
	const below = {...session, place: {...session.place, dialog: over}};
	const about = over === undefined ? `${step.title}. ${step.why} (${step.cites})` : aboutOf(over);
	const keys = keyLines(active(bindingsNow(below), below), [
		['Ctrl+c', 'stop what runs, or leave; answers are kept'],
		['Ctrl+z', 'back to the shell; fg comes back here'],
	]);
	const text = [
		...wrap(about, columns),
		'',
		...keys,
		'',
		'  Marks: ✓ in order   ! to be looked at   ~ not sure   · not yet',
	].join('\n');
	return <Pane text={text} width={width} height={height} scroll={scroll} />;
};
