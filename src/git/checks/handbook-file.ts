import {createHash} from 'node:crypto';
import {join} from 'node:path';
import type {Git} from '../git.ts';
import {makeOwnFolder, ownFolder, writeDurably} from '../practice/own-folder.ts';
import {alreadyRead, handbookName} from '../reading/read-ahead.ts';
import {isRecord, readOwnFile} from '../rewriting/own-file.ts';

/** A larger one is no text to read. */
const mostBytes = 2 ** 20;

/** The KVM x86 maintainer handbook as the base has it; undefined where there is none. `base` is a full object id. */
export const handbookFile = async (git: Git, base: string): Promise<string | undefined> => {
	const name = handbookName(base);
	const before = await alreadyRead(git, name);
	if (before === 'missing') return undefined;
	if (before !== undefined) return before.length > mostBytes ? undefined : before.toString('utf8');
	const ran = await git.ask(['cat-file', 'blob', name]);
	if (ran.exitCode !== 0 || ran.stdout.length > mostBytes) return undefined;
	return Buffer.from(ran.stdout).toString('utf8');
};

const name = 'shown.json';

/** Of more than this the oldest are forgotten, and shown again. */
const kept = 50;

/**
 * Whether this text was not asked about before in this repository; from now on it was. Never throws: where that cannot
 * be noted, it is new every time.
 */
export const isNewDifference = async (gitDir: string, text: string): Promise<boolean> => {
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
	const saved = await readOwnFile(join(ownFolder(gitDir), name));
	const list = isRecord(saved) && Array.isArray(saved.handbook) ? saved.handbook : [];
	const seen = list.filter(each => typeof each === 'string');
	if (seen.includes(hash)) return false;
	try {
		const handbook = [...seen, hash].slice(-kept);
		await writeDurably(await makeOwnFolder(gitDir), name, `${JSON.stringify({handbook})}\n`);
	} catch {
		// It is shown again, which does no harm.
	}
	return true;
};
