import {linksArchive} from './words.ts';

const units = /\b(?:kvm[- ]unit[- ]tests?|KUT)\b/i;
const tests = /\bself[- ]?tests?\b|\bkvm[- ]unit[- ]tests?\b|\bKUT\b|(?<!\/)\b[a-z]\w*_test\b/i;
/** "No selftests", "selftests do not cover it": the tests are named to say that there are none. */
const denied =
	/\b(?:no|without|lacks?|lacking|missing|absent|neither)\s(?:\w+\s){0,2}?(?:self[- ]?tests?|kvm[- ]unit[- ]tests?|KUT)\b|\b(?:self[- ]?tests?|kvm[- ]unit[- ]tests?|KUT)\b[^,;]{0,40}\b(?:not|n['’]t|never|cannot|unable|nothing|missing)\b|\b(?:not|n['’]t|never|nothing)\b[^,;]{0,40}\b(?:self[- ]?tests?|kvm[- ]unit[- ]tests?|KUT)\b/gi;
/** What is only going to be. */
const promised =
	/\b(?:todo|to[- ]do|later|follow[- ]?ups?|eventually|soon|planned|planning|work in progress|WIP|in the future)\b|\bwill (?:be (?:added|posted|sent|written)|follow|come|add|post|send|write)\b/i;
/** What tests do, and what is done with them. */
const doing =
	/\btest(?:s|ed|ing)?\b(?<!self-?tests?)(?<!unit[- ]tests?)|\b(?:cover|verif|validat|exercis|check|pass|prov|stress)\w*|\b(?:run|ran|runs|running|see|by|with|via|using|in|has|have|had|adds?|added|exists?|existing)\b/i;

/** Sentences, and what stands between a semicolon or a comma that parts two statements. */
const partsOf = (text: string): readonly string[] =>
	text
		.replace(/[ \t]*\n[ \t]*(?=\S)(?![-*•])/g, ' ')
		.split(/(?<=[.!?;])\s+|\n+|,\s+(?=(?:as|but|since|because|and)\b)/);

/**
 * Whether a text says that tests of its matter exist or ran. That tests are missing, are promised, or have to do with
 * something else in the sentence says nothing; unit tests may be promised, as they are posted behind the kernel's series.
 */
export const tellsOfTests = (text: string): boolean =>
	tests.test(text) &&
	partsOf(text).some(part => {
		const rest = part.replace(denied, '');
		if (!tests.test(rest)) return false;
		if (units.test(rest) || linksArchive(rest)) return true;
		return !promised.test(rest) && (doing.test(rest) || /_test\b/.test(rest));
	});
