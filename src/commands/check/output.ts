import type {Judged} from './verdict.ts';

/**
 * A way to write verdicts. `add` gives the text of the next one, whole lines or none; `end` what closes the output.
 * The texts in a row are the output, so nothing has to be kept that is written already.
 */
export type Output = Readonly<{add: (judged: Judged) => string; end: () => string}>;
