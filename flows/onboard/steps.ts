import type {Onboard} from '../../src/session/onboard.ts';
import {after} from './after.tsx';
import type {Chapter} from './api.ts';
import {doing} from './do.tsx';
import {learn} from './learn.tsx';
import {ready} from './ready.tsx';

/** The way from a bare machine to a first series: reading this list is reading the program. */
export const chapters: readonly Chapter[] = [ready, learn, doing, after];

/** The chapter the person is in. */
export const chapterHere = ({chapter}: Onboard): Chapter => chapters.find(({id}) => id === chapter) ?? ready;

/** The chapter so many places further; undefined at either end. */
export const neighbour = ({chapter}: Onboard, by: number): Chapter | undefined =>
	chapters[chapters.findIndex(({id}) => id === chapter) + by];
