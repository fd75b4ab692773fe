import {Pane} from '../../components/pane.tsx';
import {citationText} from '../../src/handbook/cite.ts';
import {findingsOf} from '../../src/session/judged.ts';
import {itemAt} from '../../src/session/wanted.ts';
import {wrap} from '../../src/text/fit.ts';
import type {ScreenProps} from '../api.ts';

/** Why each finding of the message under the cursor is one: handbook section, reason, examples. */
export const WhyDialog = ({session, width, height, scroll}: ScreenProps & Readonly<{scroll: number}>) => {
	const item = itemAt(session);
	const findings = item === undefined ? [] : findingsOf(session, item);
	const columns = Math.min(width, 100);
	const text = findings.map(({rule, message, confidence}) =>
		[
			...wrap(message, columns),
			...wrap(rule.why, columns - 2).map(line => `  ${line}`),
			`  good: ${rule.good.split('\n')[0]}`,
			`  bad:  ${rule.bad.split('\n')[0]}`,
			`  ${citationText(rule.cites)}; ${rule.id}, ${rule.severity}${confidence < 0.8 ? `, ${Math.round(confidence * 100)} % sure` : ''}`,
		].join('\n'),
	);
	return <Pane text={text.join('\n\n')} width={width} height={height} scroll={scroll} />;
};
