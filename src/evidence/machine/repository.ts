import type {MachineFacts, RepositoryFacts, TreeKind, TreeRemote} from '../../series/machine.ts';
import {type Mending, mendingCommands} from '../../series/mending.ts';
import {quoteWord} from '../../series/shell-quote.ts';
import {type Judged, missing, ok, optional, unknown} from './item.ts';

/** Where the trees are fetched from. */
export const treeUrls: Readonly<Record<TreeKind, string>> = {
	'kvm-x86': 'https://github.com/kvm-x86/linux.git',
	kvm: 'https://git.kernel.org/pub/scm/virt/kvm/kvm.git',
};

/** Days after which a tree is worth fetching again; next is rebuilt more often than that while it is open. */
const freshDays = 30;

type Kernel = Readonly<{kind: 'kernel'; facts: RepositoryFacts}> | Readonly<{kind: 'none'; judged: Judged}>;

const kernelOf = ({repository}: MachineFacts): Kernel => {
	if (repository === undefined) return {kind: 'none', judged: unknown()};
	if (repository === 'none' || !repository.isKernel) {
		return {kind: 'none', judged: unknown('needs a kernel tree first')};
	}
	return {kind: 'kernel', facts: repository};
};

/** Whether the folder is in a kernel tree. */
export const judgeKernelTree = ({repository}: MachineFacts): Judged => {
	if (repository === undefined) return unknown();
	if (repository !== 'none' && repository.isKernel) return ok(repository.root);
	return missing(
		repository === 'none' ? 'this folder is in no repository' : `${repository.root} has no arch/x86/kvm`,
		[`git clone --origin kvm-x86 --branch next ${treeUrls['kvm-x86']} linux`, 'cd linux'],
	);
};

/** A name for a new remote that none has. */
const freeName = (wanted: string, taken: readonly string[]): string => {
	for (let count = 1; ; count++) {
		const name = count === 1 ? wanted : `${wanted}-${count}`;
		if (!taken.includes(name)) return name;
	}
};

const daysOld = (when: number, now: number): number => Math.max(0, Math.floor((now - when) / 86_400));

const judgeRemote = (
	{name, isFetched, branch, when}: TreeRemote,
	now: number,
	absent: typeof missing,
): Judged => {
	const mending: Mending = {kind: 'fetch', remote: name};
	const commands = mendingCommands(mending);
	if (!isFetched) return {...absent(`${name} was never fetched`, commands), mending};
	if (branch === undefined || when === undefined) {
		return {...absent(`${name} was fetched without the branch to sit on`, commands), mending};
	}
	const days = daysOld(when, now);
	const says = `${branch}, ${days === 1 ? '1 day' : `${days} days`} old`;
	return days > freshDays
		? {...optional(`${says}; what came since is not known here`, commands), mending}
		: ok(says);
};

/** Whether a tree is a remote here, and was fetched. */
export const judgeTree = (facts: MachineFacts, tree: TreeKind): Judged => {
	const kernel = kernelOf(facts);
	if (kernel.kind === 'none') return kernel.judged;
	const absent = tree === 'kvm-x86' ? missing : optional;
	const remotes = kernel.facts.trees.filter(remote => remote.tree === tree);
	const best =
		remotes.find(({branch}) => branch !== undefined) ??
		remotes.find(({isFetched}) => isFetched) ??
		remotes[0];
	if (best !== undefined) return judgeRemote(best, facts.now, absent);
	const mending: Mending = {kind: 'remote', name: freeName(tree, kernel.facts.remotes), url: treeUrls[tree]};
	return {...absent('no remote has this tree', mendingCommands(mending)), mending};
};

/** Branches that carry a tree and not a series. */
const trunk = /^(?:master|main|next)$/;

/** Whether the branch follows the tree it is meant for. */
export const judgeUpstream = (facts: MachineFacts): Judged => {
	const kernel = kernelOf(facts);
	if (kernel.kind === 'none') return kernel.judged;
	const {branch, upstream, trees} = kernel.facts;
	if (branch === undefined) return unknown('no branch is checked out');
	if (upstream !== undefined) return ok(`${branch} follows ${upstream}`);
	if (trunk.test(branch)) return ok(`${branch} is no topic branch`);
	const next = trees.find(tree => tree.tree === 'kvm-x86' && tree.branch !== undefined)?.branch;
	if (next === undefined) return optional(`${branch} follows nothing; fetch kvm-x86 first`);
	const mending: Mending = {kind: 'upstream', branch, upstream: next};
	return {...optional(`${branch} follows nothing`, mendingCommands(mending)), mending};
};

/** Whether the tree's own script that reads patches is there. */
export const judgeCheckpatch = (facts: MachineFacts): Judged => {
	const kernel = kernelOf(facts);
	if (kernel.kind === 'none') return kernel.judged;
	return kernel.facts.hasCheckpatch
		? ok('scripts/checkpatch.pl')
		: missing('neither worktree nor HEAD has scripts/checkpatch.pl');
};

/** Whether KVM's selftests were built in the tree. */
export const judgeSelftests = (facts: MachineFacts): Judged => {
	const kernel = kernelOf(facts);
	if (kernel.kind === 'none') return kernel.judged;
	const {selftests} = kernel.facts;
	return selftests > 0
		? ok(`${selftests} built`)
		: optional('none is built', ['make headers', 'make -C tools/testing/selftests TARGETS=kvm']);
};

/** Whether kvm-unit-tests are at hand. */
export const judgeUnitTests = (facts: MachineFacts): Judged => {
	const kernel = kernelOf(facts);
	if (kernel.kind === 'none') return kernel.judged;
	const {unitTests, root} = kernel.facts;
	if (unitTests !== undefined) return ok(unitTests);
	const beside = `${root.replace(/\/[^/]*$/, '')}/kvm-unit-tests`;
	return optional('not beside the tree', [
		`git clone https://gitlab.com/kvm-unit-tests/kvm-unit-tests.git ${quoteWord(beside)}`,
	]);
};
