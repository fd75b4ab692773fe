import {numberedIds} from '../../series/change-id.ts';
import type {GivenPatch, GivenPosting} from './input.ts';
import type {PlacedMail} from './series-of-mails.ts';

const givenPatch = ({file, mail}: PlacedMail): readonly GivenPatch[] => {
	if (mail.kind !== 'patch') return [];
	const {patch, posted, messageLine, codeLine} = mail;
	const commit = patch.commit.oid === '' ? undefined : patch.commit.oid;
	return [{file, commit, patch, posted, messageLine, codeLine}];
};

const indexOf = ({posted}: GivenPatch): number => posted?.subject?.number?.index ?? Number.NaN;
const totalOf = ({posted}: GivenPatch): number => posted?.subject?.number?.total ?? Number.NaN;

/** Whether the patches have numbers that all differ and that their series can have. */
const isNumbered = (patches: readonly GivenPatch[]): boolean =>
	new Set(patches.map(indexOf)).size === patches.length &&
	patches.every(patch => indexOf(patch) >= 1 && indexOf(patch) <= totalOf(patch));

const isWhole = (patches: readonly GivenPatch[], hasNumbers: boolean): boolean => {
	const [only] = patches;
	if (only === undefined) return false;
	if (hasNumbers) return patches.length === totalOf(only);
	const subject = only.posted?.subject;
	return patches.length === 1 && subject !== undefined && subject.number === undefined;
};

/** The mails of one series as a posting: in the order of their numbers where these are in order, else as given. */
export const postingOf = (mails: readonly PlacedMail[]): GivenPosting => {
	const given = mails.flatMap(givenPatch);
	const hasNumbers = isNumbered(given);
	const sorted = hasNumbers ? given.toSorted((a, b) => indexOf(a) - indexOf(b)) : given;
	const ids = numberedIds(sorted.map(({patch}) => patch.id));
	const cover = mails.find(({mail}) => mail.kind === 'cover');
	return {
		patches: sorted.map((each, at) => ({...each, patch: {...each.patch, id: ids[at] ?? ''}})),
		cover: cover && {file: cover.file, posted: cover.mail.posted},
		isWhole: isWhole(sorted, hasNumbers),
	};
};
