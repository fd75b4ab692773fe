import {Box, Text} from 'ink';
import {BeforeAfter} from '../../components/before-after.tsx';
import {type Marks, style, useMarks} from '../../components/looks.tsx';
import {Paragraph, Say, Theirs} from '../../components/words.tsx';
import type {Finding} from '../../src/handbook/rule.ts';
import {shortlogOf} from '../../src/series/patch.ts';
import {type Item, itemShortlog} from '../../src/session/items.ts';
import {suggestionFor} from '../../src/session/judged.ts';
import {lineChanges} from '../../src/session/line-changes.ts';
import {messageState} from '../../src/session/message-state.ts';
import type {Session} from '../../src/session/session.ts';
import {cutTo, widthOf} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';

const markOf = ({severity}: Finding, marks: Marks) => (severity === 'hint' ? marks.unsure : marks.look);

const FindingLine = ({finding, line, width}: Readonly<{finding: Finding; line: string; width: number}>) => {
	const marks = useMarks();
	const {spot, message, severity} = finding;
	// The offending text stands behind the message when it is not on the line shown above.
	const quote = spot !== undefined && spot.line > 0 ? line.slice(spot.from, spot.to) : '';
	const where = quote === '' ? '' : `   line ${(spot?.line ?? 0) + 1}: ${quote}`;
	return (
		<Text wrap="truncate">
			<Text {...style[severity === 'hint' ? 'text' : 'attention']}>{` ${markOf(finding, marks)} `}</Text>
			{cutTo(show(message), width - 4)}
			<Text {...style.quiet}>{cutTo(show(where), Math.max(0, width - 4 - widthOf(show(message))))}</Text>
		</Text>
	);
};

/** What is found in a message, and what is suggested instead. */
export const MessageDetail = ({
	session,
	item,
	width,
	height,
}: Readonly<{session: Session; item: Item; width: number; height: number}>) => {
	const marks = useMarks();
	const {kind, findings, leftBecause, isChanged} = messageState(session, item);
	const suggestion = suggestionFor(session, item);
	const old = item.patch.commit.message;
	const isSuggesting = suggestion !== item.message;
	const changes = isSuggesting ? lineChanges(item.message, suggestion) : lineChanges(old, item.message);
	const shown = changes.flatMap(change => [change]).slice(0, Math.max(1, Math.floor(height / 4)));
	const used = shown.reduce((sum, {before, after}) => sum + before.length + after.length, 0) + 2;
	const length = widthOf(shortlogOf(isSuggesting ? suggestion : item.message));
	const lines = item.message.split('\n');
	const room = Math.max(1, height - used - (changes.length > shown.length ? 1 : 0));
	const title = isSuggesting
		? 'Suggested'
		: isChanged
			? `${marks.good} Will be written as`
			: kind === 'clean'
				? `${marks.good} In order`
				: 'As it is';
	return (
		<Box flexDirection="column" height={height}>
			<Say as="quiet">{title}</Say>
			{changes.length === 0 ? <Theirs text={itemShortlog(item)} width={width} /> : null}
			{shown.map(({before, after}) => (
				<BeforeAfter
					key={before.join('\n') + after.join('\n')}
					before={before}
					after={after}
					width={width}
					note={after[0] === shortlogOf(isSuggesting ? suggestion : item.message) ? `  ${length} of 75` : ''}
				/>
			))}
			{changes.length > shown.length ? (
				<Say as="quiet">{`  and ${changes.length - shown.length} more places`}</Say>
			) : null}
			{leftBecause === undefined ? null : (
				<Paragraph text={`${marks.later} Left: ${leftBecause}`} width={width} most={1} />
			)}
			{findings.slice(0, room).map(finding => (
				<FindingLine
					key={finding.rule.id + finding.message}
					finding={finding}
					line={lines[finding.spot?.line ?? 0] ?? ''}
					width={width}
				/>
			))}
			{findings.length > room ? (
				<Say as="quiet">{`   and ${findings.length - room} more; y shows all`}</Say>
			) : null}
		</Box>
	);
};
