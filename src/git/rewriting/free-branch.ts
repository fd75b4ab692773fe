import type {Git} from '../git.ts';

/** The branch name wanted, or with `-2`, `-3` … behind it the first one that no branch has, nor is below. */
export const freeBranch = async (git: Git, wanted: string): Promise<string> => {
	const branches = (await git.text(['for-each-ref', '--format=%(refname)', 'refs/heads/'])).split('\n');
	const isTaken = (name: string) =>
		branches.some(ref => ref === `refs/heads/${name}` || ref.startsWith(`refs/heads/${name}/`));
	let name = wanted;
	for (let number = 2; isTaken(name); number++) name = `${wanted}-${number}`;
	return name;
};
