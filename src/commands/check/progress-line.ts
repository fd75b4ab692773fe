import {plural} from '../../text/plural.ts';
import type {Progress} from '../../tools/job.ts';

/** The line that says how far a check is, on a terminal that nothing else is read from. */
export type ProgressLine = Readonly<{
	progress: Progress;
	/** Takes the line away; before anything else is written. */
	clear: () => void;
	/** What a person who stops the check has to know. */
	stopped: () => string;
}>;

/** Milliseconds in which people do not ask themselves what goes on, and between two lines. */
const [patience, pause] = [500, 100];

/** What a check counts while it judges. */
export const judging = 'Judging patches';

/** Draws with `write` where there is a terminal to draw on; undefined where there is none. `now` is in milliseconds. */
export const createProgressLine = (
	write: ((text: string) => void) | undefined,
	now: () => number = () => performance.now(),
): ProgressLine => {
	const start = now();
	let [last, judged, isShown] = [start + patience - pause, 0, false];
	return {
		progress: (done, total, what) => {
			if (what === judging) judged = done;
			if (write === undefined || now() - last < pause) return;
			last = now();
			isShown = true;
			write(`\r\x1b[K${what}: ${done}${total === undefined ? '' : ` of ${total}`}`);
		},
		clear: () => {
			if (isShown) write?.('\r\x1b[K');
			isShown = false;
		},
		stopped: () =>
			judged === 0
				? 'Stopped before any patch was judged.'
				: `Stopped: ${plural(judged, 'patch was', 'patches were')} judged, what comes behind was not.`,
	};
};
