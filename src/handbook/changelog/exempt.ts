import {shortlogOf} from '../../series/patch.ts';
import type {Patch} from '../../series/series.ts';
import {rememberLast} from './remember.ts';

const subject =
	/^(?:Re(?:vert|apply) "|(?:fixup|squash|amend)! |Merge (?:tag|branch|remote|commit|pull)\b|\[GIT PULL\])/;
const body =
	/^(?:This reverts commit [0-9a-f]{7,40}\b|\[ Upstream commit [0-9a-f]{7,40} \]|commit [0-9a-f]{12,40} upstream\.)/m;

const isExemptMessage = rememberLast(message => subject.test(shortlogOf(message)) || body.test(message));

/** Whether the rules of changelogs leave this patch alone: merges, reverts, commits to be squashed, stable backports. */
export const isExempt = ({commit}: Patch): boolean =>
	commit.parents.length > 1 || isExemptMessage(commit.message);

const squashSubject = /^(?:fixup|squash|amend)! /;

/** Whether the commit is one to be folded into another, and no patch to post. */
export const isSquash = ({commit}: Patch): boolean =>
	commit.parents.length <= 1 && squashSubject.test(shortlogOf(commit.message));

const revertSubject = /^Re(?:vert|apply) "/;
const revertBody = /^This reverts commit [0-9a-f]{7,40}\b/m;

/** Whether the patch takes a commit back: what git wrote of its message is judged by the rule of reverts alone. */
export const isRevert = ({commit}: Patch): boolean =>
	commit.parents.length <= 1 &&
	(revertSubject.test(shortlogOf(commit.message)) || revertBody.test(commit.message));

/** Whether a rule leaves the patch alone, unless it is one that judges reverts, or commits to be folded, too. */
export const isExemptFrom = ({alsoOf}: Readonly<{alsoOf?: 'revert' | 'squash'}>, patch: Patch): boolean =>
	isExempt(patch) && !(alsoOf === 'revert' && isRevert(patch)) && !(alsoOf === 'squash' && isSquash(patch));
