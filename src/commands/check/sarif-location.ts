import {readablePath} from '../../series/bytes.ts';
import {shortlogOf} from '../../series/patch.ts';
import type {EntryPlace} from './entry.ts';
import type {GivenPatch, GivenPosting} from './input.ts';

/** Half a pair cannot be written in an address. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A path as SARIF names files: relative where it is, escaped. */
export const uriOf = (path: string): string => {
	const escaped = encodeURI(path.replace(loneSurrogate, '\ufffd')).replace(/[?#]/g, each =>
		each === '?' ? '%3F' : '%23',
	);
	if (path.startsWith('/')) return `file://${escaped}`;
	// A colon in the first part would be read as a scheme.
	return escaped.replace(/^\.\//, '').replace(/^[^/]*/, first => first.replaceAll(':', '%3A'));
};

const physical = (path: string, startLine: number) => ({
	physicalLocation: {artifactLocation: {uri: uriOf(path)}, region: {startLine: Math.max(1, startLine)}},
});

/** Where a commit's first change is: systems that show findings take none without a file. */
const firstChange = ({patch}: GivenPatch) => {
	const [file] = patch.diff;
	return file === undefined ? {} : physical(readablePath(file.path), file.hunks[0]?.newStart ?? 1);
};

const logical = ({commit, patch}: GivenPatch) => ({
	logicalLocations: [
		{
			name: shortlogOf(patch.commit.message),
			...(commit === undefined ? {} : {fullyQualifiedName: commit}),
		},
	],
});

const isFile = (file: string | undefined): file is string => file !== undefined && file !== '-';

/**
 * Where a finding is: in the file given, otherwise in the code, at the commit's first change where it is about the
 * message, and always in which commit.
 */
export const locationsOf = (place: EntryPlace | undefined, given: GivenPatch) => {
	if (isFile(given.file))
		return [{...physical(given.file, place?.given ?? given.messageLine(0) ?? 1), ...logical(given)}];
	return place?.path === undefined
		? [{...firstChange(given), ...logical(given)}]
		: [{...physical(place.path, place.line), ...logical(given)}];
};

/** Where a finding about the series is: in the patches it names, or its cover, or its first patch. */
export const seriesLocations = ({patches, cover}: GivenPosting, ids: readonly string[]) =>
	ids.length === 0
		? isFile(cover?.file)
			? [physical(cover.file, 1)]
			: patches.slice(0, 1).flatMap(given => locationsOf(undefined, given))
		: patches.filter(({patch}) => ids.includes(patch.id)).flatMap(given => locationsOf(undefined, given));
