import {type Citation, handbook} from './cite.ts';
import type {Lane} from './lane.ts';

export {guessRelation} from './order-guess.ts';
export {testRole} from './test-role.ts';

/**
 * What a selftest has to do with the KVM patches of its series. `fails-without`: a new test or check that fails before
 * that patch. `keeps-passing`: an existing test that the patch would make fail, brought in step before it.
 */
export type Relation =
	| Readonly<{kind: 'independent'}>
	| Readonly<{kind: 'fails-without' | 'keeps-passing'; patchId: string}>;

/** What the policy looks at of a patch. */
export type Sortable = Readonly<{id: string; lane: Lane; touchedPaths: readonly string[]}>;

/** A patch that stands where it should not. */
export type Breach = Readonly<{id: string; says: string; cites: Citation}>;

/** Two patches of which the first has to come before the second. */
export type Edge = readonly [before: string, after: string];

/** Files that every test's patch adds a line to; two of them meeting there says nothing. */
const isList = (path: string) => /(?:^|\/)(?:Makefile[\w.]*|\.gitignore|config)$/.test(path);

const shares = (a: Sortable, b: Sortable) =>
	a.touchedPaths.some(path => !isList(path) && b.touchedPaths.includes(path));

/** Which patch has to come before which: what was said of the tests, and what already is in order by its nature. */
const edgesOf = (
	items: readonly Sortable[],
	relations: Readonly<Record<string, Relation>>,
): readonly Edge[] => {
	const known = new Set(items.map(({id}) => id));
	const said = items.flatMap(({id}): readonly Edge[] => {
		const relation = relations[id];
		if (relation === undefined || relation.kind === 'independent' || !known.has(relation.patchId)) return [];
		return relation.kind === 'fails-without' ? [[relation.patchId, id]] : [[id, relation.patchId]];
	});
	const chain = items.filter(({lane}) => lane !== 'selftests').map(({id}) => id);
	const inChain = chain.slice(1).map((id, index): Edge => [chain[index] ?? id, id]);
	const tests = items.filter(({lane}) => lane === 'selftests');
	const sharing = tests.flatMap((test, index) =>
		tests
			.slice(0, index)
			.filter(earlier => shares(earlier, test))
			.map((earlier): Edge => [earlier.id, test.id]),
	);
	return [...said, ...inChain, ...sharing];
};

/**
 * The order the handbook wants, with as few moves as it takes: KVM patches keep their order, and so do tests that meet
 * in a file. `learned` are further pairs that have to be kept. `isPossible` is false where the answers contradict each other; the order is then the old one.
 */
export const proposeOrder = (
	items: readonly Sortable[],
	relations: Readonly<Record<string, Relation>>,
	learned: readonly Edge[] = [],
): Readonly<{order: readonly string[]; isPossible: boolean}> => {
	const before = new Map<string, string[]>();
	for (const [earlier, later] of [...edgesOf(items, relations), ...learned]) {
		const known = before.get(later);
		if (known === undefined) before.set(later, [earlier]);
		else known.push(earlier);
	}
	const order: string[] = [];
	const left = new Set(items.map(({id}) => id));
	const isWaiting = (id: string) => before.get(id)?.some(earlier => left.has(earlier)) === true;
	while (left.size > 0) {
		const next = [...left].find(id => !isWaiting(id));
		if (next === undefined) return {order: items.map(({id}) => id), isPossible: false};
		order.push(next);
		left.delete(next);
	}
	return {order, isPossible: true};
};

/** The patches that break the policy as they stand, with the reason. */
export const judgeOrder = (
	items: readonly Sortable[],
	relations: Readonly<Record<string, Relation>>,
): readonly Breach[] => {
	const at = new Map(items.map(({id}, index) => [id, index + 1]));
	const cites = handbook('Co-Posting Tests');
	return items.flatMap(({id}): readonly Breach[] => {
		const relation = relations[id];
		if (relation === undefined || relation.kind === 'independent') return [];
		const here = at.get(id) ?? 0;
		const partner = at.get(relation.patchId);
		if (partner === undefined) return [];
		if (relation.kind === 'fails-without' && here < partner) {
			const says = `Fails without patch ${partner} and comes before it: a bisection would stop at a failure that is none.`;
			return [{id, says, cites}];
		}
		if (relation.kind === 'keeps-passing' && here > partner) {
			const says = `Patch ${partner} makes the old test fail, and the update comes only after it: the tests fail in between.`;
			return [{id, says, cites}];
		}
		return [];
	});
};
