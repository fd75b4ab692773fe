import {expect, it} from 'vitest';
import {type Git, GitFailure} from '../../src/git/git.ts';
import {headRef} from '../../src/git/reading/branch.ts';
import {tipOf} from '../../src/git/rewriting/moved.ts';
import {aHistory} from './a-history.ts';
import {aRepository} from './sealed.ts';

/** The same git, which cannot do what it is asked. */
const failing = (git: Git): Git => ({
	...git,
	ask: async (args, call) => ({...(await git.ask(args, call)), exitCode: 128}),
});

it('takes no branch from git where there is none, and not where git fails', async () => {
	await using repository = await aRepository();
	const {git} = repository;
	const [oid = ''] = await aHistory(git, [{files: {a: 'a\n'}}]);
	expect(await tipOf(git, 'work')).toBe(oid);
	expect(await tipOf(git, 'none')).toBeUndefined();
	await expect(tipOf(failing(git), 'work')).rejects.toThrow(GitFailure);

	await git.bytes(['symbolic-ref', 'HEAD', 'refs/heads/work']);
	expect(await headRef(git)).toBe('refs/heads/work');
	await git.bytes(['update-ref', '--no-deref', 'HEAD', oid]);
	expect(await headRef(git)).toBeUndefined();
	await expect(headRef(failing(git))).rejects.toThrow(GitFailure);
});
