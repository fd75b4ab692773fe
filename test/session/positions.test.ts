import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findOrder, nearestPositions, type Tried} from '../../src/session/positions.ts';

/** Drives a search with an oracle; also says how often it asked. */
const drive = <Yield, Result, Answer>(
	search: Generator<Yield, Result, Answer>,
	oracle: (asked: Yield) => Answer,
) => {
	let step = search.next();
	let asked = 0;
	while (step.done !== true) {
		asked++;
		step = search.next(oracle(step.value));
	}
	return {result: step.value, asked};
};

const isBefore = (order: readonly string[], one: string, other: string) =>
	order.indexOf(one) < order.indexOf(other);

describe('the nearest place that works', () => {
	it('is looked for in both directions, the nearer first', () => {
		const {result} = drive(
			nearestPositions(['a', 'x', 'b', 'c'], ['x']),
			order => isBefore(order, 'b', 'x') || order[0] === 'x',
		);
		expect(result).toEqual({
			up: {order: ['x', 'a', 'b', 'c'], at: 1, by: 1},
			down: {order: ['a', 'b', 'x', 'c'], at: 3, by: 1},
		});
	});

	it('keeps several that were moved together, together', () => {
		const {result} = drive(nearestPositions(['x', 'y', 'a', 'b'], ['x', 'y']), order =>
			isBefore(order, 'a', 'x'),
		);
		expect(result.down?.order).toEqual(['a', 'x', 'y', 'b']);
		expect(result.up).toBeUndefined();
	});

	it('is given up after so many trials', () => {
		const rows = Array.from({length: 200}, (_, index) => String(index));
		const {result, asked} = drive(nearestPositions(rows, ['100'], 10), () => false);
		expect({result, asked}).toEqual({result: {up: undefined, down: undefined}, asked: 10});
	});
});

describe('an order that works', () => {
	/** Oracle: what the commits have in this order must stay so. */
	const meets =
		(natural: readonly string[], pairs: readonly (readonly [string, string])[]) =>
		(order: readonly string[]): Tried => {
			const broken = pairs.find(
				([one, other]) => isBefore(order, one, other) !== isBefore(natural, one, other),
			);
			return broken === undefined ? {isClean: true} : {isClean: false, met: broken};
		};
	const natural = ['a', 'b', 'c', 'd'];
	const propose =
		(wants: readonly (readonly [string, string])[]) => (learned: readonly (readonly [string, string])[]) => {
			const edges = [...wants, ...learned];
			const left = new Set(natural);
			const order: string[] = [];
			while (left.size > 0) {
				const next = [...left].find(id => !edges.some(([one, other]) => other === id && left.has(one)));
				if (next === undefined) return undefined;
				order.push(next);
				left.delete(next);
			}
			return order;
		};

	it('keeps the policy and what was learned of patches that meet', () => {
		const {result} = drive(
			findOrder(natural, propose([['d', 'a']])),
			meets(natural, [
				['c', 'd'],
				['b', 'c'],
			]),
		);
		expect(result).toEqual({kind: 'found', order: ['b', 'c', 'd', 'a']});
	});

	it('is said not to be there where the policy wants two patches the other way round', () => {
		const {result} = drive(findOrder(natural, propose([['d', 'a']])), meets(natural, [['a', 'd']]));
		expect(result).toEqual({kind: 'none', pair: ['a', 'd']});
		const base = drive(
			findOrder(natural, propose([])),
			(): Tried => ({isClean: false, met: ['a', undefined]}),
		);
		expect(base.result).toEqual({kind: 'none', pair: undefined});
	});

	it('is found whenever there is one', () => {
		const pair = fc.uniqueArray(fc.constantFrom(...natural), {minLength: 2, maxLength: 2}) as fc.Arbitrary<
			[string, string]
		>;
		fc.assert(
			fc.property(fc.array(pair, {maxLength: 3}), fc.array(pair, {maxLength: 4}), (wants, pairs) => {
				const all = pairs.map(([one, other]): [string, string] =>
					one < other ? [one, other] : [other, one],
				);
				const exists = propose(wants)(all) !== undefined;
				const {result} = drive(findOrder(natural, propose(wants)), meets(natural, pairs));
				if (exists) expect(result.kind).toBe('found');
				if (result.kind === 'found') expect(meets(natural, pairs)(result.order)).toEqual({isClean: true});
			}),
		);
	});
});
