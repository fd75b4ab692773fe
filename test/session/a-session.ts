import {createHash} from 'node:crypto';
import type {Change} from '../../src/series/change.ts';
import type {FileDiff} from '../../src/series/diff.ts';
import {withShortlog} from '../../src/series/patch.ts';
import type {Patch, Series} from '../../src/series/series.ts';
import type {Repository, TreeRef} from '../../src/series/tree.ts';
import {reduce} from '../../src/session/reduce.ts';
import {newSession, type Session} from '../../src/session/session.ts';

const oidOf = (text: string) => createHash('sha1').update(text).digest('hex');

const ident = {name: 'Test Author', mail: 'author@example.org', when: 1_700_000_000, zone: '+0000'};

/** A file of a patch: its path and the lines it adds. */
export type FileOf = Readonly<{
	path: string;
	adds?: readonly string[];
	removes?: readonly string[];
	isNew?: boolean;
}>;

/** A patch with this shortlog and these files. */
export const aPatch = (shortlog: string, files: readonly FileOf[], body = 'Say why.'): Patch => {
	const message = `${withShortlog('x', shortlog)}\n\n${body}\n\nSigned-off-by: Test Author <author@example.org>\n`;
	const oid = oidOf(message);
	const changes: readonly Change[] = files.map(({path, isNew = false}) => ({
		status: isNew ? 'A' : 'M',
		path,
		oldMode: isNew ? '000000' : '100644',
		newMode: '100644',
		oldOid: isNew ? '0'.repeat(40) : oidOf(`old ${path}`),
		newOid: oidOf(`new ${path} ${shortlog}`),
	}));
	const diff: readonly FileDiff[] = files.map(({path, adds = ['x = 1;'], removes = [], isNew = false}) => ({
		path,
		oldPath: undefined,
		kind: isNew ? 'added' : 'modified',
		isBinary: false,
		hunks: [
			{
				oldStart: 1,
				oldCount: removes.length,
				newStart: 1,
				newCount: adds.length,
				context: '',
				lines: [
					...removes.map(text => ({sign: '-' as const, text})),
					...adds.map(text => ({sign: '+' as const, text})),
				],
			},
		],
	}));
	return {
		id: oidOf(`id ${oid}`).slice(0, 16),
		commit: {
			oid,
			tree: oidOf(`tree ${oid}`),
			parents: [],
			author: ident,
			committer: ident,
			encoding: undefined,
			message,
			isExact: true,
			raw: new Uint8Array(),
		},
		changes,
		diff,
	};
};

/** A series of these patches. */
export const aSeries = (...patches: readonly Patch[]): Series => ({
	branch: 'x86/mmu/work',
	base: oidOf('base'),
	tip: patches.at(-1)?.commit.oid ?? oidOf('tip'),
	patches,
});

/** A tree to sit on. */
export const aTree = (name: string, role: TreeRef['role'], commit = name): TreeRef => ({
	name,
	ref: `refs/remotes/${name}`,
	oid: oidOf(commit),
	role,
	topic: role === 'topic' ? name.split('/').at(-1) : undefined,
	when: 1_700_000_000,
});

export const aRepository: Repository = {
	root: '/nowhere',
	gitDir: '/nowhere/.git',
	gitVersion: '2.39.5',
	isKernel: true,
	isPractice: false,
	identity: {name: 'Test Author', mail: 'author@example.org'},
	remotes: {kvmX86: 'kvm-x86', kvm: 'kvm'},
	trees: [
		aTree('kvm-x86/next', 'next', 'base'),
		aTree('kvm-x86/mmu', 'topic'),
		aTree('kvm/master', 'master'),
	],
};

/** A session that has read this series and found no earlier answers. */
export const aSession = (series: Series): Session =>
	[
		{kind: 'series-read', repository: aRepository, series} as const,
		{kind: 'answers-loaded', saved: undefined} as const,
	].reduce(reduce, newSession);
