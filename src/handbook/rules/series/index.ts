import type {SeriesRule} from '../../rule.ts';

/** Rules over the whole series, its order, cover letter and mails, in reading order. */
export const seriesRules: readonly SeriesRule[] = [];
