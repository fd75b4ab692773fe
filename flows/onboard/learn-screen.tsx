import {Box, Text} from 'ink';
import {type Marks, style, useMarks} from '../../components/looks.tsx';
import {partText, windowAround} from '../../components/rows.ts';
import {Paragraph, Say} from '../../components/words.tsx';
import {type Chapter, cardsOf, chapters, minutesFor} from '../../src/handbook/lessons/index.ts';
import {
	cardHere,
	cardsHere,
	type Learned,
	type Learning,
	openChapter,
	progressOf,
} from '../../src/session/learn.ts';
import {column, cutTo, widthOf} from '../../src/text/fit.ts';
import {plural} from '../../src/text/plural.ts';
import {cardRows} from './card-rows.ts';
import {Rows} from './rows.tsx';

const markOf = (seen: number, count: number, marks: Marks) =>
	seen === count ? marks.good : seen === 0 ? marks.later : marks.unsure;

/** Columns before what a chapter is about. */
const before = 52;

/** Whether there is room for that behind each of them; otherwise it stands below the list. */
const isAboutBeside = (width: number) =>
	width >= before + Math.max(...chapters.map(({about}) => widthOf(about)));

const ChapterRow = ({
	chapter,
	learned,
	isHere,
	width,
}: Readonly<{chapter: Chapter; learned: Learned; isHere: boolean; width: number}>) => {
	const marks = useMarks();
	const {seen, count} = progressOf(chapter, learned);
	const minutes = plural(minutesFor(cardsOf(chapter, learned.isShort)), 'minute');
	return (
		<Text wrap="truncate">
			<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
			<Text {...style[seen === count ? 'good' : 'text']}>{` ${markOf(seen, count, marks)} `}</Text>
			<Text {...(isHere ? style.own : style.text)}>{column(chapter.title, 24)}</Text>
			{column(`${seen} of ${count} read`, 13)}
			{column(minutes, 11)}
			{isAboutBeside(width) ? chapter.about : ''}
		</Text>
	);
};

const headText = ({isShort, seen}: Learned, width: number): string => {
	const all = chapters.flatMap(chapter => cardsOf(chapter, isShort));
	const other = chapters.flatMap(chapter => cardsOf(chapter, !isShort));
	const read = chapters.reduce(
		(sum, chapter) => sum + progressOf(chapter, {seen, isShort, chapter: undefined}).seen,
		0,
	);
	const here = `${isShort ? 'The short path' : 'All of it'}: ${read} of ${all.length} cards read, ${minutesFor(all)} minutes.`;
	const there = `${here} s: ${isShort ? 'all' : 'the short path'}`;
	const long = `${there}, ${other.length} cards, ${minutesFor(other)} minutes.`;
	return widthOf(long) <= width ? long : `${there}.`;
};

const List = ({learning, width, height}: Readonly<{learning: Learning; width: number; height: number}>) => {
	const hasAbout = !isAboutBeside(width) && height >= chapters.length + 4;
	const {from, to} = windowAround(learning.row, chapters.length, Math.max(1, height - (hasAbout ? 4 : 2)));
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			<Say as="quiet">{cutTo(headText(learning.learned, width), width)}</Say>
			<Say as="quiet">{partText({from, to}, chapters.length) || ' '}</Say>
			{chapters.slice(from, to).map((chapter, index) => (
				<ChapterRow
					key={chapter.id}
					chapter={chapter}
					learned={learning.learned}
					isHere={from + index === learning.row}
					width={width}
				/>
			))}
			{hasAbout ? <Say> </Say> : null}
			{hasAbout ? <Paragraph text={chapters[learning.row]?.about ?? ''} width={width} most={1} /> : null}
		</Box>
	);
};

/** The lessons: the list of chapters, or the card that is open. */
export const LearnScreen = ({
	learning,
	width,
	height,
}: Readonly<{learning: Learning; width: number; height: number}>) => {
	const marks = useMarks();
	const chapter = openChapter(learning);
	if (chapter === undefined || cardHere(learning) === undefined) {
		return <List learning={learning} width={width} height={height} />;
	}
	const {body, foot} = cardRows(learning, marks, width);
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			<Say as="quiet">{`${chapter.title}, card ${learning.card + 1} of ${cardsHere(learning).length}`}</Say>
			<Rows body={body} foot={foot} width={width} height={height - 1} scroll={learning.scroll} />
		</Box>
	);
};
