import {placeOf} from './paths.ts';
import {needsCompany, type Scope, scopeOf} from './shortlog/scope-words.ts';
import {firstCommonParent, isWithin, prefixOfTopic, type Topic} from './topics.ts';

export {joinShortlog, type SplitShortlog, splitShortlog} from './shortlog/split.ts';

const file = /^(?:[\w.-]+\/)*[\w-]+\.(?:c|h|S|rst|txt|py|sh|yaml)$/;
const folder = /^(?:arch|virt|tools|include|Documentation)\//;
/** Files of these names exist for both vendors. */
const ambiguous = /^(?:nested|hyperv|pmu|vmenter|main|common)\.[chS]$/;

/** Whether one part of a prefix is a file or a folder of the tree: `vmx.c`, `arch/x86/kvm`. */
export const isPathPart = (part: string): boolean => file.test(part) || folder.test(part);

/** The parts of a prefix between its colons, without brackets before them. */
export const partsOfPrefix = (prefix: string): readonly string[] =>
	prefix
		.replace(/^\s*(?:\[[^\]]*\]\s*)+/, '')
		.split(':')
		.map(part => part.trim())
		.filter(part => part !== '');

const topicOfPath = (path: string): Topic | undefined => {
	if (folder.test(path)) return placeOf(file.test(path) ? path : `${path}/`).topic;
	if (ambiguous.test(path)) return undefined;
	if (/_test\.c$/.test(path)) return 'selftests';
	return placeOf(`arch/x86/kvm/${path}`).topic;
};

const wordsOf = (part: string) =>
	part
		.toLowerCase()
		.split(/[\s/,&;.|>=\\()[\]–—]+|(?<=^kvm)-/)
		.filter(word => /\w/.test(word));

/** Scopes with `nested` joined to the vendor beside it; undefined where it has none. */
const joinNested = (scopes: readonly Scope[]): readonly Scope[] | undefined => {
	if (!scopes.includes('nested')) return scopes;
	const vendors = scopes.filter(scope => /^n?(?:VMX|SVM)$/.test(scope));
	if (vendors.length === 0) return undefined;
	const nested = (scope: Scope): Scope => (scope === 'VMX' ? 'nVMX' : scope === 'SVM' ? 'nSVM' : scope);
	return scopes.filter(scope => scope !== 'nested').map(nested);
};

const innermost = (named: readonly Topic[]): readonly Topic[] => {
	const inner = named.filter(topic => !named.some(other => other !== topic && isWithin(other, topic)));
	const isPmuOfVendor =
		inner.includes('x86/pmu') && inner.every(topic => /^(?:x86\/pmu|VMX|SVM)$/.test(topic));
	return isPmuOfVendor ? ['x86/pmu'] : inner;
};

const normalise = (prefix: string): string | undefined => {
	const parts = partsOfPrefix(prefix);
	const paths = parts.filter(isPathPart);
	const words = parts.filter(part => !isPathPart(part)).flatMap(wordsOf);
	const scopes = words.map(scopeOf);
	const ofPaths = paths.map(topicOfPath);
	if (scopes.includes('selftests') && (words.length > 1 || paths.length > 0))
		return prefixOfTopic('selftests');
	const known = joinNested([...scopes, ...ofPaths].filter(scope => scope !== undefined));
	if (
		known === undefined ||
		known.length < scopes.length + ofPaths.length - (scopes.includes('nested') ? 1 : 0)
	) {
		return undefined;
	}
	const named = known.filter(scope => scope !== 'documents' && scope !== 'elsewhere' && scope !== 'nested');
	if (named.length < known.length || named.length === 0) return undefined;
	const isAlone = words.length === 1 && paths.length === 0 && needsCompany.has(words[0] ?? '');
	if (isAlone) return undefined;
	return prefixOfTopic(firstCommonParent(innermost(named)) ?? 'KVM');
};

const known = new Map<string, string | undefined>();

/**
 * The handbook's spelling of a prefix that is near one: `kvm: mmu:` is `KVM: x86/mmu:`. Prefixes that are right come
 * back as they are. Undefined where the words do not say which topic is meant.
 */
export const normalisePrefix = (prefix: string): string | undefined => {
	// A history has few prefixes and names them thousands of times.
	if (known.has(prefix)) return known.get(prefix);
	const canonical = normalise(prefix);
	if (known.size < 1000) known.set(prefix, canonical);
	return canonical;
};
