import {allRules} from '../catalogue.ts';
import type {AskCard, Words} from './lesson.ts';

const byId = new Map(allRules.map(rule => [rule.id, rule]));

/** What the rule behind a card says: its reason and where it is written. */
export const ruleWords = ({rule, words}: AskCard): Words | undefined => words ?? byId.get(rule ?? '');
