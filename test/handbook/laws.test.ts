import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {type Citation, handbookPath, handbookSections} from '../../src/handbook/cite.ts';
import {judge} from '../../src/handbook/judge.ts';
import {splitShortlog} from '../../src/handbook/normalise-prefix.ts';
import type {CodeSpot, PatchRule} from '../../src/handbook/rule.ts';
import {codeRules} from '../../src/handbook/rules/code/index.ts';
import {rules as messageRules} from '../../src/handbook/rules/index.ts';
import {shortlogOf, withMessage} from '../../src/series/patch.ts';
import type {Patch} from '../../src/series/series.ts';
import {aContext, aPatch} from './a-patch.ts';
import type {Scene} from './scenes/a-scene.ts';
import {changelogScenes} from './scenes/changelog.ts';
import {codeScenes} from './scenes/code.ts';
import {referenceScenes} from './scenes/references.ts';
import {sections} from './scenes/sections.ts';
import {shortlogScenes} from './scenes/shortlog.ts';
import {tagScenes} from './scenes/tags.ts';

/** A file of the topic that an example's prefix names. */
const files: Readonly<Record<string, string>> = {
	'KVM:': 'virt/kvm/kvm_main.c',
	'KVM: VMX:': 'arch/x86/kvm/vmx/vmx.c',
	'KVM: nVMX:': 'arch/x86/kvm/vmx/nested.c',
	'KVM: SVM:': 'arch/x86/kvm/svm/svm.c',
	'KVM: nSVM:': 'arch/x86/kvm/svm/nested.c',
	'KVM: x86/mmu:': 'arch/x86/kvm/mmu/mmu.c',
	'KVM: x86/pmu:': 'arch/x86/kvm/pmu.c',
	'KVM: selftests:': 'tools/testing/selftests/kvm/x86/fastops_test.c',
	'x86/kvm:': 'arch/x86/kernel/kvm.c',
	'x86/cpufeatures:': 'arch/x86/include/asm/cpufeatures.h',
};

/** What a rule's examples are about, where the message and the file do not break it; one file an area. */
const scenes: Readonly<Record<string, Scene>> = {
	...shortlogScenes,
	...changelogScenes,
	...referenceScenes,
	...tagScenes,
	...codeScenes,
};

const rules = [...messageRules, ...codeRules];
const base = aContext();
const body =
	'\n\nDo it before the root is freed, as nothing else keeps the pages alive.\n\nSigned-off-by: Code Author <author@example.org>\n';
const whole = (text: string) => (text.includes('\n') ? text : text + body);

const sceneOf = ({id, good}: PatchRule, text: string) => {
	const file = files[splitShortlog(shortlogOf(good)).prefix] ?? 'arch/x86/kvm/x86.c';
	const {paths = [file], context = base, patch} = scenes[id] ?? {};
	return {patch: patch?.(text) ?? aPatch({message: whole(text), paths}), context};
};

/** The line that the patch adds there. */
const addedLine = ({diff}: Patch, {path, line}: CodeSpot): string | undefined => {
	for (const hunk of diff.find(file => file.path === path)?.hunks ?? []) {
		let at = hunk.newStart;
		for (const {sign, text} of hunk.lines) {
			if (sign === '+' && at === line) return text;
			if (sign === '+' || sign === ' ') at++;
		}
	}
	return undefined;
};

const serious = (patch: Patch, context: typeof base) =>
	judge(patch, context)
		.filter(({severity}) => severity !== 'hint')
		.map(({rule}) => rule.id);

const isRealSection = ({document, section}: Citation) =>
	section === undefined ||
	(document === handbookPath
		? (handbookSections as readonly string[]).includes(section)
		: sections[document.replace(/^Documentation\//, '')]?.includes(section) === true);

const areas = ['shortlog', 'changelog', 'references', 'tags', 'code'];

describe('the list of rules', () => {
	test.each(areas)('has every file of %s, and each once', area => {
		const files = readdirSync(new URL(`../../src/handbook/rules/${area}`, import.meta.url));
		const ids = files.filter(file => file !== 'index.ts').map(file => file.replace(/\.ts$/, ''));
		const listed = rules.map(({id}) => id);
		expect(listed.filter(id => ids.includes(id)).toSorted()).toEqual(ids.toSorted());
	});

	test('names no rule twice, and none without a file', () => {
		const files = areas.flatMap(area =>
			readdirSync(new URL(`../../src/handbook/rules/${area}`, import.meta.url)),
		);
		expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length);
		expect(rules.filter(({id}) => !files.includes(`${id}.ts`))).toEqual([]);
	});
});

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
	const bad = sceneOf(rule, rule.bad);
	const good = sceneOf(rule, rule.good);

	test('passes its good example and reports its bad one', () => {
		expect(rule.check(good.patch, good.context)).toEqual([]);
		expect(rule.check(bad.patch, bad.context)).not.toEqual([]);
	});

	test('has a good example that no rule has anything serious to say about', () => {
		expect(serious(good.patch, good.context)).toEqual([]);
	});

	test('reports in one sentence or two, at a place that is there', () => {
		const lines = bad.patch.commit.message.split('\n');
		for (const {message, spot, code, confidence} of rule.check(bad.patch, bad.context)) {
			expect(message).toMatch(/^\S.*[^.]\.$/);
			expect(message).not.toMatch(/!|\b(?:oops|please|sorry|successfully)\b/i);
			expect(confidence).toBeGreaterThan(0);
			expect(confidence).toBeLessThanOrEqual(1);
			if (code !== undefined) {
				expect(spot).toBeUndefined();
				expect(code.to).toBeLessThanOrEqual(code.text.length);
				expect(addedLine(bad.patch, code)).toBe(code.text);
			}
			if (spot === undefined) continue;
			expect(spot.line).toBeLessThan(lines.length);
			expect(spot.from).toBeLessThanOrEqual(spot.to);
			expect(spot.to).toBeLessThanOrEqual(lines[spot.line]?.length ?? 0);
		}
	});

	test('has nothing left to report once fixed, and fixes it once', () => {
		const {patch, context} = bad;
		const fixed = rule.fix?.(patch, context);
		if (fixed === undefined) return;
		const mended = withMessage(patch, fixed);
		expect(rule.check(mended, context)).toEqual([]);
		expect(rule.fix?.(mended, context) ?? fixed).toBe(fixed);
	});

	test('breaks no other rule by its fix', () => {
		const {patch, context} = bad;
		const fixed = rule.fix?.(patch, context);
		if (fixed === undefined) return;
		const before = new Set(serious(patch, context));
		expect(serious(withMessage(patch, fixed), context).filter(id => !before.has(id))).toEqual([]);
	});

	test('leaves a good message alone', () => {
		const {patch, context} = good;
		expect(rule.fix?.(patch, context) ?? patch.commit.message).toBe(patch.commit.message);
	});

	test('says which fix it has, and cites a section that there is', () => {
		expect(rule.fixClass === undefined).toBe(rule.fix === undefined);
		expect(isRealSection(rule.cites)).toBe(true);
		for (const text of [rule.title, rule.why]) expect(text).not.toMatch(/!|\s$/);
		expect(rule.title).not.toMatch(/\.$/);
		expect(rule.why).toMatch(/\.$/);
	});
});
