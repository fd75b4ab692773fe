import type {Patch} from '../../series/series.ts';
import type {Context} from '../rule.ts';
import {foreignPrefix, isForeignStyle} from './foreign-prefix.ts';
import {prefixQuestions} from './prefix-questions.ts';
import {scopeOf} from './scope-words.ts';
import {type PrefixProblem, problem, type WrittenPrefix, writtenPrefix} from './written-prefix.ts';

const otherArch =
	/(?:^|[\s:/])(?:arm64|arm|aarch64|s390x?|ppc|powerpc|mips|riscv|risc-v|loongarch)(?=[\s:/]|$)/i;

/** Documents, other architectures and other people's code keep what their own maintainers want. */
const isLeftAlone = ({terrain, parts, prefix}: WrittenPrefix): boolean => {
	if (terrain === 'elsewhere' || (terrain === 'documents' && prefix !== '')) return true;
	if (terrain === 'selftests' && otherArch.test(prefix) && /selftests/.test(prefix)) return true;
	const [only = '', ...more] = parts;
	return (
		parts.some(part => scopeOf(part) === 'documents') || (more.length === 0 && scopeOf(only) === 'elsewhere')
	);
};

const find = (patch: Patch, context: Context): PrefixProblem | undefined => {
	const facts = writtenPrefix(patch, context);
	if (isForeignStyle(facts.terrain)) {
		const found = foreignPrefix(patch, context, facts.prefix, facts.terrain);
		return (
			found && {...problem(found.rule, facts, found.prefix, found.why, found.confidence), isSpelling: false}
		);
	}
	if (isLeftAlone(facts)) return undefined;
	for (const question of prefixQuestions) {
		const found = question(facts);
		if (found !== undefined) return found;
	}
	return undefined;
};

const known = new WeakMap<Patch, Readonly<{context: Context; problem: PrefixProblem | undefined}>>();

/**
 * The one thing about the prefix that is worth saying, or undefined. All rules of prefixes ask here, and each reports
 * its own, so that a wrong prefix is one finding and not five.
 */
export const prefixProblem = (patch: Patch, context: Context): PrefixProblem | undefined => {
	const before = known.get(patch);
	if (before?.context === context) return before.problem;
	const found = find(patch, context);
	known.set(patch, {context, problem: found});
	return found;
};
