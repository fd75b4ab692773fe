import {expect, test} from 'vitest';
import {jsonOutput} from '../../../src/commands/check/json.ts';
import {judgeInSteps, judgeKnown} from '../../../src/commands/check/judge-given.ts';
import {peopleOutput} from '../../../src/commands/check/people.ts';
import {sarifOutput} from '../../../src/commands/check/sarif.ts';
import {seriesRules} from '../../../src/handbook/rules/series/index.ts';
import {aContext} from '../../handbook/a-patch.ts';
import {aGiven, body} from './a-verdict.ts';

const patches = ['Zap roots.', 'Zap pages.', 'Zap leafs.'].map(text => aGiven(`KVM: x86: ${text}${body}`));
const known = {
	posting: {patches, cover: undefined, isWhole: true},
	context: aContext(patches.map(({patch}) => patch)),
	foreign: [],
	waivers: [],
	branch: '',
	notes: [],
	early: new Map(),
};

test('a large posting can be stopped behind each patch and each rule over the whole', () => {
	const steps = judgeInSteps(known);
	const counts: number[] = [];
	let step = steps.next();
	for (; step.done !== true; step = steps.next()) counts.push(step.value);
	expect(counts).toEqual([1, 2, 3, ...seriesRules.map(() => 3)]);
	expect(JSON.stringify(step.value.patches)).toBe(JSON.stringify(judgeKnown(known).patches));
	expect(step.value.series).toEqual(judgeKnown(known).series);
});

const look = {isVerbose: false, isColoured: false, isUnicode: false, columns: 80};

test.each([
	['people', () => peopleOutput(look)],
	['programs', () => jsonOutput()],
	['CI systems', () => sarifOutput('1.0.0')],
])('the output for %s comes in pieces', (_, create) => {
	const pieces = [...create().add(judgeKnown(known))];
	expect(pieces.filter(piece => piece !== '').length).toBeGreaterThanOrEqual(patches.length);
});
