import {Box} from 'ink';
import {Float} from '../../components/float.tsx';
import {bodyPlace} from '../../components/frame.tsx';
import {LineInput} from '../../components/line-input.tsx';
import {Pane} from '../../components/pane.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {type Mending, mendingCommands} from '../../src/series/mending.ts';
import {lineHere} from '../../src/session/line-here.ts';
import type {OnboardDialog} from '../../src/session/onboard.ts';
import {wrap} from '../../src/text/fit.ts';
import {keyLines} from '../key-words.ts';
import type {ChapterProps} from './api.ts';
import {activeNow} from './keys.ts';
import {lineFault} from './ready-keys.ts';
import {chapterHere} from './steps.ts';

/** A value being typed, with what is wrong with it. */
export const LineDialog = ({
	session,
	width,
	dialog,
}: ChapterProps & Readonly<{dialog: Extract<OnboardDialog, {kind: 'line'}>}>) => (
	<Box flexDirection="column">
		<LineInput
			{...dialog.line}
			width={width}
			label={lineHere(session)?.asked.label ?? ''}
			place={bodyPlace}
		/>
		<Say> </Say>
		<Paragraph
			text={lineFault(session) ?? 'Nothing is set yet; the commands are shown first.'}
			width={Math.min(width, 90)}
		/>
	</Box>
);

const own = 'Writes to your own git configuration, which counts in all repositories.';

/** What a mending writes or uses, in a sentence or two. */
export const mendingEffect = (mending: Mending): string => {
	switch (mending.kind) {
		case 'identity':
			return mending.isLocal ? 'Writes to the configuration of this repository.' : own;
		case 'editor':
			return own;
		case 'mail-server':
			return `${own} The password is no part of it: git asks for that when it sends.`;
		case 'remote':
			return 'Writes to the configuration of this repository. Nothing is fetched.';
		case 'fetch':
			return 'Uses the network, for minutes where much is new. Ctrl+c stops it; your branches stay as they are.';
		case 'send-trial':
			return 'Sends nothing: git goes through all mails and stops short of the server. Your hooks do not run.';
		case 'upstream':
			return 'Writes to the configuration of this repository. No commit moves.';
	}
};

/** The one box: the commands that run, what they write, and the key that does it. */
export const ConfirmDialog = ({
	width,
	height,
	dialog,
}: ChapterProps & Readonly<{dialog: Extract<OnboardDialog, {kind: 'confirm'}>}>) => {
	const {mending, isArmed} = dialog;
	const columns = Math.min(width, 100) - 4;
	const commands = mendingCommands(mending);
	return (
		<Box flexDirection="column" height={height} justifyContent="center">
			<Float title={commands.length === 1 ? 'Run this' : 'Run these'} width={width}>
				{commands.map(command => (
					<Paragraph key={command} text={`  $ ${command}`} width={columns} as="accent" />
				))}
				<Paragraph text={mendingEffect(mending)} width={columns} />
				<Say> </Say>
				<Say as={isArmed ? 'attention' : 'quiet'}>{isArmed ? 'Type y to run it, Esc to leave it' : '…'}</Say>
			</Float>
		</Box>
	);
};

/** What the chapter is for, and every key that counts in it. */
export const HelpDialog = ({session, width, height, scroll}: ChapterProps & Readonly<{scroll: number}>) => {
	const chapter = chapterHere(session);
	const keys = keyLines(activeNow({...session, dialog: undefined}), [
		['Ctrl+c', 'stop what runs, or leave'],
		['Ctrl+z', 'back to the shell; fg comes back here'],
	]);
	const text = [
		...wrap(`${chapter.title}. ${chapter.why}`, Math.min(width, 90)),
		'',
		...keys,
		'',
		'  Marks: ✓ in order   ! needed and missing   · optional and missing   ~ not known',
	].join('\n');
	return <Pane text={text} width={width} height={height} scroll={scroll} />;
};
