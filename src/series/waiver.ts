import type {Patch} from './series.ts';

/** A patch as it can be known again after rewording, reordering and rebasing. */
export type PatchKey = Readonly<{
	/** The author's mail address in small letters. */
	author: string;
	/** Author date, seconds since 1970. */
	when: number;
	/** What it adds and removes, as `changeId` names it; empty where that is nothing. */
	content: string;
}>;

/** What a waiver is for: one patch, or the series on a branch. */
export type WaivedThing = Readonly<{patch: PatchKey}> | Readonly<{branch: string}>;

/** A finding that was set aside, and why. */
export type Waiver = Readonly<{
	/** A rule's id, `checkpatch:TYPE` or `codespell`. */
	rule: string;
	about: WaivedThing;
	/** One line. */
	reason: string;
	/** Seconds since 1970. */
	when: number;
	/** The shortlog of then, for people; the branch's name where it is about a series. */
	title: string;
}>;

/** A patch of the same content as an earlier one of its series has a number behind its id, which its place decides. */
const contentOf = ({id, diff}: Patch): string => (diff.length === 0 ? '' : id.replace(/-\d+$/, ''));

/** The key of a patch. */
export const patchKey = (patch: Patch): PatchKey => ({
	author: patch.commit.author.mail.toLowerCase(),
	when: patch.commit.author.when,
	content: contentOf(patch),
});

const isSameContent = (a: PatchKey, b: PatchKey) => a.content !== '' && a.content === b.content;

const isSameAuthorship = (a: PatchKey, b: PatchKey) => a.author === b.author && a.when === b.when;

/**
 * Whether the key names this patch: by its content, or by who wrote it when. The latter counts only where no other of
 * `patches` was written then, since scripts make many commits in one second.
 */
export const isPatchOf = (key: PatchKey, patch: Patch, patches: readonly Patch[] = []): boolean => {
	const own = patchKey(patch);
	if (isSameContent(key, own)) return true;
	if (!isSameAuthorship(key, own)) return false;
	return patches.every(other => {
		const theirs = patchKey(other);
		return !isSameAuthorship(theirs, own) || isSameContent(theirs, own) || other.id === patch.id;
	});
};

/** Whether two waivers set aside the same finding. */
export const isSameWaiver = (a: Waiver, b: Waiver): boolean => {
	if (a.rule !== b.rule) return false;
	if ('branch' in a.about || 'branch' in b.about) {
		return 'branch' in a.about && 'branch' in b.about && a.about.branch === b.about.branch;
	}
	const [one, other] = [a.about.patch, b.about.patch];
	return isSameAuthorship(one, other) && one.content === other.content;
};

/** A finding of ours or of another program. */
type Ruled = Readonly<{rule: string | Readonly<{id: string}>}>;

const ruleOf = ({rule}: Ruled): string => (typeof rule === 'string' ? rule : rule.id);

/** Findings that count, and those that do not. */
export type Sifted<F> = Readonly<{
	kept: readonly F[];
	waived: readonly Readonly<{rule: string; reason: string; finding: F}>[];
}>;

const sift = <F extends Ruled>(findings: readonly F[], waivers: readonly Waiver[]): Sifted<F> => {
	const reasons = new Map(waivers.map(({rule, reason}) => [rule, reason]));
	return {
		kept: findings.filter(finding => !reasons.has(ruleOf(finding))),
		waived: findings.flatMap(finding => {
			const rule = ruleOf(finding);
			const reason = reasons.get(rule);
			return reason === undefined ? [] : [{rule, reason, finding}];
		}),
	};
};

const waiversOf = (waivers: readonly Waiver[], patch: Patch, patches: readonly Patch[]) =>
	waivers.filter(({about}) => 'patch' in about && isPatchOf(about.patch, patch, patches));

/** Ids of the rules of which nothing counts in the patch. */
export const waivedRules = (
	waivers: readonly Waiver[],
	patch: Patch,
	patches: readonly Patch[] = [],
): ReadonlySet<string> => new Set(waiversOf(waivers, patch, patches).map(({rule}) => rule));

/** Sets aside what was waived for the patch; `patches` are all of its series. */
export const applyWaivers = <F extends Ruled>(
	findings: readonly F[],
	waivers: readonly Waiver[],
	patch: Patch,
	patches: readonly Patch[] = [],
): Sifted<F> => sift(findings, waiversOf(waivers, patch, patches));

/** Sets aside what was waived for the series on the branch. */
export const applySeriesWaivers = <F extends Ruled>(
	findings: readonly F[],
	waivers: readonly Waiver[],
	branch: string,
): Sifted<F> =>
	sift(
		findings,
		waivers.filter(({about}) => 'branch' in about && about.branch === branch),
	);
