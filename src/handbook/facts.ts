export type {Facts, KnownCommit} from '../series/facts.ts';
