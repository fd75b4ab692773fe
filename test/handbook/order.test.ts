import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {laneOf, lanePaths} from '../../src/handbook/lane.ts';
import {
	guessRelation,
	judgeOrder,
	proposeOrder,
	type Relation,
	type Sortable,
	testRole,
} from '../../src/handbook/order.ts';
import {aPatch} from '../session/a-session.ts';

const mmu = 'arch/x86/kvm/mmu/mmu.c';
const test = (name: string) => `tools/testing/selftests/kvm/x86/${name}_test.c`;

describe('the lane of a patch', () => {
	it.each([
		['kvm', [mmu]],
		['kvm', ['arch/x86/kvm/x86.c', 'Documentation/virt/kvm/api.rst']],
		['selftests', [test('foo'), 'tools/testing/selftests/kvm/Makefile.kvm']],
		['selftests', [test('foo'), 'Documentation/virt/kvm/api.rst']],
		['mixed', [mmu, test('foo')]],
		['other', ['Documentation/virt/kvm/api.rst']],
		['other', ['MAINTAINERS']],
	] as const)('is %s for %j', (lane, paths) => {
		expect(
			laneOf(
				aPatch(
					'x',
					paths.map(path => ({path})),
				),
			),
		).toBe(lane);
	});

	it('parts a mixed patch, documents with the KVM part', () => {
		const patch = aPatch('x', [{path: mmu}, {path: 'Documentation/virt/kvm/api.rst'}, {path: test('foo')}]);
		expect(lanePaths(patch)).toEqual({
			kvm: [mmu, 'Documentation/virt/kvm/api.rst'],
			selftests: [test('foo')],
		});
	});
});

describe('the role of a selftests patch', () => {
	it.each([
		['new-test', {path: test('foo'), isNew: true}],
		['new-test', {path: test('foo'), adds: ['TEST_ASSERT_EQ(a, 1);']}],
		[
			'updates-test',
			{path: test('foo'), removes: ['TEST_ASSERT_EQ(a, 1);'], adds: ['TEST_ASSERT_EQ(a, 2);']},
		],
		['updates-test', {path: test('foo'), removes: ['a = 1;'], adds: ['a = 2;']}],
		['library', {path: 'tools/testing/selftests/kvm/lib/kvm_util.c', adds: ['x']}],
		['library', {path: 'tools/testing/selftests/kvm/Makefile.kvm', adds: ['x']}],
	] as const)('is %s', (role, file) => {
		expect(testRole(aPatch('KVM: selftests: x', [file])).role).toBe(role);
	});
});

describe('a guessed relation', () => {
	const toggle = aPatch('KVM: x86/mmu: Zap leaf SPTEs on a toggle', [
		{path: mmu, adds: ['static void kvm_zap_leafs(int a)', '#define KVM_CAP_TOGGLE 9']},
	]);
	const other = aPatch('KVM: VMX: Drop a stale comment on posted interrupts', [
		{path: 'arch/x86/kvm/vmx/vmx.c'},
	]);

	it('is sure where the test uses what a patch adds', () => {
		const user = aPatch('KVM: selftests: Use it', [
			{path: test('toggle'), adds: ['check(KVM_CAP_TOGGLE);'], isNew: true},
		]);
		const guess = guessRelation(user, [other, toggle, user]);
		expect(guess).toMatchObject({relation: {kind: 'fails-without', patchId: toggle.id}, confidence: 0.9});
		expect(guess.why).toContain('KVM_CAP_TOGGLE');
	});

	it('takes a test that changes what it expects for one that the patch would break', () => {
		const update = aPatch('KVM: selftests: Expect no leaf SPTEs after toggles', [
			{path: test('toggle'), removes: ['TEST_ASSERT_EQ(n, 1);'], adds: ['TEST_ASSERT_EQ(n, 0);']},
		]);
		expect(guessRelation(update, [other, toggle, update]).relation).toEqual({
			kind: 'keeps-passing',
			patchId: toggle.id,
		});
	});

	it('is none where nothing is shared, and never a certainty', () => {
		const lone = aPatch(
			'KVM: selftests: Shorten dirty_log_test',
			[{path: test('dirty_log'), isNew: true}],
			'Run less.',
		);
		const guess = guessRelation(lone, [other, lone]);
		expect(guess.relation).toEqual({kind: 'independent'});
		expect(guess.confidence).toBeLessThan(0.8);
	});
});

const item = (
	id: string,
	lane: Sortable['lane'] = 'kvm',
	touchedPaths: readonly string[] = [id],
): Sortable => ({id, lane, touchedPaths});
const needs = (patchId: string): Relation => ({kind: 'fails-without', patchId});
const brokenBy = (patchId: string): Relation => ({kind: 'keeps-passing', patchId});

describe('the order of the handbook', () => {
	const k1 = item('k1');
	const k2 = item('k2');
	const t1 = item('t1', 'selftests');
	const t2 = item('t2', 'selftests');
	it.each([
		['puts a new test right behind its fix', [t1, k1, k2], {t1: needs('k1')}, ['k1', 't1', 'k2']],
		[
			'puts an update before the change that needs it',
			[k1, k2, t1],
			{t1: brokenBy('k2')},
			['k1', 't1', 'k2'],
		],
		['moves nothing that is in order', [k1, t1, k2], {t1: needs('k1')}, ['k1', 't1', 'k2']],
		['leaves independent tests where they are', [t1, k1, t2, k2], {}, ['t1', 'k1', 't2', 'k2']],
		[
			'keeps tests that meet in a file in their order',
			[item('t1', 'selftests', ['lib.c']), item('t2', 'selftests', ['lib.c']), k1],
			{t1: needs('k1')},
			['k1', 't1', 't2'],
		],
	] as const)('%s', (_, items, relations, order) => {
		expect(proposeOrder(items, relations)).toEqual({order, isPossible: true});
		expect(
			judgeOrder(
				order.map(id => items.find(each => each.id === id) ?? k1),
				relations,
			),
		).toEqual([]);
	});

	it('gives up on answers that contradict each other, and changes nothing', () => {
		const items = [k1, item('t1', 'selftests', ['a']), item('t2', 'selftests', ['a'])];
		const result = proposeOrder(items, {t1: needs('k1'), t2: brokenBy('k1')});
		expect(result).toEqual({order: ['k1', 't1', 't2'], isPossible: false});
	});

	it('never loses a patch, keeps KVM patches in order, and satisfies every answer', () => {
		const lanes = fc.array(fc.constantFrom('kvm', 'selftests'), {minLength: 1, maxLength: 12});
		const kinds = fc.infiniteStream(fc.constantFrom('fails-without', 'keeps-passing', 'independent'));
		const picks = fc.infiniteStream(fc.nat());
		fc.assert(
			fc.property(lanes, kinds, picks, (chosen, kind, pick) => {
				const items = chosen.map((lane, index) => item(`${lane}${index}`, lane as Sortable['lane']));
				const kvm = items.filter(({lane}) => lane === 'kvm').map(({id}) => id);
				const relations: Record<string, Relation> = {};
				for (const {id, lane} of items) {
					const partner = kvm[pick.next().value % Math.max(1, kvm.length)];
					const how = kind.next().value;
					if (lane === 'selftests' && partner !== undefined && how !== 'independent')
						relations[id] = {kind: how, patchId: partner};
				}
				const {order, isPossible} = proposeOrder(items, relations);
				expect(isPossible).toBe(true);
				expect([...order].sort()).toEqual(items.map(({id}) => id).sort());
				expect(order.filter(id => kvm.includes(id))).toEqual(kvm);
				expect(
					judgeOrder(
						order.map(id => items.find(each => each.id === id) ?? item('x')),
						relations,
					),
				).toEqual([]);
			}),
		);
	});
});
