import {expect, it} from 'vitest';
import {backupSteps, stampOf} from '../../src/git/rewriting/backups.ts';
import {createRewriter} from '../../src/git/rewriting/rewriter.ts';
import {updateRefs} from '../../src/git/rewriting/update-refs.ts';
import {exitCode, Refusal} from '../../src/series/refusal.ts';
import {aHistory} from './a-history.ts';
import {aRepository} from './sealed.ts';

it('says that nothing is left to undo where two rewrites are taken back, and blames nobody', async () => {
	await using repository = await aRepository();
	const {git} = repository;
	const ids = await aHistory(git, [{files: {a: '1'}}, {files: {a: '2'}}, {files: {a: '3'}}]);
	await git.bytes(['reset', '-q', '--hard']);
	const gitDir = await git.text(['rev-parse', '--path-format=absolute', '--git-common-dir']);
	for (const at of [0, 1]) {
		const [from = '', to = ''] = ids.slice(at, at + 2);
		const stamp = stampOf(from, new Date(Date.UTC(2030, 0, 2, 3, at)));
		const move = {action: 'apply', branch: 'work', from, to, isNewBranch: false, stamp, pairs: []} as const;
		await updateRefs(git, backupSteps({...move, worktree: undefined}), 'recorded');
	}
	const rewriter = createRewriter(git, {gitDir});
	const undo = async () => {
		const backup = await rewriter.lastBackup('work');
		if (backup !== undefined) await rewriter.undo(backup);
		return git.text(['rev-parse', 'refs/heads/work']);
	};
	expect([await undo(), await undo()]).toEqual([ids[1], ids[0]]);
	const refused = await undo().catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(Refusal);
	expect(refused).toMatchObject({
		fact: expect.stringMatching(/what was rewritten from there is taken back already/),
		remedy: 'Nothing is left to undo; kvm-series redo goes forward.',
		code: exitCode.refused,
	});
});
