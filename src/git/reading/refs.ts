import type {Git} from '../git.ts';

/** A ref, with the commit it comes down to. */
export type Ref = Readonly<{
	ref: string;
	oid: string;
	/** Committer date, seconds since 1970. */
	when: number;
	/** The ref it stands for where it is symbolic, such as `refs/remotes/origin/HEAD`. */
	standsFor: string | undefined;
}>;

const fields = [
	'%(refname)',
	'%(objectname)',
	'%(*objectname)',
	'%(committerdate:unix)',
	'%(*committerdate:unix)',
	'%(symref)',
].join('%00');

/** The refs with these full names, and those in folders of these names. */
export const refsAt = async (git: Git, names: readonly string[]): Promise<readonly Ref[]> => {
	if (names.length === 0) return [];
	const listed = await git.text(['for-each-ref', `--format=${fields}`, '--', ...names]);
	return listed
		.split('\n')
		.filter(line => line !== '')
		.map(line => {
			const [ref = '', oid = '', peeled = '', when = '', peeledWhen = '', symref = ''] = line.split('\0');
			return {
				ref,
				oid: peeled === '' ? oid : peeled,
				when: Number(peeledWhen === '' ? when : peeledWhen),
				standsFor: symref === '' ? undefined : symref,
			};
		});
};

/** A ref as people write it: `kvm-x86/next`, `work`, `v6.16-rc4`. */
export const shortRef = (ref: string): string => ref.replace(/^refs\/(?:heads|tags|remotes)\//, '');
