import {Box} from 'ink';
import {type Role, useMarks} from '../../components/looks.tsx';
import {Scrolled, type ScrolledLine} from '../../components/scrolled.tsx';
import type {MachineItem} from '../../src/evidence/machine/item.ts';
import {citationText} from '../../src/handbook/cite.ts';
import {mendingLines} from '../../src/session/mending-lines.ts';
import {itemHere, type Onboard} from '../../src/session/onboard.ts';
import {wrap} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';
import {lookOf} from './item-list.tsx';

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
export const itemLines = (item: MachineItem, width: number, mark: string): readonly ScrolledLine[] => {
	const prose = (text: string, as: Role = 'text') =>
		wrap(show(text), Math.min(width, 90)).map(line => ({text: line, as}));
	const blank: ScrolledLine = {text: ' ', as: 'text'};
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
	keys,
}: Readonly<{
	session: Onboard;
	width: number;
	height: number;
	scroll: number;
	/** What shows more of it, where that is no scrolling. */
	keys?: string;
}>) => {
	const marks = useMarks();
	const item = itemHere(session);
	if (item === undefined) return null;
	const lines = itemLines(item, width, lookOf(item.state, marks).mark);
	return (
		<Box width={width} flexShrink={0}>
			<Scrolled
				lines={lines}
				width={width}
				height={height}
				scroll={scroll}
				{...(keys === undefined ? {} : {keys})}
			/>
		</Box>
	);
};
