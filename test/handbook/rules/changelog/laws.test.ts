import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {handbookPath, handbookSections} from '../../../../src/handbook/cite.ts';
import {changelogRules} from '../../../../src/handbook/rules/changelog/index.ts';
import {withMessage} from '../../../../src/series/patch.ts';
import {aChange} from '../../../evidence/a-patch.ts';
import {changelogScenes} from '../../scenes/changelog.ts';
import {brokenRules, expectAllLaws, reportsOf, signature, told} from './a-message.ts';

/** The patch of a rule's example, with the files that it is about. */
const exampleOf = (id: string, text: string) =>
	told(
		text,
		(changelogScenes[id]?.paths ?? ['arch/x86/kvm/x86.c']).map(path => aChange(path)),
	);

const folder = resolve(import.meta.dirname, '../../../../src/handbook/rules/changelog');

describe('the rules of changelogs', () => {
	it('are one file each, named by the id', () => {
		const files = readdirSync(folder).map(name => name.replace(/\.ts$/, ''));
		expect(changelogRules.map(({id}) => id).toSorted()).toEqual(
			files.filter(name => name !== 'index').toSorted(),
		);
	});

	it.each(changelogRules.map(rule => [rule.id, rule] as const))(
		'%s explains itself and cites a section',
		(_, rule) => {
			expect(rule.why.match(/[.:;](?:\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
			expect(rule.fix === undefined).toBe(rule.fixClass === undefined);
			const {document, section} = rule.cites;
			expect(document).toMatch(/^Documentation\/process\/[\w.-]+\.rst$/);
			expect(section).toBeDefined();
			if (document === handbookPath) expect(handbookSections).toContain(section);
		},
	);

	it.each(changelogRules.map(rule => [rule.id, rule] as const))(
		'%s: its good example breaks no rule',
		(_, {id, good}) => {
			expect(brokenRules(exampleOf(id, good))).toEqual([]);
		},
	);

	it.each(changelogRules.map(rule => [rule.id, rule] as const))(
		'%s: its bad example breaks it alone',
		(_, {id, bad}) => {
			expect(brokenRules(exampleOf(id, bad))).toEqual([id]);
		},
	);

	it.each(changelogRules.map(rule => [rule.id, rule] as const))('%s keeps the laws of fixes', (_, rule) => {
		expectAllLaws(rule, exampleOf(rule.id, rule.bad));
	});

	it.each(changelogRules.map(rule => [rule.id, rule] as const))(
		'%s points at text that is there',
		(_, rule) => {
			const lines = rule.bad.split('\n');
			for (const {spot, confidence} of reportsOf(rule, exampleOf(rule.id, rule.bad))) {
				expect(confidence).toBeGreaterThan(0);
				expect(confidence).toBeLessThanOrEqual(1);
				if (spot === undefined) continue;
				expect(spot.from).toBeLessThan(spot.to);
				expect(spot.to).toBeLessThanOrEqual(lines[spot.line]?.length ?? 0);
			}
		},
	);

	const body = `This patch adds what we need.\n\nv2: Fix it\n\nCc: stable@vger.kernel\n${signature}\n`;
	it.each([
		['a backport', `KVM: x86: Add a thing\n\n[ Upstream commit 0123456789ab ]\n\n${body}`],
		['an older backport', `KVM: x86: Add a thing\n\ncommit 0123456789ab0123 upstream.\n\n${body}`],
	])('leave %s alone', (_, message) => {
		expect(brokenRules(told(message))).toEqual([]);
		const first = withMessage(told(message), `KVM: x86: Add a thing\n\n${body}`);
		expect(brokenRules(first).length).toBeGreaterThan(3);
	});

	it.each([
		['a revert', `Revert "KVM: x86: Add a thing"\n\nThis reverts commit 0123456789ab.\n\n${body}`],
		['a commit that reverts', `KVM: x86: Drop it\n\nThis reverts commit 0123456789ab.\n\n${body}`],
	])('judge the words and tags of %s, and its form by one rule', (_, message) => {
		const words = ['changelog-no-pronouns', 'changelog-no-version-history', 'stable-address'];
		expect(brokenRules(told(message)).filter(id => id !== 'revert-format')).toEqual(words);
	});

	it.each(['fixup', 'squash', 'amend'])('say of a %s that it is to be folded, and no more', mark => {
		const message = `${mark}! KVM: x86: Add a thing\n\n${body}`;
		expect(brokenRules(told(message))).toEqual(['fixes-not-for-same-series']);
	});

	it('leave merges alone', () => {
		const patch = told(`KVM: x86: Add a thing\n\n${body}`);
		expect(brokenRules({...patch, commit: {...patch.commit, parents: ['a', 'b']}})).toEqual([]);
	});
});
