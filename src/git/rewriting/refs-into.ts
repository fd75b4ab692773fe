import type {RefInto} from '../../series/ref-into.ts';
import type {Series} from '../../series/series.ts';
import type {Git} from '../git.ts';

/** What refs say of themselves: the object, what kind it is, the commit behind a tag, and whether HEAD names it here. */
export type RefState = Readonly<{
	ref: string;
	oid: string;
	commit: string;
	isAnnotated: boolean;
	isHead: boolean;
}>;

const format = '%(refname)%00%(objectname)%00%(objecttype)%00%(*objectname)%00%(symref)%00%(HEAD)';

/** The refs that there are below these names, or of these names; those that only name another ref are left out. */
export const refStates = async (git: Git, names: readonly string[]): Promise<readonly RefState[]> => {
	if (names.length === 0) return [];
	const listed = await git.text(['for-each-ref', `--format=${format}`, '--', ...names]);
	return listed.split('\n').flatMap(line => {
		const [ref = '', oid = '', type = '', peeled = '', symref = '', head] = line.split('\0');
		const isAnnotated = type === 'tag';
		const commit = isAnnotated ? peeled : oid;
		return ref === '' || symref !== '' ? [] : [{ref, oid, commit, isAnnotated, isHead: head === '*'}];
	});
};

/** Branches and tags at commits of the series, its own branch left out; by one process. */
export const refsInto = async (git: Git, series: Series): Promise<readonly RefInto[]> => {
	const inside = new Set(series.patches.map(({commit}) => commit.oid));
	const own = `refs/heads/${series.branch}`;
	return (await refStates(git, ['refs/heads', 'refs/tags']))
		.filter(({ref, commit}) => ref !== own && inside.has(commit))
		.map(({ref, commit, isAnnotated}) => ({ref, oid: commit, isAnnotated}));
};
