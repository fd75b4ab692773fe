import type {ByteString} from '../series/bytes.ts';
import type {Patch} from '../series/series.ts';
import {placeOf} from './paths.ts';

/** Which side a patch works on. `mixed` changes KVM and its selftests in one commit; `other` is documents and other people's code. */
export type Lane = 'kvm' | 'selftests' | 'mixed' | 'other';

const isTests = (path: ByteString) => path.startsWith('tools/');

const isKvm = (path: ByteString) =>
	!isTests(path) && ['code', 'neutral', 'guest'].includes(placeOf(path).role);

const pathsOf = (patch: Patch) => patch.changes.map(({path}) => path);

const lanes = new WeakMap<Patch, Lane>();

/** The lane of a patch, by the files it touches. */
export const laneOf = (patch: Patch): Lane => {
	const lane = lanes.get(patch) ?? lookAtLane(patch);
	lanes.set(patch, lane);
	return lane;
};

const lookAtLane = (patch: Patch): Lane => {
	const paths = pathsOf(patch);
	const hasTests = paths.some(path => placeOf(path).role === 'selftest');
	const hasKvm = paths.some(isKvm);
	if (hasTests && hasKvm) return 'mixed';
	if (hasTests) return 'selftests';
	return hasKvm ? 'kvm' : 'other';
};

/** The files of a mixed patch by the part they go to; documents go with the KVM part. */
export const lanePaths = (
	patch: Patch,
): Readonly<{kvm: readonly ByteString[]; selftests: readonly ByteString[]}> => ({
	kvm: pathsOf(patch).filter(path => !isTests(path)),
	selftests: pathsOf(patch).filter(isTests),
});
