import {isPathPart, normalisePrefix} from '../normalise-prefix.ts';
import {prefixOfTopic, topicOfPrefix} from '../topics.ts';
import {nestedPrefix, standingOfTopic} from './best-prefix.ts';
import {currentTopic, isKnownPrefix} from './listed-topics.ts';
import {isRejected} from './rejected-topic.ts';
import {scopeOf} from './scope-words.ts';
import {isTolerated, unknownTopic} from './unknown-topic.ts';
import {fromFiles, type PrefixProblem, problem, target, type WrittenPrefix} from './written-prefix.ts';

type Question = (facts: WrittenPrefix) => PrefixProblem | undefined;

const selftests = prefixOfTopic('selftests');
const conventional = /^(?:feat|fix|chore|docs|refactor|test|perf|style|build|ci)(?:\([^)]*\))?!?$/i;
const doubled =
	/^KVM: (?:[\w/-]+: )?KVM\b|^(KVM: [\w/-]+: )\1|^KVM: x86: (?:n?SVM|n?VMX|SEV|mmu|MMU|pmu|PMU|xen|x86)\b/;

const isConventional: Question = facts => {
	const {parts, terrain} = facts;
	const [first = '', ...rest] = parts;
	if (!conventional.test(first) || terrain === 'documents' || /^docs$/i.test(first)) return undefined;
	const spelled = normalisePrefix(rest.map(part => `${part}:`).join(' '));
	const why = '; the verb tells what kind of change it is';
	return {
		...problem('shortlog-not-conventional-commits', facts, target({...facts, spelled}), why),
		isSpelling: false,
	};
};

/** Tests keep their names; other words between the prefix and the description go. */
const isOfSelftests: Question = facts => {
	const {prefix, parts, terrain} = facts;
	if (terrain !== 'selftests' || prefix.startsWith(selftests)) return undefined;
	if (prefix.toLowerCase() === selftests.toLowerCase()) return undefined;
	const words = parts
		.flatMap(part => part.split(/[\s/,]+/))
		.filter(word => /\w/.test(word) && scopeOf(word.replace(/\W$/, '')) === undefined);
	const test = words.find(word => /_tests?$/.test(word));
	const right = test === undefined || prefix === '' ? selftests : `${selftests} ${test}:`;
	const isSpelling = prefix !== '' && words.every(word => word === test);
	return {...problem('shortlog-selftests-prefix', facts, right, ' for all selftests'), isSpelling};
};

const isFile: Question = facts => {
	const named = facts.parts.filter(isPathPart).map(part => part.split('/').at(-1));
	if (named.length === 0) return undefined;
	const touched = facts.patch.changes.filter(({path}) => named.includes(path.split('/').at(-1)));
	// A file that the patch leaves alone says nothing of its topic, whatever topic the name resembles.
	const right =
		touched.length === 0
			? fromFiles(facts)
			: target({...facts, patch: {...facts.patch, changes: touched, diff: []}});
	return problem('shortlog-no-filename-prefix', facts, right, '; a file is no topic');
};

const isGuestStyle: Question = facts => {
	if (!/^(?:KVM:\s*)?x86\/kvm(?:\/[\w.-]+)?\s*:/i.test(facts.prefix)) return undefined;
	return problem('shortlog-no-x86-kvm', facts, target(facts), ', which is for Linux as a guest');
};

const isCase: Question = facts => {
	const {spelled, prefix} = facts;
	if (spelled === undefined || spelled === prefix) return undefined;
	return spelled.toLowerCase() === prefix.toLowerCase()
		? problem('shortlog-prefix-case', facts, spelled)
		: undefined;
};

const isDouble: Question = facts =>
	doubled.test(`${facts.prefix} `) && !isKnownPrefix(facts.prefix, facts.context)
		? problem('shortlog-double-prefix', facts, target(facts), '; one topic is enough')
		: undefined;

const isOfRejected: Question = facts => {
	const kind = isRejected(facts.prefix);
	if (kind === undefined || isKnownPrefix(facts.prefix, facts.context)) return undefined;
	const why = '; that part has no topic of its own';
	const isSure = kind === 'rejected';
	const found = problem('shortlog-rejected-topic', facts, target(facts), why, isSure ? 0.9 : 0.5);
	return {...found, isSpelling: false};
};

const isMisspelled: Question = facts => {
	const {prefix, spelled, gap, parts, context} = facts;
	if (prefix === '') return problem('shortlog-prefix-format', facts, fromFiles(facts));
	if (spelled === prefix && gap !== ' ') {
		return {...problem('shortlog-prefix-format', facts, spelled), message: `One space follows ${prefix}.`};
	}
	const isKnown = topicOfPrefix(prefix) !== undefined || isKnownPrefix(prefix, context);
	if (isKnown || isTolerated(prefix)) return undefined;
	if (/^KVM: /.test(`${prefix} `) && (spelled === undefined || parts.length > 2)) return undefined;
	return problem('shortlog-prefix-format', facts, spelled === undefined ? fromFiles(facts) : target(facts));
};

const isUnknown: Question = facts => {
	const {prefix, patch, context} = facts;
	if (isKnownPrefix(prefix, context) || prefix.startsWith(selftests)) return undefined;
	const {rule, confidence} = unknownTopic(prefix, patch, context);
	const right = target(facts);
	const why = '; the list of topics is short on purpose';
	return {...problem(rule, facts, right, why, confidence), isSpelling: false};
};

const isElsewhere: Question = facts => {
	const {patch, context, prefix, terrain} = facts;
	const topic = currentTopic(prefix, context);
	if (topic === undefined || terrain === 'selftests') return undefined;
	const nested = nestedPrefix(patch, context, topic);
	if (nested !== undefined) {
		const found = problem('shortlog-topic-matches-paths', facts, nested, '', 0.6);
		return {
			...found,
			needsNoHistory: true,
			message: `All of the patch is nested code, whose prefix is ${nested}, not ${prefix}.`,
		};
	}
	const {standing, best} = standingOfTopic(patch, context, topic);
	if (best === undefined || (standing !== 'elsewhere' && standing !== 'above')) return undefined;
	if (best.confidence < (standing === 'above' ? 0.9 : 0.8)) return undefined;
	const confidence = standing === 'above' ? 0.5 : Math.min(0.9, best.confidence);
	const found = problem('shortlog-topic-matches-paths', facts, best.prefix, '', confidence);
	return {...found, message: `The prefix for these files is ${best.prefix}, not ${prefix}.`};
};

/** The questions about a prefix of KVM's own patches, the most telling first. Each speaks for one rule. */
export const prefixQuestions: readonly Question[] = [
	isConventional,
	isOfSelftests,
	isFile,
	isGuestStyle,
	isCase,
	isDouble,
	isOfRejected,
	isMisspelled,
	isUnknown,
	isElsewhere,
];
