import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {column, cutTo, widthOf} from '../src/text/fit.ts';
import {show} from '../src/text/show.ts';
import {style, useMarks} from './looks.tsx';

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

/** A question with a few answers, of which one is taken with Enter. */
export const Choice = ({
	options,
	width,
	rows,
	initial,
	isActive = true,
	onTake,
}: Readonly<{
	options: readonly Option[];
	width: number;
	/** Rows there are for it; more options scroll. */
	rows: number;
	/** The value the cursor starts on. */
	initial?: string | undefined;
	isActive?: boolean;
	onTake: (value: string) => void;
}>) => {
	const labels = optionRows(options, width - 2);
	const items = options.map(({value}, index) => ({key: value, value, label: labels[index] ?? ''}));
	const limit = Math.max(1, rows);
	return (
		<SelectInput
			items={items}
			isFocused={isActive}
			initialIndex={Math.max(
				0,
				options.findIndex(option => option.value === initial),
			)}
			{...(items.length > limit ? {limit} : {})}
			indicatorComponent={Indicator}
			itemComponent={Row}
			onSelect={item => onTake(item.value)}
		/>
	);
};
