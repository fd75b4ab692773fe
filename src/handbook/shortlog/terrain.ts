import type {Patch} from '../../series/series.ts';
import {type Place, placeOf} from '../paths.ts';
import {firstCommonParent, standingOf, type Topic} from '../topics.ts';

/** A path of a patch, where it belongs, and how many of its lines change (1 where the diff is not known). */
type Weighed = Place & Readonly<{path: string; weight: number}>;

/**
 * Whose patch it is, by its files. `selftests`: nothing else but them. `guest`: Linux as a guest. `x86`: mostly x86 code
 * outside KVM. `elsewhere`: mostly other people's, or other architectures'. `documents`: nothing but text.
 */
export type Terrain = 'kvm' | 'selftests' | 'guest' | 'x86' | 'elsewhere' | 'documents';

const weigh = (patch: Patch): readonly Weighed[] => {
	if (patch.diff.length === 0) return patch.changes.map(({path}) => ({...placeOf(path), path, weight: 1}));
	return patch.diff.map(({path, hunks}) => {
		let weight = 0;
		for (const {lines} of hunks) for (const {sign} of lines) if (sign === '+' || sign === '-') weight++;
		return {...placeOf(path), path, weight: Math.max(1, weight)};
	});
};

const isText = (path: string) => /^Documentation\/|\.(?:rst|txt)$/.test(path);
const isForeignArch = ({topic}: Weighed) => topic !== undefined && standingOf(topic) === 'other architecture';

const known = new WeakMap<Patch, Terrain>();

/** Whose patch it is. A patch without files counts as KVM's. Asking again costs nothing. */
export const terrainOf = (patch: Patch): Terrain => {
	const terrain = known.get(patch) ?? lookAtTerrain(patch);
	known.set(patch, terrain);
	return terrain;
};

const lookAtTerrain = (patch: Patch): Terrain => {
	const all = weigh(patch);
	if (all.length === 0) return 'kvm';
	if (all.every(({path}) => isText(path))) return 'documents';
	const code = all.filter(({path}) => !isText(path));
	const share = (is: (each: Weighed) => boolean) => {
		let total = 0;
		let part = 0;
		for (const each of code) {
			total += each.weight;
			if (is(each)) part += each.weight;
		}
		return part / total;
	};
	const isSelftest = ({role, path}: Weighed) =>
		role === 'selftest' || path.startsWith('tools/testing/selftests/kvm/');
	if (code.every(isSelftest)) return 'selftests';
	if (code.every(each => isSelftest(each) || each.role === 'guest')) return 'guest';
	if (share(isForeignArch) > 0.5) return 'elsewhere';
	if (share(({role, path}) => role === 'foreign' && path.startsWith('arch/x86/')) > 0.5) return 'x86';
	if (share(({role}) => role === 'foreign') > 0.5) return 'elsewhere';
	return 'kvm';
};

/** What the touched code says about the topic. */
export type FilesTopic = Readonly<{
	/** What they have in common. */
	topic: Topic;
	/** Topics that are as good: the common one, one that nearly all lines belong to, and second names of the files. */
	also: readonly Topic[];
	/** The part of the changed lines (0 to 1) that each topic has. */
	shares: ReadonlyMap<Topic, number>;
}>;

/** What the patch's files say about its topic; undefined where none of them is KVM's. */
export const topicOfFiles = (patch: Patch): FilesTopic | undefined => {
	const all = weigh(patch).filter(({role}) => role === 'code' || role === 'neutral' || role === 'selftest');
	const code = all.filter(({role}) => role === 'code');
	const voters = code.length > 0 ? code : all;
	const shares = new Map<Topic, number>();
	const total = voters.reduce((sum, {topic, weight}) => sum + (topic === undefined ? 0 : weight), 0);
	for (const {topic, weight} of voters) {
		if (topic !== undefined) shares.set(topic, (shares.get(topic) ?? 0) + weight / total);
	}
	const common = firstCommonParent(shares.keys());
	if (common === undefined) return undefined;
	const dominant = [...shares].flatMap(([topic, share]) => (share >= 0.8 ? [topic] : []));
	return {topic: common, also: [common, ...dominant, ...voters.flatMap(place => place.also)], shares};
};
