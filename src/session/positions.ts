/** What a search asks: whether the series applies in this order. */
export type Search<Result> = Generator<readonly string[], Result, boolean>;

/** A place for what was moved at which the series applies. */
export type Position = Readonly<{
	order: readonly string[];
	/** Where its first patch stands then, from 1. */
	at: number;
	/** How many places from where it stands now. */
	by: number;
}>;

/** The nearest places in both directions; undefined where there is none, or none was found in time. */
export type Nearest = Readonly<{up: Position | undefined; down: Position | undefined}>;

/** How many orders are tried at most. */
const most = 40;

/**
 * Looks for the nearest places above and below at which the series applies with these items moved there together. It
 * yields orders and is told whether they apply; it runs nothing itself, so whoever drives it can stop at any time.
 */
export function* nearestPositions(
	rows: readonly string[],
	moving: readonly string[],
	trials = most,
): Search<Nearest> {
	const block = rows.filter(id => moving.includes(id));
	const rest = rows.filter(id => !moving.includes(id));
	const here = rows.slice(0, rows.indexOf(block[0] ?? '')).filter(id => !moving.includes(id)).length;
	const found: {up: Position | undefined; down: Position | undefined} = {up: undefined, down: undefined};
	if (block.length === 0) return found;
	let tried = 0;
	for (let by = 1; by <= rest.length; by++) {
		for (const way of ['up', 'down'] as const) {
			const at = way === 'up' ? here - by : here + by;
			if (found[way] !== undefined || at < 0 || at > rest.length) continue;
			if (tried++ >= trials) return found;
			const order = [...rest.slice(0, at), ...block, ...rest.slice(at)];
			if (yield order) found[way] = {order, at: at + 1, by};
		}
	}
	return found;
}

/** Two patches of which the first has to come before the second. */
export type Before = readonly [first: string, second: string];

/** An order was found, or why there is none. */
export type FoundOrder =
	| Readonly<{kind: 'found'; order: readonly string[]}>
	/** The last pair of patches that met, and cannot be put as it was without breaking the policy. */
	| Readonly<{kind: 'none'; pair: Before | undefined}>
	| Readonly<{kind: 'unknown'; tried: number}>;

/** What came of trying an order: it applies, or two of its patches meet (the second undefined where it is the base). */
export type Tried =
	| Readonly<{isClean: true}>
	| Readonly<{isClean: false; met: readonly [string, string | undefined]}>;

/**
 * Looks for an order that keeps the policy and applies: patches that met are put as they stand in the commits, and the
 * policy's order is asked for again with that. `natural` are the items as the commits have them; `propose` gives the
 * order with these pairs kept, or undefined where they contradict each other.
 */
export function* findOrder(
	natural: readonly string[],
	propose: (learned: readonly Before[]) => readonly string[] | undefined,
	trials = 2 * most,
): Generator<readonly string[], FoundOrder, Tried> {
	const learned: Before[] = [];
	let pair: Before | undefined;
	for (let tried = 0; tried < trials; tried++) {
		const order = propose(learned);
		if (order === undefined) return {kind: 'none', pair};
		const result = yield order;
		if (result.isClean) return {kind: 'found', order};
		const [one, other] = result.met;
		if (other === undefined || one === other) return {kind: 'none', pair: undefined};
		pair = natural.indexOf(one) < natural.indexOf(other) ? [one, other] : [other, one];
		const [first, second] = pair;
		// They stand as in the commits and still meet: something else is in the way that cannot be named.
		if (learned.some(each => each[0] === first && each[1] === second)) return {kind: 'none', pair};
		learned.push(pair);
	}
	return {kind: 'unknown', tried: trials};
}
