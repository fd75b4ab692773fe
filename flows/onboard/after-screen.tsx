import {citationText} from '../../src/handbook/cite.ts';
import {type Cycle, type CycleHint, pingHints} from '../../src/handbook/cycle.ts';
import {afterwards} from '../../src/handbook/lessons/afterwards.ts';
import {wrap} from '../../src/text/fit.ts';
import {plural} from '../../src/text/plural.ts';
import {show} from '../../src/text/show.ts';
import type {CardRow} from './card-rows.ts';
import {Rows} from './rows.tsx';

const blank: CardRow = {text: ' ', as: 'text'};

const hintRows = (hints: readonly CycleHint[], columns: number): readonly CardRow[] =>
	hints.flatMap(({says, cites}) =>
		wrap(`${says} (${citationText(cites)})`, columns).map(text => ({text, as: 'text' as const})),
	);

/** The moment in the release cycle, in a sentence. */
export const cycleText = (cycle: Cycle | undefined): string => {
	if (cycle === undefined) return 'No release tag is known here, so the moment in the cycle is not.';
	const ago = cycle.days === 0 ? 'of today' : `${plural(cycle.days, 'day')} old`;
	return cycle.isOld
		? `${show(cycle.tag)} is the newest tag here and ${ago}; a newer one is out by now. Fetch to see the moment in the cycle.`
		: `Now: ${cycle.title}. The newest tag is ${show(cycle.tag)}, ${ago}.`;
};

/** What comes after a posting, in rows. */
export const afterRows = (cycle: Cycle | undefined, width: number): readonly CardRow[] => {
	const columns = Math.min(width, 76);
	const paragraph = (text: string): readonly CardRow[] =>
		wrap(text, columns).map(line => ({text: line, as: 'text'}));
	const parts = afterwards.map(({title, text, lines, cites}): readonly CardRow[] => [
		{text: title, as: 'own'},
		...paragraph(text),
		...lines.map(line => ({text: line === '' ? ' ' : `    ${show(line)}`, as: 'accent' as const})),
		{text: citationText(cites), as: 'quiet'},
		blank,
	]);
	const timing: readonly CardRow[] = [
		{text: 'When to ask', as: 'own'},
		...paragraph(cycleText(cycle)),
		...hintRows([...(cycle === undefined || cycle.isOld ? [] : cycle.hints), ...pingHints(cycle)], columns),
		blank,
	];
	return [...parts.slice(0, 2).flat(), ...timing, ...parts.slice(2).flat()];
};

/** What happens next, once the mails are out. */
export const AfterScreen = ({
	cycle,
	width,
	height,
	scroll,
}: Readonly<{cycle: Cycle | undefined; width: number; height: number; scroll: number}>) => (
	<Rows body={afterRows(cycle, width)} width={width} height={height} scroll={scroll} />
);
