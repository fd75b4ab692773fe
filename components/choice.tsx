import {Box, type Key, Text, useInput} from 'ink';
import SelectInput from 'ink-select-input';
import {useState} from 'react';
import {column, cutTo, widthOf} from '../src/text/fit.ts';
import {show} from '../src/text/show.ts';
import {style, useMarks} from './looks.tsx';
import {Paragraph} from './words.tsx';

/** One answer. Label and facts may come from outside. */
export type Option = Readonly<{
	value: string;
	label: string;
	/** Short facts in columns behind the label. */
	facts?: readonly string[];
}>;

const Indicator = ({isSelected = false}: Readonly<{isSelected?: boolean}>) => {
	const marks = useMarks();
	return (
		<Box width={2}>
			<Text {...style.accent}>{isSelected ? marks.here : ' '}</Text>
		</Box>
	);
};

const Row = ({label, isSelected = false}: Readonly<{label: string; isSelected?: boolean}>) => (
	<Text {...(isSelected ? style.own : style.text)} wrap="truncate">
		{label}
	</Text>
);

/** All that an answer says, in one line. */
const wholeOf = ({label, facts = []}: Option) =>
	[label, ...facts]
		.filter(text => text !== '')
		.map(show)
		.join('   ');

const squeezed = (text: string) => text.replace(/ +/g, ' ');

const isCut = (row: string, whole: string) => squeezed(row) !== squeezed(whole);

const widest = (texts: readonly string[], most: number) => Math.min(most, Math.max(0, ...texts.map(widthOf)));

/** Labels and facts as rows of aligned columns, each at most `width` wide. */
export const optionRows = (options: readonly Option[], width: number): readonly string[] => {
	const cells = options.map(({label, facts = []}) => [show(label), ...facts.map(show)]);
	const count = Math.max(1, ...cells.map(row => row.length));
	const others = cells.map(([, ...facts]) => facts.reduce((sum, fact) => sum + 3 + widthOf(fact), 0));
	const most = Math.max(Math.floor(width * 0.55), width - Math.max(0, ...others));
	const widths = Array.from({length: count}, (_, index) =>
		widest(
			cells.map(row => row[index] ?? ''),
			index === 0 ? most : width,
		),
	);
	return cells.map(row =>
		cutTo(
			row
				.map((cell, index) => column(cell, widths[index] ?? 0))
				.join('   ')
				.trimEnd(),
			width,
		),
	);
};

/** Where a key leads that the list itself does not know; undefined for all other keys. */
const leap = (key: Key, at: number, count: number, page: number): number | undefined => {
	if (key.home) return 0;
	if (key.end) return count - 1;
	if (key.pageUp) return Math.max(0, at - page);
	if (key.pageDown) return Math.min(count - 1, at + page);
	return undefined;
};

/** Rows below the list for all that a cut answer says. */
const most = 2;

type Props = Readonly<{
	options: readonly Option[];
	width: number;
	/** Rows there are for it; more options scroll. */
	rows: number;
	/** The value the cursor starts on. */
	initial?: string | undefined;
	isActive?: boolean;
	onTake: (value: string) => void;
}>;

const List = ({options, width, rows, initial, isActive = true, onTake}: Props) => {
	const first = Math.max(
		0,
		options.findIndex(({value}) => value === initial),
	);
	// The stock list reads where to stand as it is made, so each leap makes it anew.
	const [start, setStart] = useState({at: first, turn: 0});
	const [at, setAt] = useState(first);
	const labels = optionRows(options, width - 2);
	const wholes = options.map(wholeOf);
	const cut = labels.filter((label, index) => isCut(label, wholes[index] ?? ''));
	// An answer that is cut is better than one that is not seen.
	const spare = options.length > rows ? rows - 2 : rows - options.length;
	const below = options.length > rows || cut.length > 0 ? Math.max(0, Math.min(most, spare)) : 0;
	const limit = Math.max(1, rows - below);
	const isLong = options.length > limit;
	useInput(
		(_, key) => {
			const to = leap(key, at, options.length, limit);
			if (to === undefined) return;
			setStart(({turn}) => ({at: to, turn: turn + 1}));
			setAt(to);
		},
		{isActive},
	);
	const place = isLong ? `${at + 1} of ${options.length}` : '';
	const whole = cut.includes(labels[at] ?? '') ? (wholes[at] ?? '') : '';
	return (
		<Box flexDirection="column" flexShrink={0}>
			<SelectInput
				key={start.turn}
				items={options.map(({value}, index) => ({key: value, value, label: labels[index] ?? ''}))}
				isFocused={isActive}
				initialIndex={start.at}
				{...(isLong ? {limit} : {})}
				indicatorComponent={Indicator}
				itemComponent={Row}
				onHighlight={({value}) => setAt(options.findIndex(option => option.value === value))}
				onSelect={({value}) => onTake(value)}
			/>
			{below === 0 ? null : (
				<Box height={below} paddingLeft={2} flexShrink={0}>
					<Paragraph
						text={[place, whole].filter(text => text !== '').join(': ')}
						width={width - 2}
						most={below}
					/>
				</Box>
			)}
		</Box>
	);
};

/**
 * A question with a few answers, of which one is taken with Enter. Below them stands where one is among more than fit,
 * and all that the answer under the cursor says where its row has no room for it.
 */
export const Choice = (props: Props) => (
	<List key={props.options.map(({value}) => value).join('\n')} {...props} />
);
