import {isBaseVerb} from '../changelog/verbs.ts';
import {type Scope, scopeOf} from './scope-words.ts';

/** A name, in brackets or not, and what parts it from the next. */
const link = /[[(]?([\w/\\]+(?:-[\w/\\]+)*)[\])]?(\s*(?:::|=>|->|--|[:;,.|>\\–—-])(?=\s|\w|$)\s*|\s+)/y;
/** Words that are verbs or other people's as often as they are topics. */
const other = /^(?:emulate|emulation|irq|smm|virt|perf|crypto)$/i;
const inSentences = /^\s*[,.]|^\S*-\S*$/;
/** Verbs that are no nouns; with their capital they begin a description. */
const verb =
	/^(?:Add|Allow|Avoid|Clear|Convert|Defer|Disable|Disallow|Don['’]t|Drop|Emulate|Enable|Ensure|Expose|Extend|Fix|Handle|Ignore|Implement|Initialize|Inject|Introduce|Keep|Make|Move|Prevent|Reject|Remove|Rename|Replace|Rework|Skip|Use)\s/;

/** Whether a description begins here though no sign says so: with a capital verb, if need be one with its object. */
const isOrder = (behind: string) =>
	verb.test(behind) || isBaseVerb(/^([A-Z][a-z]+)\s+(?:an?|the)\s/.exec(behind)?.[1] ?? '');

/** Whether the sign may be a sentence's own: a comma, a full stop, a hyphen, or the first of two dashes. A capital tells. */
const isDoubtful = (sign: string, behind: string) =>
	inSentences.test(sign) || (/[-–—]/.test(sign) && /\s[-–—]+\s/.test(behind));

const isTopic = (scope: Scope | undefined) =>
	scope !== undefined && scope !== 'documents' && scope !== 'elsewhere';

const isNamed = (name: string) =>
	name.split(/[/\\]+|(?<=^kvm)-/i).every(word => !other.test(word) && isTopic(scopeOf(word)));

/**
 * Where a prefix ends whose topics are right and whose signs are not: `KVM: x86 -`, `KVM::x86;`, `KVM: (x86)`. 0 where
 * there is none, or where it may be a sentence that begins with such names.
 */
export const endOfLoose = (shortlog: string): number => {
	let end = 0;
	link.lastIndex = 0;
	for (let names = 0; names < 4; names++) {
		const at = link.lastIndex;
		const {0: whole, 1: name = '', 2: sign = ''} = link.exec(shortlog) ?? [''];
		if (name === '' || !isNamed(name) || (names === 0 && !/\bkvm\b/i.test(name))) break;
		const behind = shortlog.slice(at + whole.length);
		const isBracketed = /[\])]\s*$/.test(whole);
		const isSpace = sign.trim() === '' && !isBracketed;
		const isEnd = isSpace ? isOrder(behind) : !isDoubtful(sign, behind) || /^[A-Z][a-z]/.test(behind);
		if (isEnd) end = at + whole.trimEnd().length;
	}
	return end;
};
