import type {Job} from '../../src/tools/tools.ts';

/** A job that nobody cancels and nobody watches. */
export const aJob = (): Job => ({progress: () => {}, signal: new AbortController().signal});
