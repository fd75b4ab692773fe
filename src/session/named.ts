import {shortlogOf} from '../series/patch.ts';
import type {Patch, Series} from '../series/series.ts';
import {listed, plural} from '../text/plural.ts';

/** A patch as a person named it: each fact where it is known. */
export type NamedPatch = Readonly<{
	/** The full object id. */
	commit: string | undefined;
	/** What it adds and removes, as `changeId` names it. */
	content: string | undefined;
	subject: string;
}>;

/** Patches of the series that were named, by id, and one sentence where there is something to say of them. */
export type NamedPatches = Readonly<{ids: readonly string[]; says: string}>;

type Match = Readonly<{named: NamedPatch; patch: Patch | undefined; isSure: boolean}>;

const lookedFor = (named: NamedPatch, {patches}: Series): Match => {
	const {commit, content, subject} = named;
	const same =
		patches.find(patch => patch.commit.oid === commit) ?? patches.find(patch => patch.id === content);
	if (same !== undefined) return {named, patch: same, isSure: true};
	const alike = patches.filter(patch => shortlogOf(patch.commit.message) === subject);
	// Two commits of one name: neither is the one that was meant.
	return {named, patch: alike.length === 1 ? alike[0] : undefined, isSure: false};
};

const titles = (matches: readonly Match[]): string => {
	const names = matches.slice(0, 2).map(({named}) => `"${named.subject}"`);
	const rest = matches.length - names.length;
	return listed(rest > 0 ? [...names, `${rest} more`] : names);
};

/** Finds named patches in the series: by commit, else by content, else by subject, which is less sure and said. */
export const findNamed = (named: readonly NamedPatch[], series: Series): NamedPatches => {
	const matches = named.map(each => lookedFor(each, series));
	const missing = matches.filter(({patch}) => patch === undefined);
	const unsure = matches.filter(({patch, isSure}) => patch !== undefined && !isSure);
	const wanted = new Set(matches.flatMap(({patch}) => patch?.id ?? []));
	const ids = series.patches.flatMap(({id}) => (wanted.has(id) ? [id] : []));
	if (ids.length === 0) {
		const says =
			named.length === 0
				? 'Nothing was named that has a finding; all that is found is listed.'
				: `None of ${plural(named.length, 'patch', 'patches')} named is in ${series.branch}; all that is found is listed.`;
		return {ids, says};
	}
	const sentences = [
		...(missing.length === 0 ? [] : [`Not in ${series.branch}: ${titles(missing)}.`]),
		...(unsure.length === 0 ? [] : [`Known by the subject alone, so look twice: ${titles(unsure)}.`]),
	];
	return {ids, says: sentences.join(' ')};
};
