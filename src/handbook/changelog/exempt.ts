import {shortlogOf} from '../../series/patch.ts';
import type {Patch} from '../../series/series.ts';

const subject =
	/^(?:Re(?:vert|apply) "|(?:fixup|squash|amend)! |Merge (?:tag|branch|remote|commit|pull)\b|\[GIT PULL\])/;
const body =
	/^(?:This reverts commit [0-9a-f]{7,40}\b|\[ Upstream commit [0-9a-f]{7,40} \]|commit [0-9a-f]{12,40} upstream\.)/m;

/** Whether the rules of changelogs leave this patch alone: merges, reverts, commits to be squashed, stable backports. */
export const isExempt = ({commit}: Patch): boolean =>
	commit.parents.length > 1 || subject.test(shortlogOf(commit.message)) || body.test(commit.message);
