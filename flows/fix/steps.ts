import type {Step} from '../prepare/define-step.ts';
import {order} from '../prepare/order.tsx';
import {findings} from './findings.tsx';

/** Mending what was found: the messages, and the order with what can be done to whole commits. */
export const fixSteps: readonly Step[] = [findings, order];
