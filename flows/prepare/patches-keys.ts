import type {OwnText} from '../../src/session/dialog.ts';
import {aLine} from '../../src/session/line.ts';
import {isMade, lettersOf, postingState, wantedFolder} from '../../src/session/posting-state.ts';
import type {Session} from '../../src/session/session.ts';
import {tagOf} from '../../src/session/tag-state.ts';
import type {Api, Binding} from '../api.ts';
import {isCancelled} from '../job.ts';
import {notice} from '../messages/area-keys.ts';
import {commonPrefix} from './common-prefix.ts';
import {editElsewhere, openText} from './text-editor-keys.ts';

/** What there is to fill in before patches can be made. */
export type PostingRow = 'subject' | 'blurb' | 'notes' | 'folder';

/** The rows of the patches step; a single patch has no cover letter. */
export const postingRows = (session: Session): readonly PostingRow[] => [
	...(postingState(session)?.isSingle === true ? [] : (['subject', 'blurb'] as const)),
	...(tagOf(session).version > 1 ? (['notes'] as const) : []),
	'folder',
];

const rowAt = (session: Session): PostingRow => {
	const rows = postingRows(session);
	return rows[Math.min(session.place.cursor.patches, rows.length - 1)] ?? 'folder';
};

/** The text behind a row that holds more than a line. */
const textOf = (row: PostingRow): OwnText | undefined =>
	row === 'blurb' ? 'cover' : row === 'notes' ? 'notes' : undefined;

const edit = (api: Api) => {
	const state = postingState(api.session());
	if (state === undefined) return;
	const row = rowAt(api.session());
	const own = textOf(row);
	if (own !== undefined) return openText(api, own);
	const text =
		row === 'folder'
			? state.emission.outputDir
			: state.cover.subject === ''
				? `${commonPrefix(api.session())} `
				: state.cover.subject;
	const field = {kind: row === 'folder' ? 'output-dir' : 'cover-subject'} as const;
	api.send({kind: 'dialog-opened', dialog: {kind: 'line', field, line: aLine(text)}});
};

const isReady = (session: Session) => {
	const state = postingState(session);
	return state !== undefined && state.blockers.length === 0;
};

const make = (api: Api) =>
	api.start('Making the patches', async (tools, job) => {
		const state = postingState(api.session());
		if (state === undefined) return;
		const {tip} = state.emission.series;
		const wanted = wantedFolder(api.session());
		const free = await tools.freeOutputDir(wanted);
		if (free !== state.emission.outputDir) {
			// The command that is shown is the one that runs, so it is shown again first.
			api.send({kind: 'folder-found', wanted, free});
			const why = free === wanted ? '' : `, as there are files in ${wanted}`;
			notice(api, `Enter makes the patches in ${free}${why}.`);
			return;
		}
		const emitted = await tools.emit(state.emission, job);
		api.send({kind: 'patches-emitted', emitted: {...emitted, tip, letters: lettersOf(state.emission)}});
		job.progress(0, undefined, 'Asking get_maintainer.pl who reads this');
		// The files are made by now, whether or not somebody waits for the names.
		const recipients = await tools.recipients(emitted, job).catch(error => {
			if (!isCancelled(error)) throw error;
			return undefined;
		});
		if (recipients !== undefined) api.send({kind: 'recipients-found', recipients});
	});

/** Keys of the patches step. */
export const patchesKeys: readonly Binding[] = [
	{
		keys: ['Enter'],
		label: 'make the patches',
		isOn: session => isReady(session) && !isMade(session),
		does: make,
	},
	{
		keys: ['Enter', 'q'],
		label: 'done, leave',
		isOn: session => isReady(session) && isMade(session),
		does: api => api.quit(),
	},
	{keys: ['Enter'], label: 'write', isOn: session => !isReady(session), does: edit},
	{keys: ['e'], label: 'edit', does: edit},
	{
		keys: ['E'],
		label: 'in your editor',
		isOn: session => textOf(rowAt(session)) !== undefined,
		does: api => {
			const own = textOf(rowAt(api.session()));
			if (own !== undefined) editElsewhere(api, own);
		},
	},
	{
		keys: ['m'],
		label: 'in full',
		isOn: session => postingState(session) !== undefined && !isMade(session),
		does: api => {
			const state = postingState(api.session());
			if (state === undefined) return;
			const text = [
				...[...state.blockers, ...state.warnings].map(note => `! ${note}`),
				'',
				state.blockers.length === 0 ? 'Enter runs:' : 'Will run:',
				api.commandFor(state.emission),
			]
				.join('\n')
				.trimStart();
			const dialog = {kind: 'text', title: 'Patches', text, isProse: true, scroll: 0} as const;
			api.send({kind: 'dialog-opened', dialog});
		},
	},
	{keys: ['M'], label: 'make them again', isOn: session => isReady(session) && isMade(session), does: make},
];
