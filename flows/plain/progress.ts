import type {Work} from '../../src/session/session.ts';
import {show} from '../../src/text/show.ts';
import type {StoreOf} from '../store.ts';
import type {Talk} from './door.ts';

/** Milliseconds between two lines of progress. */
const pause = 1000;

const runningText = ({title, done, total, what}: Extract<Work, {kind: 'running'}>): string =>
	`${what === '' ? title : what}${total === undefined ? '' : `, ${done} of ${total}`}.`;

/** Says when work starts, how far it is once a second at most, and when it ends. Returns how to stop that. */
export const tellProgress = <Event>(
	store: StoreOf<Readonly<{work: Work}>, Event>,
	{say}: Pick<Talk, 'say'>,
): (() => void) => {
	let before: Work = store.session().work;
	let told = 0;
	const tell = ({work}: Readonly<{work: Work}>) => {
		if (work === before) return;
		if (work.kind === 'running' && before.kind !== 'running') {
			told = performance.now();
			say([show(`${work.title}. Ctrl+c stops it.`)]);
		} else if (work.kind === 'running' && performance.now() - told >= pause) {
			told = performance.now();
			say([show(runningText(work))]);
		} else if (work.kind === 'idle' && before.kind === 'running') say([show(`${before.title}: ended.`)]);
		before = work;
	};
	return store.subscribe(() => tell(store.session()));
};
