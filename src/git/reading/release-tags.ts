import type {Git} from '../git.ts';

/** A tag of a kernel release or release candidate. */
export type ReleaseTag = Readonly<{name: string; oid: string}>;

/** `v6.16`, `v6.16-rc4` and `v6.12.30`; what else begins with v may be a person's own. */
const form = /^v(\d+)\.(\d+)(?:-rc(\d+)|\.(\d+))?$/;

/** The line of development a tag is on, and how far along it lies. */
const placeOf = (name: string): readonly [line: string, step: number] | undefined => {
	const parts = name.match(form);
	if (parts === null) return undefined;
	const [, major, minor, candidate, stable] = parts;
	if (stable !== undefined) return [`${major}.${minor}.`, Number(stable)];
	return [`${major}.${minor}`, candidate === undefined ? Number.POSITIVE_INFINITY : Number(candidate)];
};

/** The newest tag of each line: it contains the others, and a kernel clone has thousands. */
export const newestOfEachLine = (tags: readonly ReleaseTag[]): readonly ReleaseTag[] => {
	const newest = new Map<string, readonly [number, ReleaseTag]>();
	for (const tag of tags) {
		const place = placeOf(tag.name);
		if (place !== undefined && place[1] > (newest.get(place[0])?.[0] ?? -1)) {
			newest.set(place[0], [place[1], tag]);
		}
	}
	return [...newest.values()].map(([, tag]) => tag);
};

/** The release tags of the repository, the newest of each line. `oid` may be of a tag object. */
export const releaseTags = async (git: Git): Promise<readonly ReleaseTag[]> => {
	const listed = await git.text([
		'for-each-ref',
		'--format=%(objectname) %(refname:lstrip=2)',
		'refs/tags/v[0-9]*',
	]);
	return newestOfEachLine(
		listed.split('\n').map(line => {
			const space = line.indexOf(' ');
			return {oid: line.slice(0, space), name: line.slice(space + 1)};
		}),
	);
};
