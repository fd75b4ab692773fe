import {Box} from 'ink';
import {columnOf} from '../../components/area-line.ts';
import {bodyPlace} from '../../components/frame.tsx';
import {Pane} from '../../components/pane.tsx';
import {TextArea} from '../../components/text-area.tsx';
import {Say} from '../../components/words.tsx';
import type {OwnText} from '../../src/session/dialog.ts';
import {lineAt} from '../../src/session/text-area.ts';
import type {ScreenProps} from '../api.ts';
import {areaOf} from '../messages/area-keys.ts';
import {keyList} from '../messages/key-list.ts';
import {textEditorKeys} from './text-editor-keys.ts';

const titles: Readonly<Record<OwnText, string>> = {
	cover: 'Cover letter',
	notes: 'What changed',
	statement: 'What was tested',
};

/** The editor of a text of the posting: the same as for messages, and nothing in it is judged while one types. */
export const TextEditor = ({session, width, height}: ScreenProps) => {
	const dialog = areaOf(session);
	if (dialog === undefined || dialog.field.kind !== 'text') return null;
	const {area, shows, scroll, field} = dialog;
	if (shows !== 'text') {
		const keys = keyList(textEditorKeys, session);
		return <Pane text={keys} width={width} height={height} scroll={scroll} />;
	}
	const {row} = area.caret;
	const line = lineAt(area, row);
	const length = columnOf(line, line.length);
	return (
		<Box flexDirection="column" width={width} height={height}>
			<TextArea
				lines={area.lines}
				caret={area.caret}
				flags={[]}
				width={width}
				height={height - 2}
				place={bodyPlace}
				hasTitle={false}
			/>
			<Say> </Say>
			<Say as={length > 75 ? 'attention' : 'text'}>
				{`  ${titles[field.of]}   line ${row + 1} of ${area.lines.length}   ${length} of 75 columns`}
			</Say>
		</Box>
	);
};
