import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {planText} from '../../flows/prepare/plan-dialog.tsx';
import {checkPlan} from '../../src/series/check-plan.ts';
import type {Series} from '../../src/series/series.ts';
import {itemShortlog} from '../../src/session/items.ts';
import {dropText} from '../../src/session/loss.ts';
import {
	autosquash,
	dropOrBringBack,
	foldUp,
	movedOrder,
	type Operation,
	splitAs,
	unfoldLast,
} from '../../src/session/operations.ts';
import {reduce} from '../../src/session/reduce.ts';
import type {Session} from '../../src/session/session.ts';
import {settled} from '../../src/session/settle.ts';
import {splitFiles} from '../../src/session/split-files.ts';
import {itemsOf, listedItems, wanted} from '../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from './a-session.ts';

/** A series whose commits follow each other. */
const aLine = (...patches: readonly ReturnType<typeof aPatch>[]): Series => {
	const series = aSeries(...patches);
	let below = series.base;
	const linked = patches.map(patch => {
		const commit = {...patch.commit, parents: [below]};
		below = commit.oid;
		return {...patch, commit};
	});
	return {...series, patches: linked};
};

const one = aPatch('KVM: x86: One', [{path: 'arch/x86/kvm/x86.c', adds: ['a', 'b', 'c'], removes: ['x']}]);
const two = aPatch('KVM: x86: Two', [
	{path: 'arch/x86/kvm/x86.c', adds: ['d', 'e']},
	{path: 'tools/testing/selftests/kvm/x86/two_test.c', adds: ['t'], isNew: true},
]);
const three = aPatch('fixup! KVM: x86: One', [{path: 'arch/x86/kvm/x86.c', adds: ['f']}]);
const four = aPatch('KVM: x86: Four', [{path: 'arch/x86/kvm/mmu/mmu.c', adds: ['g', 'h']}]);
const series = aLine(one, two, three, four);

const carried = (session: Session, operation: Operation): Session =>
	'refused' in operation ? session : reduce(session, {kind: 'answered', change: operation.change});

const shortlogs = (session: Session) => itemsOf(session).map(itemShortlog);

describe('operations on the series', () => {
	it('leave a patch out, keep it in the list, and bring it back', () => {
		const operation = dropOrBringBack(aSession(series), [one.id]);
		expect(operation).toMatchObject({
			says: 'Left out: "KVM: x86: One" with changes in 1 file, 3 lines added and 1 removed. d brings it back.',
		});
		const dropped = carried(aSession(series), operation);
		expect(shortlogs(dropped)).not.toContain('KVM: x86: One');
		expect(listedItems(dropped)[0]).toMatchObject({id: one.id, isDropped: true});
		expect(wanted(dropped)?.plan.dropped).toEqual([one.commit.oid]);
		const back = carried(dropped, dropOrBringBack(dropped, [one.id]));
		expect(wanted(back)?.isNothing).toBe(true);
	});

	it('never leave a series without patches', () => {
		const all = dropOrBringBack(
			aSession(series),
			series.patches.map(({id}) => id),
		);
		expect(all).toMatchObject({refused: expect.stringContaining('Keep one')});
	});

	it('fold a patch up: the fixup brings its change, the squash its text too', () => {
		const fixup = carried(aSession(series), foldUp(aSession(series), [two.id], 'fixup'));
		const [first] = itemsOf(fixup);
		expect(first?.folded.map(({item}) => item.id)).toEqual([two.id]);
		expect(first?.message).toBe(one.commit.message);
		expect(first?.patch.changes).toHaveLength(2);
		expect(wanted(fixup)?.plan.patches[0]?.folded).toEqual([{source: two.commit.oid}]);
		const squash = carried(aSession(series), foldUp(aSession(series), [two.id], 'squash'));
		expect(itemsOf(squash)[0]?.message).toBe(
			'KVM: x86: One\n\nSay why.\n\nKVM: x86: Two\n\nSay why.\n\nSigned-off-by: Test Author <author@example.org>\n',
		);
		const out = carried(squash, unfoldLast(squash, one.id));
		expect(shortlogs(out)).toContain('KVM: x86: Two');
	});

	it('fold what was folded into a patch with it', () => {
		const inner = carried(aSession(series), foldUp(aSession(series), [three.id], 'fixup'));
		const outer = carried(inner, foldUp(inner, [two.id], 'fixup'));
		expect(itemsOf(outer)[0]?.folded.map(({item}) => item.id)).toEqual([two.id, three.id]);
	});

	it('do what fixup! commits ask for', () => {
		const folded = carried(aSession(series), autosquash(aSession(series)));
		expect(itemsOf(folded)[0]?.folded.map(({item}) => item.id)).toEqual([three.id]);
		expect(autosquash(folded)).toHaveProperty('refused');
	});

	it('split by line: each part has its own diff, id, trailers and a shortlog of its own', () => {
		const session = aSession(series);
		const split = carried(session, splitAs(session, one.id, [[0, 0, 1, 1]]));
		const [first, second] = itemsOf(split);
		expect(first?.patch.diff[0]?.hunks[0]?.lines.map(({sign, text}) => sign + text)).toEqual(['-x', '+a']);
		expect(second?.patch.diff[0]?.hunks[0]?.lines.map(({sign, text}) => sign + text)).toEqual([
			' a',
			'+b',
			'+c',
		]);
		expect(first?.message).toBe(one.commit.message);
		expect(second?.isProposal).toBe(true);
		expect(second?.message).toContain('Signed-off-by: Test Author');
		expect(new Set(itemsOf(split).map(({id}) => id)).size).toBe(5);
		const messages = {[second?.id ?? '']: 'KVM: x86: Rest\n'};
		const reworded = reduce(split, {kind: 'answered', change: {messages}});
		expect(itemsOf(reworded)[1]).toMatchObject({message: 'KVM: x86: Rest\n', isProposal: false});
		expect(planText(wanted(split)?.summary ?? ({} as never))).toBe('1 commit split');
	});

	it('leave out one part of a commit, say what goes with it, and keep that over a restart', () => {
		const session = aSession(series);
		const split = carried(session, splitAs(session, one.id, [[0, 0, 1, 1]]));
		const [first, second] = itemsOf(split);
		const drop = dropOrBringBack(split, [second?.id ?? '']);
		expect('says' in drop && drop.says).toMatch(/changes in 1 file, 2 lines added/);
		const less = carried(split, drop);
		const {plan, rows} = wanted(less) ?? {plan: undefined, rows: []};
		expect(plan?.dropped).toBeUndefined();
		expect(plan?.droppedParts).toMatchObject([{source: one.commit.oid, lines: {}}]);
		expect(dropText(rows)).toBe('Left out: 1 part with changes in 1 file, 2 lines added.');
		expect(settled(less.answers, series).dropped).toEqual([second?.id]);
		const again = splitAs(less, one.id, [[0, 0, 0, 1]]);
		expect('says' in again && again.says).toContain('What was left out of it is back.');
		expect(carried(less, again).answers.dropped).toEqual([]);
		const none = carried(less, dropOrBringBack(less, [first?.id ?? '']));
		expect(wanted(none)?.plan).toMatchObject({dropped: [one.commit.oid]});
		expect(wanted(none)?.plan.droppedParts).toBeUndefined();
		const back = carried(less, dropOrBringBack(less, [second?.id ?? '']));
		expect(wanted(back)?.plan.droppedParts).toBeUndefined();
	});

	it('put the parts where the commit was moved to', () => {
		const moved = reduce(aSession(series), {
			kind: 'answered',
			change: {order: [four.id, one.id, two.id, three.id].toReversed()},
		});
		const split = carried(moved, splitAs(moved, four.id, [[0, 1]]));
		expect(itemsOf(split).map(({patch}) => patch.commit.oid)).toEqual(
			[four, four, one, two, three].toReversed().map(({commit}) => commit.oid),
		);
	});

	it('take a commit that is split as it was when all goes to one part', () => {
		const split = carried(aSession(series), splitAs(aSession(series), one.id, [[0, 0, 1, 1]]));
		const whole = carried(split, splitAs(split, one.id, [[1, 1, 1, 1]]));
		expect(wanted(whole)?.isNothing).toBe(true);
	});

	it.each([
		[['b'], -1, ['b', 'a', 'c', 'd']],
		[['a'], -1, undefined],
		[['b', 'c'], 1, ['a', 'd', 'b', 'c']],
		[['b', 'd'], -1, ['b', 'd', 'a', 'c']],
		[['a', 'c'], 1, ['b', 'd', 'a', 'c']],
		[['c', 'b'], 'bottom', ['a', 'd', 'b', 'c']],
		[['c', 'd'], 'top', ['c', 'd', 'a', 'b']],
	] as const)('move %j by %s together, in their order', (moving, to, wantedOrder) => {
		expect(movedOrder(['a', 'b', 'c', 'd'], moving, to)).toEqual(wantedOrder);
	});

	it('give a plan that holds, whatever is done in whatever order, and undoing all of it is the start', () => {
		const act = fc.record({
			what: fc.constantFrom('drop', 'fixup', 'squash', 'unfold', 'split', 'move', 'autosquash', 'undo'),
			at: fc.nat(6),
			further: fc.nat(6),
			parts: fc.array(fc.nat(2), {minLength: 8, maxLength: 8}),
			to: fc.constantFrom(-1 as const, 1 as const, 'top' as const, 'bottom' as const),
		});
		fc.assert(
			fc.property(fc.array(act, {maxLength: 25}), acts => {
				const start = aSession(series);
				let session = start;
				for (const {what, at, further, parts, to} of acts) {
					const rows = listedItems(session);
					const ids = [...new Set([rows[at % rows.length]?.id ?? '', rows[further % rows.length]?.id ?? ''])];
					const [id = ''] = ids;
					const patch = series.patches[at % 4] ?? one;
					if (what === 'drop') session = carried(session, dropOrBringBack(session, ids));
					else if (what === 'fixup' || what === 'squash')
						session = carried(session, foldUp(session, ids, what));
					else if (what === 'unfold') session = carried(session, unfoldLast(session, id));
					else if (what === 'autosquash') session = carried(session, autosquash(session));
					else if (what === 'undo') session = reduce(session, {kind: 'answer-undone'});
					else if (what === 'split') {
						const allotment = splitFiles(patch).map(({lines}) => parts.slice(0, Math.max(1, lines)));
						session = carried(session, splitAs(session, patch.id, allotment));
					} else {
						const order = movedOrder(
							rows.map(row => row.id),
							ids,
							to,
						);
						if (order !== undefined) session = reduce(session, {kind: 'items-moved', order, moved: ids});
					}
					const plan = wanted(session)?.plan;
					if (plan !== undefined) expect(() => checkPlan(series, plan)).not.toThrow();
				}
				while (session.past.length > 0) session = reduce(session, {kind: 'answer-undone'});
				expect(session.answers).toBe(start.answers);
			}),
			{numRuns: 150},
		);
	});
});
