import {fixesNotForSameSeries} from '../../src/handbook/rules/tags/fixes-not-for-same-series.ts';
import {fixesTagRequired} from '../../src/handbook/rules/tags/fixes-tag-required.ts';
import {foldAutosquash} from '../../src/session/autosquash.ts';
import {findingHere, itemHere} from '../../src/session/desk.ts';
import type {Session} from '../../src/session/session.ts';
import {tidiedFor} from '../../src/session/tidied.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';
import {authorKey} from '../prepare/author.ts';
import {askForSection, citedNumber} from './name-section.ts';

const isEditable = (session: Session) => itemHere(session)?.patch.commit.isExact === true;

const lacksFixes = (session: Session) =>
	isEditable(session) && findingHere(session)?.rule.id === fixesTagRequired.id;

const canTidy = (session: Session) => {
	const item = itemHere(session);
	return item !== undefined && tidiedFor(session, item) !== item.message;
};

/** Looks for the commits that the patch here may fix, and asks which of them it is. */
const askForCulprit = (api: Api): void => {
	const item = itemHere(api.session());
	if (item === undefined) return;
	api.start('Looking where the lines come from', async (tools, job) => {
		const found = await tools.fixesCandidates(item.patch.commit.oid, job);
		if (found.candidates.length > 0) {
			const question = {kind: 'culprit', item: item.id, found} as const;
			api.send({kind: 'dialog-opened', dialog: {kind: 'question', question}});
		} else {
			const notice = found.notes[0] ?? 'No older commit has lines that this patch touches.';
			api.send({kind: 'noticed', notice});
		}
	});
};

/** Keys that help where a finding needs knowledge: the commit that is fixed, the title of a section, the form of tags. */
export const assistKeys: readonly Binding[] = [
	{keys: ['t'], label: 'Fixes: tag', isOn: lacksFixes, does: askForCulprit},
	{keys: ['t'], label: 'Fixes: tag', isOn: isEditable, does: askForCulprit, isQuiet: true},
	{
		keys: ['T'],
		label: 'tidy tags',
		isOn: canTidy,
		does: api => api.send({kind: 'dialog-opened', dialog: {kind: 'fixes', reach: 'tags', scroll: 0}}),
	},
	{
		keys: ['n'],
		label: 'name the section',
		isOn: session => citedNumber(session) !== undefined,
		does: askForSection,
	},
	authorKey(itemHere),
];

/** Whether the commit here says itself which earlier one it goes into. */
const asksToBeFolded = (session: Session) => {
	const item = itemHere(session);
	return (
		findingHere(session)?.rule.id === fixesNotForSameSeries.id &&
		foldAutosquash(itemsOf(session)).some(({id}) => id === item?.id)
	);
};

/** What to do about the chosen finding, where a key helps the author to mend it; empty otherwise. */
export const assistHint = (session: Session): string =>
	lacksFixes(session)
		? 't looks for the commit that it fixes.'
		: citedNumber(session) !== undefined
			? 'n asks for the title of the section.'
			: asksToBeFolded(session)
				? 'O leads to the order, where A folds it in.'
				: '';
