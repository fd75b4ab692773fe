import type {Patch} from '../../src/series/series.ts';
import {splitAs} from '../../src/session/operations.ts';
import type {Session} from '../../src/session/session.ts';
import {
	furtherPart,
	newSplitDraft,
	nextTarget,
	partSizes,
	type SplitDraft,
	stepped,
	toggled,
	unfolded,
} from '../../src/session/split-state.ts';
import {itemAt, listedItems} from '../../src/session/wanted.ts';
import type {Api, Binding} from '../api.ts';

/** The split that is being made, with its commit; undefined where none is. */
export const splitHere = ({
	place,
	series,
}: Session): Readonly<{draft: SplitDraft; patch: Patch}> | undefined => {
	const draft = place.dialog?.kind === 'split' ? place.dialog.draft : undefined;
	const patch = series?.patches.find(({id}) => id === draft?.patch);
	return draft === undefined || patch === undefined ? undefined : {draft, patch};
};

const show = (api: Api, draft: SplitDraft) =>
	api.send({kind: 'dialog-opened', dialog: {kind: 'split', draft}});

/** Says why the commit under the cursor cannot be split as the plan is now; false where it can. */
export const refusesSplit = (api: Api): boolean => {
	const session = api.session();
	const oid = itemAt(session)?.patch.commit.oid;
	// Lines of what is folded in are those of another commit: a part takes lines of one.
	const isFolded = listedItems(session).some(
		({patch, folded}) => patch.commit.oid === oid && folded.length > 0,
	);
	if (isFolded)
		api.send({
			kind: 'noticed',
			notice: 'What is folded into it cannot be split. u takes it out; fold it in later.',
		});
	return isFolded;
};

/** Opens the split of the commit under the cursor, as it was said before or undivided. */
export const openSplit = (api: Api): void => {
	const session = api.session();
	const oid = itemAt(session)?.patch.commit.oid;
	const patch = session.series?.patches.find(({commit}) => commit.oid === oid);
	if (patch === undefined || refusesSplit(api)) return;
	const draft = newSplitDraft(patch, session.answers);
	if (draft.allotment.flat().length < 2) {
		api.send({
			kind: 'noticed',
			notice: 'This commit has one change that goes as a whole; there is nothing to split.',
		});
	} else show(api, draft);
};

const change = (by: (patch: Patch, draft: SplitDraft) => SplitDraft) => (api: Api) => {
	const here = splitHere(api.session());
	if (here !== undefined) show(api, by(here.patch, here.draft));
};

/** Whether no part is empty and there are at least two. */
const isReady = (draft: SplitDraft) => {
	const sizes = partSizes(draft.allotment);
	return sizes.length > 1 && (sizes[0]?.files ?? 0) > 0;
};

const finish = (api: Api) => {
	const here = splitHere(api.session());
	if (here === undefined) return;
	const {draft, patch} = here;
	if (new Set(draft.allotment.flat()).size > 1 && !isReady(draft)) {
		api.send({kind: 'noticed', notice: 'The first part would be empty. Leave something in it.'});
		return;
	}
	const operation = splitAs(api.session(), patch.id, draft.allotment);
	api.send({kind: 'dialog-closed'});
	if ('change' in operation) api.send({kind: 'answered', change: operation.change});
	api.send({kind: 'noticed', notice: 'change' in operation ? operation.says : operation.refused});
};

const canGoOn = (session: Session) => {
	const draft = splitHere(session)?.draft;
	return draft !== undefined && partSizes(draft.allotment).length > draft.target;
};

/** Keys of the split screen. */
export const splitKeys: readonly Binding[] = [
	{keys: [' '], label: 'give', does: change(toggled)},
	{keys: ['Enter', 'Tab', 'Right', 'Left'], label: 'unfold', does: change(unfolded)},
	{
		keys: ['Down', 'j'],
		label: 'down',
		isQuiet: true,
		does: change((patch, draft) => stepped(patch, draft, 1)),
	},
	{keys: ['Up', 'k'], label: 'up', isQuiet: true, does: change((patch, draft) => stepped(patch, draft, -1))},
	{
		keys: ['PageDown'],
		label: 'ten down',
		isQuiet: true,
		does: change((patch, draft) => stepped(patch, draft, 10)),
	},
	{
		keys: ['PageUp'],
		label: 'ten up',
		isQuiet: true,
		does: change((patch, draft) => stepped(patch, draft, -10)),
	},
	{
		keys: ['Home'],
		label: 'first',
		isQuiet: true,
		does: change((patch, draft) => stepped(patch, draft, -1e6)),
	},
	{keys: ['End'], label: 'last', isQuiet: true, does: change((patch, draft) => stepped(patch, draft, 1e6))},
	{keys: ['s'], label: 'split so', does: finish},
	{keys: ['n'], label: 'one more part', isOn: canGoOn, does: change((_, draft) => furtherPart(draft))},
	{
		keys: ['t'],
		label: 'fill another part',
		isQuiet: true,
		does: change((_, draft) => nextTarget(draft)),
	},
	{
		keys: ['Esc', 'q', 'Shift+Tab'],
		label: 'leave',
		does: api => api.send({kind: 'dialog-closed'}),
	},
];
