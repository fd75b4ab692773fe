import {shortlogOf} from '../src/series/patch.ts';
import type {StepId} from '../src/session/session.ts';
import {itemsOf, listedItems} from '../src/session/wanted.ts';
import type {Store} from './store.ts';

/** A place in the wizard: a step, and in it the commit with this shortlog, where it is about one. */
export type StartPlace = Readonly<{step: StepId; shortlog: string | undefined}>;

/** Goes to a place once the series is read. Where the commit is not there any more, to its step. */
export const openAt = ({session, send}: Store, {step, shortlog}: StartPlace): void => {
	if (session().series === undefined) return;
	send({kind: 'step-entered', step});
	const rows = step === 'order' ? listedItems(session()) : step === 'messages' ? itemsOf(session()) : [];
	const at = rows.findIndex(({patch}) => shortlogOf(patch.commit.message) === shortlog);
	if (at !== -1) send({kind: 'cursor-moved', to: at});
	const isGone = shortlog !== undefined && rows.length > 0 && at === -1;
	send({
		kind: 'noticed',
		notice: isGone
			? `Rewritten; ${session().program} --practice --start-over builds it anew. q goes back.`
			: 'q goes back to where you came from; what you do here is kept.',
	});
};
