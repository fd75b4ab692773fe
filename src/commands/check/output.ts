import type {Judged} from './verdict.ts';

/**
 * A way to write verdicts. `add` gives the text of the next one in pieces, so that whoever writes them can rest
 * in between; `end` what closes the output.
 * The texts in a row are the output, so nothing has to be kept that is written already.
 */
export type Output = Readonly<{add: (judged: Judged) => Iterable<string>; end: () => string}>;
