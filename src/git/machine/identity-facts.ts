import {parseIdent} from '../../series/ident.ts';
import type {IdentityFacts} from '../../series/machine.ts';
import {inTime, withClock} from '../../tools/machine/look.ts';
import {type AskingGit, answer, lastOf, settings} from './ask.ts';

/** Commits that are looked through for the person's own. */
const recent = 300;

const field = '\x1f';
const record = '\x1e';

/** Mails in the sign-offs of the newest commits by somebody of this name. */
const signOffsBy = async (asking: AskingGit, name: string): Promise<readonly string[]> => {
	const trailers = '%(trailers:key=Signed-off-by,valueonly,unfold,separator=%x1f)';
	const text = await answer(asking, ['log', `-${recent}`, '--no-merges', `--format=%an%x1f${trailers}%x1e`]);
	const own = name.toLowerCase();
	const mails = (text ?? '').split(record).flatMap(commit => {
		const [author = '', ...signed] = commit.trim().split(field);
		if (author.toLowerCase() !== own) return [];
		return signed.flatMap(line => {
			const [, signer = '', mail = ''] = line.match(/^(.*\S)\s+<([^<>]+)>/) ?? [];
			return signer.toLowerCase() === own ? [mail] : [];
		});
	});
	return [...new Set(mails)];
};

/** Who git would commit as here. Nothing is made up from the machine's own names. */
export const identityFacts = async (asking: AskingGit): Promise<IdentityFacts> => {
	const {environment} = asking.look;
	const onlySaid = `user.useConfigOnly=${environment.EMAIL === undefined}`;
	const [ident, found] = await Promise.all([
		answer(asking, ['-c', onlySaid, 'var', 'GIT_COMMITTER_IDENT']),
		settings(asking, '^user\\.(name|email)$'),
	]);
	const set = {name: lastOf(found, 'user.name'), mail: lastOf(found, 'user.email')};
	const {name, mail} =
		ident === undefined
			? {
					name: environment.GIT_COMMITTER_NAME ?? set.name?.value ?? '',
					mail: environment.GIT_COMMITTER_EMAIL ?? set.mail?.value ?? '',
				}
			: parseIdent(ident);
	const isLocal = [set.name, set.mail].some(
		setting => setting?.scope === 'local' || setting?.scope === 'worktree',
	);
	// Commits may be slow to come, and without them the person is known all the same.
	const look = withClock(asking.look, 0.5);
	const signOffs = name === '' ? [] : await inTime(look.signal, signOffsBy({...asking, look}, name));
	return {name, mail, isLocal, signOffs: signOffs ?? []};
};
