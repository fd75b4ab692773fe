import type {Context} from '../../src/handbook/rule.ts';
import type {Change} from '../../src/series/change.ts';
import type {Diff} from '../../src/series/diff.ts';
import type {Patch} from '../../src/series/series.ts';
import {aFile} from '../evidence/a-patch.ts';

const ident = {name: 'Code Author', mail: 'author@example.org', when: 1_700_000_000, zone: '+0000'};

const aChange = (path: string): Change => ({
	status: 'M',
	path,
	oldMode: '100644',
	newMode: '100644',
	oldOid: 'old',
	newOid: 'new',
});

/** A patch with this message. Each path has one changed line, unless a diff is given. */
export const aPatch = ({
	message,
	paths = ['arch/x86/kvm/x86.c'],
	diff = paths.map(path => aFile(path, ['-\told_call();', '+\tnew_call();'])),
	id = 'one',
	changes = paths.map(aChange),
}: Readonly<{
	message: string;
	paths?: readonly string[];
	diff?: Diff;
	id?: string;
	changes?: readonly Change[];
}>): Patch => ({
	id,
	commit: {
		oid: id,
		tree: 'tree',
		parents: ['base'],
		author: ident,
		committer: ident,
		encoding: undefined,
		message,
		isExact: true,
		raw: new Uint8Array(),
	},
	changes,
	diff,
});

/** What is known beyond a patch: the series it is in, and recent shortlogs of its files. */
export const aContext = (
	patches: readonly Patch[] = [],
	recent: Readonly<Record<string, readonly string[]>> = {},
): Context => ({
	series: {branch: 'work', base: 'base', tip: 'tip', patches},
	recentShortlogs: new Map(Object.entries(recent)),
});
