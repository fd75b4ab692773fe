import {Box, Text} from 'ink';
import {style, useMarks} from '../../components/looks.tsx';
import {Paragraph, Say, Theirs} from '../../components/words.tsx';
import {citationText, handbook} from '../../src/handbook/cite.ts';
import {isUnnamed} from '../../src/series/subject.ts';
import {isOutdated, outdatedText, type PostingState, postingState} from '../../src/session/posting-state.ts';
import type {EmittedFacts, Session} from '../../src/session/session.ts';
import {wrap} from '../../src/text/fit.ts';
import {plural} from '../../src/text/plural.ts';
import {show} from '../../src/text/show.ts';
import type {ScreenProps} from '../api.ts';
import {defineStep, inOrder, notYet, toLookAt} from './define-step.ts';
import {type PostingRow, patchesKeys, postingRows} from './patches-keys.ts';

/** What a row says now; empty where nothing is written. */
export const rowValue = (row: PostingRow, {cover, emission}: PostingState): string => {
	switch (row) {
		case 'subject':
			return isUnnamed(cover.subject) ? '' : cover.subject;
		case 'blurb':
			return cover.blurb.trim() === ''
				? ''
				: `${plural(cover.blurb.trim().split('\n').length, 'line')}: ${cover.blurb.trim().split('\n')[0]}`;
		case 'notes':
			return cover.versionNotes.trim().replaceAll('\n', '; ');
		case 'folder':
			return emission.outputDir;
	}
};

/** What a row is called. */
export const rowTitle: Readonly<Record<PostingRow, string>> = {
	subject: 'Cover subject',
	blurb: 'Cover text',
	notes: 'Changes',
	folder: 'Folder',
};

const Rows = ({session, state, width}: Readonly<{session: Session; state: PostingState; width: number}>) => {
	const marks = useMarks();
	const rows = postingRows(session);
	return (
		<>
			{rows.map((row, index) => {
				const value = rowValue(row, state);
				const isHere = index === Math.min(session.place.cursor.patches, rows.length - 1);
				return (
					<Box key={row}>
						<Text {...style.accent}>{isHere ? marks.here : ' '}</Text>
						<Text
							{...style[value === '' ? 'attention' : 'good']}
						>{` ${value === '' ? marks.look : marks.good} `}</Text>
						<Text>{rowTitle[row].padEnd(16)}</Text>
						<Theirs
							text={value === '' ? 'not written yet' : value}
							width={width - 22}
							as={value === '' ? 'text' : 'own'}
						/>
					</Box>
				);
			})}
		</>
	);
};

const Proofs = ({
	emitted,
	isStale,
	width,
}: Readonly<{emitted: EmittedFacts; isStale: boolean; width: number}>) => {
	const marks = useMarks();
	return (
		<Box flexDirection="column">
			<Theirs text={`${plural(emitted.files.length, 'file')} in ${emitted.outputDir}`} width={width} />
			{emitted.proofs.map(({id, isProven, says}) => (
				<Paragraph
					key={id}
					text={`${isProven ? marks.good : marks.look} ${says}`}
					width={width}
					most={3}
					as={isProven ? 'good' : 'bad'}
				/>
			))}
			{isStale ? <Say as="attention">{`${marks.look} ${outdatedText}`}</Say> : null}
		</Box>
	);
};

const Screen = ({session, api, width, height}: ScreenProps) => {
	const marks = useMarks();
	const state = postingState(session);
	if (state === undefined) return null;
	const {emitted} = session;
	const rows = postingRows(session).length;
	const notes = [...state.blockers, ...(emitted === undefined ? state.warnings : [])];
	// Where there is little room, what is in the way comes first; m shows all of it, with the command.
	const isTight = emitted === undefined && height < 12 && notes.length > 0;
	const room = Math.max(1, height - rows - (isTight ? 2 : emitted === undefined ? 6 : 9));
	const shown = notes.slice(0, room);
	const wrapped = shown.map(note => Math.min(2, wrap(show(`${marks.look} ${note}`), width).length));
	const all = wrapped.reduce((sum, count) => sum + count, 0);
	const isRoomy = shown.length === notes.length && all <= room + (isTight ? 0 : 1);
	const noteRows = isRoomy ? all : shown.length;
	return (
		<Box flexDirection="column" height={height}>
			<Rows session={session} state={state} width={width} />
			<Say> </Say>
			{shown.map(note => (
				<Paragraph
					key={note}
					text={`${marks.look} ${note}`}
					width={width}
					most={isRoomy ? 2 : 1}
					as="attention"
				/>
			))}
			{notes.length > room ? <Say as="attention">{`  and ${notes.length - room} more`}</Say> : null}
			{notes.length > 0 && !isTight ? <Say> </Say> : null}
			{isTight ? null : emitted === undefined ? (
				<>
					<Say as="quiet">{state.blockers.length === 0 ? 'Enter runs:' : 'Will run:'}</Say>
					<Paragraph
						text={api.commandFor(state.emission)}
						width={width}
						most={Math.max(1, height - rows - (notes.length > room ? 5 : 4) - noteRows)}
					/>
				</>
			) : (
				<Proofs emitted={emitted} isStale={isOutdated(session)} width={width} />
			)}
		</Box>
	);
};

/** Step 6: the cover letter, the command, the patches and their proof. */
export const patches = defineStep({
	id: 'patches',
	title: 'Patches',
	why: 'The cover letter is what people read first, and sometimes all they read. The base commit lets reviewers and CI apply the mails to the very tree they were made for.',
	cites: citationText(handbook('Git Base')),
	state: session => {
		if (session.emitted === undefined) return notYet;
		if (isOutdated(session)) return toLookAt(1);
		const failed = session.emitted.proofs.filter(({isProven}) => !isProven).length;
		return failed === 0 ? inOrder : toLookAt(failed);
	},
	keys: patchesKeys,
	Screen,
});
