import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {cutTo, widthOf, wrapTo} from '../src/text/fit.ts';
import {show} from '../src/text/show.ts';
import {style, useMarks} from './looks.tsx';

/** A step as the head shows it. `mark` is `✓`, `!`, `·` or `~` with a count behind it. */
export type StepMark = Readonly<{id: string; title: string; mark: string; isHere: boolean}>;

/** A key and what it does now. */
export type KeyHint = Readonly<{
	key: string;
	label: string;
	/** Stays where not all of them fit. */
	isKept?: boolean;
}>;

/** Where the middle band begins on the screen, in columns and rows. */
export const bodyPlace = {x: 1, y: 3} as const;

/** Rows that head and foot take. */
export const frameRows = 5;

/** Columns that counts of what is to be looked at may come to need. */
const spareForCounts = 12;

const Steps = ({steps, width}: Readonly<{steps: readonly StepMark[]; width: number}>) => {
	const full = steps.map(({title, mark}, index) => `${index + 1} ${title} ${mark}`);
	// Counts come and grow while the series is judged; the names are not to move for that.
	const gap = widthOf(full.join('    ')) + spareForCounts < width - 1 ? '    ' : '  ';
	const isFull = widthOf(full.join(gap)) < width - 1;
	return (
		<Text wrap="truncate">
			{' '}
			{steps.map(({id, title, mark, isHere}, index) => {
				const label = isFull || isHere ? `${index + 1} ${title} ${mark}` : `${index + 1} ${mark}`;
				return (
					<Text key={id}>
						{index === 0 ? '' : gap}
						<Text {...(isHere ? style.accent : style.text)} underline={isHere}>
							{label}
						</Text>
					</Text>
				);
			})}
		</Text>
	);
};

const hintWidth = ({key, label}: KeyHint) => widthOf(`${key} ${label}`) + 3;

/** The hints that go into the width: those that are always wanted, and of the others as many as there is room for. */
export const fittingHints = (keys: readonly KeyHint[], width: number): readonly KeyHint[] => {
	let room =
		width - keys.filter(({isKept}) => isKept === true).reduce((sum, hint) => sum + hintWidth(hint), 0);
	let isFull = false;
	return keys.filter(hint => {
		if (hint.isKept === true) return true;
		room -= hintWidth(hint);
		isFull ||= room < 0;
		return !isFull;
	});
};

const Foot = ({keys, width}: Readonly<{keys: readonly KeyHint[]; width: number}>) => (
	<Text wrap="truncate">
		{' '}
		{fittingHints(keys, width + 1).map(({key, label}, index) => (
			<Text key={key}>
				{index === 0 ? '' : '   '}
				<Text {...style.key}>{key}</Text> {label}
			</Text>
		))}
	</Text>
);

/** The three bands every screen is made of: where I am, what I look at, what I can do now. */
export const Frame = ({
	width,
	height,
	branch,
	about,
	state,
	steps,
	news,
	keys,
	children,
}: Readonly<{
	width: number;
	/** Rows of the whole frame. */
	height: number;
	/** The branch; from outside. */
	branch: string;
	about: string;
	/** What stands at the right of the first line. */
	state: string;
	steps: readonly StepMark[];
	/** Above the keys: news, or progress. What is longer than a line covers one more. */
	news: string;
	keys: readonly KeyHint[];
	children: ReactNode;
}>) => {
	const marks = useMarks();
	const left = 14;
	const room = Math.max(0, width - left - widthOf(state) - 2);
	const name = cutTo(show(branch), room);
	const aboutText = cutTo(about, Math.max(0, room - widthOf(name) - 3));
	// In two rows where it is longer than one, as what to do stands at its end.
	const told = news === '' ? [' '] : wrapTo(show(news), width - 2, 2);
	return (
		<Box flexDirection="column" width={width} height={height}>
			<Box justifyContent="space-between" width={width - 1}>
				<Text wrap="truncate">
					<Text {...style.accent}> kvm-series</Text>
					{'   '}
					<Text {...style.own}>{name}</Text>
					{'   '}
					{aboutText}
				</Text>
				<Text>{state}</Text>
			</Box>
			<Steps steps={steps} width={width} />
			<Text {...style.quiet}>{` ${marks.rule.repeat(Math.max(0, width - 2))}`}</Text>
			<Box
				flexDirection="column"
				height={height - frameRows + 1 - told.length}
				overflow="hidden"
				paddingX={1}
			>
				<Box flexDirection="column" height={height - frameRows} flexShrink={0}>
					{children}
				</Box>
			</Box>
			{told.map(line => (
				<Text key={line} {...style.attention} wrap="truncate">
					{` ${line}`}
				</Text>
			))}
			<Foot keys={keys} width={width} />
		</Box>
	);
};
