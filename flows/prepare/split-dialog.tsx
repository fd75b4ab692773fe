import {Box, Text} from 'ink';
import {type Marks, type Role, style, useMarks} from '../../components/looks.tsx';
import {windowAround} from '../../components/rows.ts';
import {Say, Theirs} from '../../components/words.tsx';
import {readablePath} from '../../src/series/bytes.ts';
import {shortlogOf} from '../../src/series/patch.ts';
import {
	isChoosable,
	partSizes,
	partsOfRow,
	type SplitDraft,
	type SplitRow,
	splitRows,
} from '../../src/session/split-state.ts';
import {cutTo, widthOf} from '../../src/text/fit.ts';
import {plural} from '../../src/text/plural.ts';
import {show} from '../../src/text/show.ts';
import type {ScreenProps} from '../api.ts';
import {splitHere} from './split-keys.ts';

/** Columns for the parts a row goes to. */
const partColumns = 7;

/** Why a file cannot be taken in parts. */
const wholeText = ({file}: SplitRow): string => {
	const {diff, lines} = file;
	if (lines > 0) return '';
	if (diff?.isBinary === true) return ', binary, goes as a whole';
	if (diff?.kind === 'renamed') return ', renamed, goes as a whole';
	return diff === undefined || diff.hunks.length === 0 ? ', no lines, goes as a whole' : ', goes as a whole';
};

/** A file, hunk or line as it is listed. */
export const rowText = (row: SplitRow, marks: Marks): Readonly<{text: string; role: Role}> => {
	const fold = row.file.lines === 0 ? ' ' : row.isOpen ? '-' : marks.added;
	switch (row.kind) {
		case 'file': {
			const count = row.file.lines > 0 ? `, ${plural(row.file.lines, 'line')}` : wholeText(row);
			return {text: `${fold} ${readablePath(row.file.path)}${count}`, role: 'own'};
		}
		case 'hunk': {
			const {oldStart = 0, newStart = 0, context = ''} = row.hunk ?? {};
			const at = `line ${row.hunk?.newCount === 0 ? oldStart : newStart}`;
			return {text: `  ${fold} ${at}, ${plural(row.to - row.from, 'line')}  ${context}`, role: 'accent'};
		}
		case 'line': {
			const {sign = ' ', text = ''} = row.line ?? {};
			const role = sign === '+' ? 'added' : sign === '-' ? 'removed' : 'text';
			return {text: `      ${sign}${text.replaceAll('\t', '    ')}`, role};
		}
	}
};

const Row = ({
	row,
	draft,
	isHere,
	width,
}: Readonly<{row: SplitRow; draft: SplitDraft; isHere: boolean; width: number}>) => {
	const marks = useMarks();
	const {text, role} = rowText(row, marks);
	const parts = isChoosable(row) ? partsOfRow(row, draft.allotment).map(part => part + 1) : [];
	const label = parts.length > 3 ? 'all' : parts.join('+');
	return (
		<Text wrap="truncate">
			<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
			<Text {...(parts.some(part => part > 1) ? style.attention : style.text)}>
				{` ${label.padEnd(partColumns - 2)}`}
			</Text>
			<Text {...style[role]}>{cutTo(show(text), width - partColumns)}</Text>
		</Text>
	);
};

/** What each part has so far, the one that is being filled marked. */
export const sizesText = (draft: SplitDraft): string => {
	const sizes = partSizes(draft.allotment);
	const count = Math.max(2, sizes.length, draft.target + 1);
	return Array.from({length: count}, (_, part) => {
		const size = sizes[part];
		const what =
			size === undefined || size.files === 0
				? 'nothing yet'
				: `${plural(size.files, 'file')}, ${plural(size.lines, 'line')}`;
		return `Part ${part + 1}: ${what}`;
	}).join('   ');
};

/** A commit as files, hunks and lines, and which part each of them goes to. */
export const SplitDialog = ({session, width, height}: ScreenProps) => {
	const here = splitHere(session);
	if (here === undefined) return null;
	const {draft, patch} = here;
	const rows = splitRows(patch, draft);
	const room = Math.max(1, height - 5);
	const {from, to} = windowAround(draft.cursor, rows.length, room);
	const title = 'Split: ';
	return (
		<Box flexDirection="column" height={height}>
			<Box>
				<Say>{title}</Say>
				<Theirs text={shortlogOf(patch.commit.message)} width={width - widthOf(title)} />
			</Box>
			<Say>{cutTo(sizesText(draft), width)}</Say>
			<Say as="quiet">
				{cutTo(
					`part   Space gives what is under the cursor to part ${draft.target + 1}, or back to 1`,
					width,
				)}
			</Say>
			{rows.slice(from, to).map((row, index) => (
				<Row key={row.key} row={row} draft={draft} isHere={from + index === draft.cursor} width={width} />
			))}
			<Say as="quiet">{to - from < rows.length ? `rows ${from + 1} to ${to} of ${rows.length}` : ' '}</Say>
			<Say>{cutTo('No part has been built. Build each one before posting.', width)}</Say>
		</Box>
	);
};
