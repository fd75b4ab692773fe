import {Box, Text} from 'ink';
import {type Role, style, useMarks} from '../../components/looks.tsx';
import {clampScroll} from '../../components/rows.ts';
import type {MachineItem} from '../../src/evidence/machine/item.ts';
import {citationText} from '../../src/handbook/cite.ts';
import {mendingLines} from '../../src/session/mending-lines.ts';
import {itemHere, type Onboard} from '../../src/session/onboard.ts';
import {wrap} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';
import {lookOf} from './item-list.tsx';

type Line = Readonly<{text: string; as: Role}>;

/** What the program may do about it, in a sentence. */
const offer = ({state, mending, commands}: MachineItem): string => {
	if (state === 'ok') return 'Nothing to do.';
	if (mending !== undefined && mendingLines(mending).length > 0)
		return 'y asks for what is needed, and shows the commands before it runs them.';
	if (mending?.kind === 'fetch')
		return 'y runs it after a confirmation; it uses the network and can be stopped.';
	if (mending !== undefined) return 'y runs it after a confirmation.';
	if (commands.length > 0)
		return 'kvm-series does not run this: paste it into a shell, then look again with r.';
	return 'No command mends this.';
};

/** All that is said of an item, in lines. */
export const itemLines = (item: MachineItem, width: number, mark: string): readonly Line[] => {
	const prose = (text: string, as: Role = 'text') =>
		wrap(show(text), Math.min(width, 90)).map(line => ({text: line, as}));
	const blank: Line = {text: ' ', as: 'text'};
	return [
		...prose(`${mark} ${item.title}: ${item.says}.`, 'own'),
		blank,
		...item.commands.flatMap(command =>
			wrap(`$ ${show(command)}`, width - 2).map(line => ({text: `  ${line}`, as: 'accent' as const})),
		),
		...prose(offer(item)),
		blank,
		...prose(`${item.why} (${citationText(item.cites)})`),
	];
};

/** Why the thing under the cursor matters, and the commands that mend it. */
export const ItemDetail = ({
	session,
	width,
	height,
	scroll,
}: Readonly<{session: Onboard; width: number; height: number; scroll: number}>) => {
	const marks = useMarks();
	const item = itemHere(session);
	if (item === undefined) return null;
	const lines = itemLines(item, width, lookOf(item.state, marks).mark);
	const isLong = lines.length > height;
	const rows = isLong ? height - 1 : height;
	const from = clampScroll(scroll, lines.length, rows);
	return (
		<Box flexDirection="column" flexShrink={0} width={width}>
			{lines.slice(from, from + rows).map(({text, as}, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
				<Text key={from + at} {...style[as]} wrap="truncate">
					{text === '' ? ' ' : text}
				</Text>
			))}
			{isLong ? (
				<Text {...style.quiet}>{`lines ${from + 1} to ${from + rows} of ${lines.length}`}</Text>
			) : null}
		</Box>
	);
};
