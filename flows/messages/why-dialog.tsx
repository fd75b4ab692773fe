import {Pane} from '../../components/pane.tsx';
import {findingHere} from '../../src/session/desk.ts';
import type {ScreenProps} from '../api.ts';
import {whyText} from './why-text.ts';

/** Why the chosen finding is one: reason, section of the handbook, a bad and a good example. */
export const WhyDialog = ({session, width, height, scroll}: ScreenProps & Readonly<{scroll: number}>) => {
	const finding = findingHere(session);
	if (finding === undefined) return null;
	const text = whyText(finding, Math.min(width, 90)).join('\n');
	return <Pane text={text} width={width} height={height} scroll={scroll} />;
};
