import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readNamed} from '../../../src/commands/fix/read-named.ts';
import {Refusal} from '../../../src/series/refusal.ts';
import {aPatch, aSeries} from '../../session/a-session.ts';

const one = aPatch('KVM: x86: One', [{path: 'arch/x86/kvm/x86.c'}]);
const two = aPatch('KVM: x86: Two', [{path: 'arch/x86/kvm/x86.c'}]);
const series = aSeries(one, two);
const job = {progress: () => {}, signal: new AbortController().signal};
const tools = {readCommits: async () => ({series: aSeries(two), isRange: false})};

let folder = '';
const put = async (name: string, text: string) => {
	const path = join(folder, name);
	await writeFile(path, text);
	return path;
};
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kvm-series-named-'));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const read = (...operands: readonly string[]) => readNamed({operands, files: []}, tools, series, job);

const aDocument = (patches: readonly unknown[]) => JSON.stringify({schema: 'kvm-series-check/1', patches});

describe('what is named to be mended', () => {
	it('is nothing, or commits', async () => {
		expect(await read()).toBeUndefined();
		expect(await read('HEAD')).toEqual({ids: [two.id], says: ''});
	});

	it('is a document of check --json: the patches that have findings', async () => {
		const patches = [
			{commit: one.commit.oid, subject: 'KVM: x86: One', findings: [{rule: 'x'}]},
			{commit: two.commit.oid, subject: 'KVM: x86: Two', findings: []},
		];
		expect(await read(await put('found', aDocument(patches)))).toEqual({ids: [one.id], says: ''});
	});

	it('is a mail, known by its subject where its content is another', async () => {
		const mail =
			'From: a <a@example.org>\nSubject: [PATCH v2] KVM: x86: Two\n\nWhy.\n---\n a | 1 +\n\ndiff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n x\n+y\n';
		const named = await read(await put('two.patch', mail));
		expect(named?.ids).toEqual([two.id]);
		expect(named?.says).toMatch(/subject alone/);
	});

	it('is refused in a sentence where it is another document, or the keyboard', async () => {
		await expect(read(await put('other.json', '{"schema":"x"}'))).rejects.toThrow(Refusal);
		await expect(read('-')).rejects.toThrow(/keyboard/);
	});
});
