import {Box, Text} from 'ink';
import {style, useMarks} from '../../components/looks.tsx';
import {windowAround} from '../../components/rows.ts';
import type {Finding, SeriesFinding} from '../../src/handbook/rule.ts';
import {readablePath} from '../../src/series/bytes.ts';
import {wrap, wrapTo} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';

/** Where a finding is, for people: a line of the code; nothing where the text below shows it. */
export const whereOf = (finding: Finding | SeriesFinding): string => {
	if (!('spot' in finding) || finding.code === undefined) return '';
	return `${readablePath(finding.code.path).split('/').at(-1)}:${finding.code.line}: `;
};

/** Columns before a finding's words. */
const indent = 11;

/** Rows of the chosen one at most. */
const longest = 3;

const FindingRow = ({
	finding,
	isChosen,
	width,
	most,
}: Readonly<{finding: Finding | SeriesFinding; isChosen: boolean; width: number; most: number}>) => {
	const marks = useMarks();
	const {severity, message} = finding;
	const isHint = severity === 'hint';
	const text = show(`${whereOf(finding)}${message}`);
	const lines = wrapTo(text, width - indent, isChosen ? Math.min(longest, most) : 1);
	return (
		<>
			{lines.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
				<Text key={index} wrap="truncate">
					<Text {...style.accent}>{isChosen && index === 0 ? marks.here : ' '}</Text>
					<Text {...style[isHint ? 'text' : 'attention']}>
						{index === 0
							? ` ${isHint ? marks.unsure : marks.look} ${severity.padEnd(7)}`
							: ' '.repeat(indent - 1)}
					</Text>
					<Text {...(isChosen ? style.own : style.text)}>{line}</Text>
				</Text>
			))}
		</>
	);
};

/** Rows that so many findings take, the chosen one in full. */
export const findingRows = (
	findings: readonly (Finding | SeriesFinding)[],
	chosen: number,
	width: number,
): number => {
	const finding = findings[chosen];
	if (finding === undefined) return 0;
	const lines = wrap(show(`${whereOf(finding)}${finding.message}`), width - indent).length;
	return findings.length - 1 + Math.min(longest, lines);
};

/** Findings one below the other, the chosen one in sight. */
export const Findings = ({
	findings,
	chosen,
	width,
	height,
}: Readonly<{
	findings: readonly (Finding | SeriesFinding)[];
	chosen: number;
	width: number;
	height: number;
}>) => {
	// The chosen one may take more than one row; the others make room.
	const extra = findingRows(findings, chosen, width) - findings.length;
	const {from, to} = windowAround(chosen, findings.length, Math.max(1, height - Math.max(0, extra)));
	return (
		<Box flexDirection="column" flexShrink={0}>
			{findings.slice(from, to).map((finding, index) => (
				<FindingRow
					// biome-ignore lint/suspicious/noArrayIndexKey: one rule may say the same twice
					key={`${finding.rule.id}${from + index}`}
					finding={finding}
					isChosen={from + index === chosen}
					width={width}
					most={height}
				/>
			))}
		</Box>
	);
};
