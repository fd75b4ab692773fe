import {parseIdent} from '../../series/ident.ts';
import type {Git} from '../git.ts';
import {missingIdentity, oddIdentity} from './refusals.ts';

/** Settings can forbid git to make a name up from the machine's, but they would forbid the variable EMAIL as well. */
const onlyWhatWasSaid = () => `user.useConfigOnly=${process.env.EMAIL === undefined}`;

/** Who git would commit as. Refuses where nobody has said it, rather than take a name made up from the machine's. */
export const committer = async (git: Git): Promise<Readonly<{name: string; mail: string}>> => {
	const ran = await git.ask(['-c', onlyWhatWasSaid(), 'var', 'GIT_COMMITTER_IDENT']);
	if (ran.exitCode !== 0) throw missingIdentity();
	const {name, mail} = parseIdent(Buffer.from(ran.stdout).toString('utf8').trim());
	if (name === '' || mail === '') throw missingIdentity();
	if (/\p{Cc}/u.test(name + mail)) throw oddIdentity();
	return {name, mail};
};
