/** The topics of KVM shortlogs as a tree: a topic, the prefix it is written as, and the topic that contains it. */
const tree = {
	KVM: {prefix: 'KVM:', parent: undefined, standing: 'documented'},
	x86: {prefix: 'KVM: x86:', parent: 'KVM', standing: 'documented'},
	'x86/mmu': {prefix: 'KVM: x86/mmu:', parent: 'x86', standing: 'documented'},
	'x86/pmu': {prefix: 'KVM: x86/pmu:', parent: 'x86', standing: 'documented'},
	'x86/xen': {prefix: 'KVM: x86/xen:', parent: 'x86', standing: 'documented'},
	SVM: {prefix: 'KVM: SVM:', parent: 'x86', standing: 'documented'},
	nSVM: {prefix: 'KVM: nSVM:', parent: 'SVM', standing: 'documented'},
	SEV: {prefix: 'KVM: SEV:', parent: 'SVM', standing: 'in use', since: 2023},
	VMX: {prefix: 'KVM: VMX:', parent: 'x86', standing: 'documented'},
	nVMX: {prefix: 'KVM: nVMX:', parent: 'VMX', standing: 'documented'},
	TDX: {prefix: 'KVM: TDX:', parent: 'VMX', standing: 'in use'},
	selftests: {prefix: 'KVM: selftests:', parent: 'KVM', standing: 'documented'},
	guest_memfd: {prefix: 'KVM: guest_memfd:', parent: 'KVM', standing: 'in use', since: 2024},
	pfncache: {prefix: 'KVM: pfncache:', parent: 'KVM', standing: 'in use'},
	arm64: {prefix: 'KVM: arm64:', parent: 'KVM', standing: 'other architecture'},
	s390: {prefix: 'KVM: s390:', parent: 'KVM', standing: 'other architecture'},
	PPC: {prefix: 'KVM: PPC:', parent: 'KVM', standing: 'other architecture'},
	MIPS: {prefix: 'KVM: MIPS:', parent: 'KVM', standing: 'other architecture'},
	'RISC-V': {prefix: 'RISC-V: KVM:', parent: 'KVM', standing: 'other architecture'},
	LoongArch: {prefix: 'LoongArch: KVM:', parent: 'KVM', standing: 'other architecture'},
} as const;

/** A topic that KVM shortlogs name; `KVM` is the root, for common code. */
export type Topic = keyof typeof tree;

/** All topics, containing ones before contained ones. */
export const topics = Object.keys(tree) as readonly Topic[];

/** The prefix a topic is written as, ending in a colon: `KVM: x86/mmu:`. */
export const prefixOfTopic = (topic: Topic): string => tree[topic].prefix;

/**
 * `documented`: in the handbook's list, or the bare `KVM:`. `in use`: merged again and again without being listed.
 * `other architecture`: ruled by another maintainer's habits.
 */
export const standingOf = (topic: Topic): 'documented' | 'in use' | 'other architecture' =>
	tree[topic].standing;

/** The topic that contains this one; undefined for the root. */
export const parentOf = (topic: Topic): Topic | undefined => tree[topic].parent;

/** The year from which on a topic that is in no list was merged again and again; undefined where it always was, or is listed. */
export const inUseSince = (topic: Topic): number | undefined => {
	const entry = tree[topic];
	return 'since' in entry ? entry.since : undefined;
};

const byPrefix = new Map(topics.map(topic => [tree[topic].prefix as string, topic]));

/** The topic written as exactly this prefix (ending in a colon); undefined where it is none. */
export const topicOfPrefix = (prefix: string): Topic | undefined => byPrefix.get(prefix);

/** The topic and everything that contains it, innermost first. */
export const lineage = (topic: Topic): readonly Topic[] => {
	const line: Topic[] = [];
	for (let at: Topic | undefined = topic; at !== undefined; at = parentOf(at)) line.push(at);
	return line;
};

/** Whether `inner` is `outer` or inside it. */
export const isWithin = (inner: Topic, outer: Topic): boolean => lineage(inner).includes(outer);

/** The smallest topic that contains them all; undefined for none. */
export const firstCommonParent = (of: Iterable<Topic>): Topic | undefined => {
	let common: Topic | undefined;
	for (const topic of of) {
		if (common === undefined) common = topic;
		else while (!isWithin(topic, common)) common = parentOf(common) ?? 'KVM';
	}
	return common;
};
