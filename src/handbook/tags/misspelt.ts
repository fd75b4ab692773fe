import {isSamePerson, readPerson} from './people.ts';
import {peopleKeys} from './people-keys.ts';
import {isAssistant} from './tool-name.ts';

/** A line that is meant as a tag and is none, or one that no tool knows. */
export type Misspelt = Readonly<{
	/** What is wrong with it, as a whole sentence. */
	says: string;
	isSignOff: boolean;
	/** The line as it should be; undefined where that is somebody's to write. */
	right: string | undefined;
}>;

/** Words that stand for a tag of another spelling, in small letters. */
const meant: ReadonlyMap<string, string> = new Map([
	['co-authored-by', 'Co-developed-by'],
	['coauthored-by', 'Co-developed-by'],
	['co-author-by', 'Co-developed-by'],
	['signoff-by', 'Signed-off-by'],
	['sign-off-by', 'Signed-off-by'],
	['signed-by', 'Signed-off-by'],
	['review-by', 'Reviewed-by'],
	['ack-by', 'Acked-by'],
	['test-by', 'Tested-by'],
	['report-by', 'Reported-by'],
]);

const unhyphenated =
	/^((?:Review|Test|Ack|Report|Suggest|Debug)ed|Signed[-_ ]off|Co[- ]developed)[-_ ]by(?=[ \t]*:.*@)/i;
const colonless =
	/^((?:Signed-off|Co-developed|Reviewed|Acked|Tested|Reported|Suggested|Debugged)-by|Cc)[ \t]+(?=(?:[^\s:<>][^:<>]*)?<[^\s<>]+@[^\s<>]+>\s*$|[^\s<>:]+@[^\s<>:]+\s*$)/i;
const keyed = /^([A-Za-z]+(?:-[A-Za-z]+)*-by)(?=[ \t]*:.*@)/;

/** Whether one letter more, less, other or swapped with the next makes one word of the other. Both begin alike. */
const isNear = (written: string, right: string): boolean => {
	if (Math.abs(written.length - right.length) > 1 || written[0] !== right[0]) return false;
	let at = 0;
	while (at < written.length && written[at] === right[at]) at++;
	const [a, b] = [written.slice(at), right.slice(at)];
	if (a.length !== b.length) return a.slice(1) === b || a === b.slice(1);
	return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
};

const keyMeant = (written: string): string | undefined => {
	const lower = written.toLowerCase();
	if (peopleKeys.some(key => key.toLowerCase() === lower)) return undefined;
	return meant.get(lower) ?? peopleKeys.find(key => isNear(lower, key.toLowerCase()));
};

const fault = (line: string): Readonly<{key: string; says: string; rest: string}> | undefined => {
	const [open, opened = ''] = line.match(colonless) ?? [];
	if (open !== undefined)
		return {
			key: opened,
			says: 'This tag lacks its colon, and no tool knows it.',
			rest: line.slice(open.length),
		};
	const [spaced = ''] = line.match(unhyphenated) ?? [];
	const dashed = spaced.replace(/[_ ]/g, '-');
	const isUnhyphenated = dashed !== spaced;
	const [word = ''] = isUnhyphenated ? [spaced] : (line.match(keyed) ?? []);
	const key = isUnhyphenated ? dashed : keyMeant(word);
	if (word === '' || key === undefined) return undefined;
	const says = isUnhyphenated
		? 'This tag lacks its hyphen, and no tool knows it.'
		: `No tool knows this tag; the kernel writes ${key}.`;
	return {key, says, rest: line.slice(word.length).replace(/^[ \t]*:[ \t]*/, '')};
};

/**
 * What is wrong with how a tag of a person is spelled; undefined where nothing is. A sign-off is mended by nobody but
 * the one who signs, and a co-author is one only with a sign-off on the `next` line.
 */
export const misspeltTag = (line: string, next = ''): Misspelt | undefined => {
	const found = fault(line);
	if (found === undefined) return undefined;
	const {key, rest} = found;
	const [person] = readPerson(rest, 0);
	if (person !== undefined && isAssistant(person)) return undefined;
	const isSignOff = /^Signed-off-by$/i.test(key);
	const [, signer = ''] = next.match(/^Signed-off-by:(.*)$/i) ?? [];
	const isPaired = person !== undefined && readPerson(signer, 0).some(each => isSamePerson(each, person));
	const isSettled = !isSignOff && (isPaired || !/^Co-developed-by$/i.test(key));
	const more = isSignOff ? ' Write Signed-off-by: NAME <ADDRESS>.' : ' Their sign-off stands below it.';
	const says = isSettled ? found.says : found.says + more;
	return {says, isSignOff, right: isSettled ? `${key}: ${rest}` : undefined};
};
