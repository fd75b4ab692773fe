import {byteString, bytesOf} from '../../series/bytes.ts';
import {parseCommit} from '../../series/commit-object.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import type {Patch} from '../../series/series.ts';
import {titleOf} from '../../series/title.ts';
import type {Git} from '../git.ts';

/** A person may have to find and type a passphrase. */
const patience = 600_000;

const unsignable = ({commit}: Patch) =>
	new Refusal(
		`git cannot sign commit ${titleOf(commit)} without changing more of it.`,
		'Rewrite without signing, and sign that commit by hand.',
	);

/** The commit without the signature in it. */
const withoutSignature = (raw: string) => {
	const end = raw.indexOf('\n\n');
	return raw.slice(0, end).replace(/\ngpgsig(?:-sha256)? .*(?:\n .*)*/g, '') + raw.slice(end);
};

/** Writes a commit into the repository as it is; its id. Its tree and parents have to be there. */
export const writeCommit = (git: Git, bytes: Uint8Array): Promise<string> =>
	git.text(['hash-object', '-t', 'commit', '-w', '--stdin'], {input: bytes});

/**
 * Writes a commit into the repository with the person's own signature on it; its id. Its tree and parents have to be
 * there. Refuses where git cannot sign, and where the signed commit would not be this very one.
 */
export const writeSigned = async (
	git: Git,
	bytes: Uint8Array,
	patch: Patch,
	signal: AbortSignal,
): Promise<string> => {
	const {tree, parents, author, committer, encoding} = parseCommit('', bytes);
	const raw = byteString(bytes);
	const settings = encoding === undefined ? [] : ['-c', `i18n.commitEncoding=${encoding}`];
	const args = [...settings, 'commit-tree', '-S', ...parents.flatMap(oid => ['-p', oid]), tree];
	const ran = await git.ask(args, {
		input: bytesOf(raw.slice(raw.indexOf('\n\n') + 2)),
		signal,
		timeout: patience,
		env: {
			GIT_AUTHOR_NAME: author.name,
			GIT_AUTHOR_EMAIL: author.mail,
			GIT_AUTHOR_DATE: `@${author.when} ${author.zone}`,
			GIT_COMMITTER_NAME: committer.name,
			GIT_COMMITTER_EMAIL: committer.mail,
			GIT_COMMITTER_DATE: `@${committer.when} ${committer.zone}`,
		},
	});
	if (ran.exitCode !== 0) {
		const says = (Buffer.from(ran.stderr).toString('utf8').trim().split('\n').at(-1) ?? '')
			.replace(/^(?:fatal|error): /, '')
			.replace(/\.$/, '');
		throw new Refusal(
			`Commit ${titleOf(patch.commit)} cannot be signed: ${says}.`,
			'Look at user.signingKey and gpg.format, or rewrite without signing.',
			exitCode.environment,
		);
	}
	const oid = Buffer.from(ran.stdout).toString('utf8').trim();
	const written = byteString(await git.bytes(['cat-file', 'commit', oid]));
	if (withoutSignature(written) !== raw) throw unsignable(patch);
	return oid;
};
