import {Box} from 'ink';
import type {Flag} from '../../components/area-line.ts';
import {columnOf} from '../../components/area-line.ts';
import {bodyPlace} from '../../components/frame.tsx';
import {type Role, useMarks} from '../../components/looks.tsx';
import {Pane} from '../../components/pane.tsx';
import {TextArea} from '../../components/text-area.tsx';
import {Say} from '../../components/words.tsx';
import type {Finding} from '../../src/handbook/rule.ts';
import {widthsOf} from '../../src/handbook/shortlog/widths.ts';
import {contextOf} from '../../src/session/context.ts';
import {type Editing, editingFindings, editingOf, findingAtCaret} from '../../src/session/editing.ts';
import type {Session} from '../../src/session/session.ts';
import {lineAt} from '../../src/session/text-area.ts';
import type {ScreenProps} from '../api.ts';
import {EditorFindings} from './editor-findings.tsx';
import {editorKeys} from './editor-keys.ts';
import {keyList} from './key-list.ts';
import {whyText} from './why-text.ts';

/** From here on the findings stand beside the text. */
const wide = 112;

/** Columns of the text where the findings stand beside it: gutter, prose, ruler, some more. */
const sideWidth = 82;

const flagsOf = (findings: readonly Finding[]): readonly Flag[] =>
	findings.flatMap(({spot, severity}) =>
		spot === undefined
			? []
			: [{...spot, role: severity === 'hint' ? ('text' as const) : ('attention' as const)}],
	);

/** How long the line at the caret is, in words that need no colour. */
const lengthOf = (session: Session, {area}: Editing): Readonly<{says: string; role: Role}> => {
	const {caret, lines} = area;
	const line = lineAt(area, caret.row);
	const length = columnOf(line, line.length);
	const context = contextOf(session);
	const {shortlogWidth, shortlogLimit} =
		context === undefined ? {shortlogWidth: 75, shortlogLimit: 80} : widthsOf(context);
	if (caret.row > 0) {
		return {says: `Line ${caret.row + 1} of ${lines.length}   ${length} of 75 columns`, role: 'text'};
	}
	const says = `Shortlog   ${length} of ${shortlogWidth} columns`;
	if (length > shortlogLimit) return {says: `${says}, over the hard limit of ${shortlogLimit}`, role: 'bad'};
	if (length > shortlogWidth) {
		return {says: `${says}, over ${shortlogWidth}: only with good reason`, role: 'attention'};
	}
	return {says, role: 'good'};
};

const Length = ({session, editing}: Readonly<{session: Session; editing: Editing}>) => {
	const {says, role} = lengthOf(session, editing);
	return <Say as={role}>{`  ${says}`}</Say>;
};

/** The editor of a whole message, judged as it is typed: in the wizard and where findings are mended. */
export const MessageEditor = ({session, width, height}: ScreenProps) => {
	const marks = useMarks();
	const editing = editingOf(session);
	if (editing === undefined) return null;
	const {area, shows, scroll} = editing;
	const findings = editingFindings(session, editing);
	const here = findingAtCaret(findings ?? [], area);
	if (shows === 'keys')
		return <Pane text={keyList(editorKeys, session)} width={width} height={height} scroll={scroll} />;
	if (shows === 'why' && here !== undefined) {
		const text = whyText(here, Math.min(width, 90)).join('\n');
		return <Pane text={text} width={width} height={height} scroll={scroll} />;
	}
	const isWide = width >= wide;
	// The same number of rows however many are found: nothing moves while one types.
	const below = isWide ? 0 : Math.max(3, Math.min(9, Math.floor(height / 3) + 2));
	const hasRule = !isWide && below > 5;
	const textWidth = isWide ? sideWidth : width;
	return (
		<Box height={height} width={width} flexDirection={isWide ? 'row' : 'column'}>
			<TextArea
				lines={area.lines}
				caret={area.caret}
				flags={flagsOf(findings ?? [])}
				width={textWidth}
				height={height - below}
				place={bodyPlace}
			/>
			<Box flexDirection="column" marginLeft={isWide ? 2 : 0}>
				{hasRule ? <Say as="quiet">{`  ${marks.rule.repeat(width - 3)}`}</Say> : null}
				<Length session={session} editing={editing} />
				{isWide ? <Say> </Say> : null}
				<EditorFindings
					findings={findings}
					here={here}
					lines={area.lines}
					width={isWide ? width - sideWidth - 2 : width}
					height={isWide ? height - 2 : below - (hasRule ? 2 : 1)}
					isOpen={isWide}
				/>
			</Box>
		</Box>
	);
};
