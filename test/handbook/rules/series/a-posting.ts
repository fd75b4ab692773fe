import {describe, expect, it} from 'vitest';
import type {Facts} from '../../../../src/handbook/facts.ts';
import type {Posting, SeriesRule} from '../../../../src/handbook/rule.ts';
import type {FileDiff} from '../../../../src/series/diff.ts';
import type {Posted} from '../../../../src/series/posted.ts';
import type {Patch} from '../../../../src/series/series.ts';
import {parseSubject} from '../../../../src/series/subject.ts';
import {aChange, aFile} from '../../../evidence/a-patch.ts';
import {aContext, aPatch} from '../../a-patch.ts';

/** What an outline of a posting does not say. */
export type Surroundings = Readonly<{
	isWhole?: boolean;
	/** What the repository knows of the base; without it there is no repository. */
	base?: Partial<Facts['base']>;
	/** Ids that the messages name of commits that only kvm-x86 has, or that others have as well. */
	commits?: Readonly<Record<string, 'unsettled' | 'settled'>>;
}>;

const place: readonly (readonly [RegExp, string])[] = [
	[/^KVM: selftests:/, 'tools/testing/selftests/kvm/x86/some_test.c'],
	[/^KVM: x86\/mmu:/, 'arch/x86/kvm/mmu/mmu.c'],
	[/^KVM: VMX:/, 'arch/x86/kvm/vmx/vmx.c'],
	[/^KVM: SVM:/, 'arch/x86/kvm/svm/svm.c'],
	[/^KVM: arm64:/, 'arch/arm64/kvm/arm.c'],
	[/^KVM: x86/, 'arch/x86/kvm/x86.c'],
	[/^KVM:/, 'virt/kvm/kvm_main.c'],
	[/^Documentation:/, 'Documentation/virt/kvm/api.rst'],
	[/^x86:/, 'x86/vmx.c'],
];

/** Lines of an outline that belong together: a mail or a commit. */
type Block = {
	subject: string;
	isMail: boolean;
	headers: Map<string, string[]>;
	notes: string[];
	footer: string[];
	body: string[];
	files: {path: string; isNew: boolean; isRenamed?: true; lines: string[]}[];
	isNew: boolean;
};

const header = /^(To|Cc|From|In-Reply-To|References|Message-ID|Content-[\w-]+|List-Id): (.*)$/;

const readLine = (block: Block, line: string) => {
	const [, name = '', value = ''] = line.match(header) ?? [];
	const file = block.files.at(-1);
	if (name !== '') {
		const key = name.toLowerCase();
		block.headers.set(key, [...(block.headers.get(key) ?? []), value]);
	} else if (line.startsWith('    ')) block.body.push(line.slice(4));
	else if (/^(?:base-commit|prerequisite-patch-id):/.test(line)) {
		block.footer.push(line.replace('<id>', 'a1'.repeat(20)).replace('<other>', 'b2'.repeat(20)));
	} else if (line === '--- /dev/null') block.isNew = true;
	else if (line.startsWith('rename to '))
		block.files.push({path: line.slice(10), isNew: false, isRenamed: true, lines: []});
	else if (line.startsWith('+++ b/')) {
		block.files.push({path: line.slice(6), isNew: block.isNew, lines: []});
		block.isNew = false;
	} else if (file !== undefined && /^[-+ ]/.test(line)) file.lines.push(line);
	else block.notes.push(line);
};

const blocksOf = (outline: string): readonly Block[] => {
	const blocks: Block[] = [];
	for (const line of outline.split('\n')) {
		const isCommit = line.startsWith('* ');
		if (isCommit || /^(?:\[|Subject: )/.test(line)) {
			blocks.push({
				subject: line.replace(/^(?:\* |Subject: )/, ''),
				isMail: !isCommit,
				headers: new Map(),
				notes: [],
				footer: [],
				body: [],
				files: [],
				isNew: false,
			});
		} else {
			const block = blocks.at(-1);
			if (block === undefined && line === '') continue;
			if (block === undefined) throw new Error(`The outline begins with "${line}".`);
			readLine(block, line);
		}
	}
	return blocks;
};

const toFile = ({path, isNew, isRenamed, lines}: Block['files'][number]): FileDiff => ({
	...(lines.length === 0 ? aChange(path) : aFile(path, lines)),
	kind: isRenamed ? 'renamed' : isNew ? 'added' : 'modified',
});

const titleOf = ({subject}: Block) => parseSubject(subject)?.title ?? subject.replace(/^\[[^\]]*\]\s*/, '');

const toPatch = (block: Block, index: number): Patch => {
	const title = titleOf(block);
	const body = block.body.length > 0 ? block.body : ['Change a thing, as the other one is gone.'];
	const path = place.find(([prefix]) => prefix.test(title))?.[1] ?? 'drivers/other.c';
	const diff = block.files.length > 0 ? block.files.map(toFile) : [aChange(path)];
	const paths = diff.map(file => file.path);
	const message = [title, '', ...body, ''].join('\n');
	return aPatch({message, paths, diff, id: `patch-${index + 1}`});
};

const toPosted = ({subject, headers, notes, footer}: Block): Posted => {
	const [from] = headers.get('from') ?? ['Code Author <author@example.org>'];
	const [, name = '', mail = ''] = from?.match(/^(.*) <(.*)>$/) ?? [];
	return {
		subject: parseSubject(subject),
		rawSubject: subject,
		headers,
		sender: {name, mail},
		hasFromLine: notes.includes('(From line)'),
		notes: notes.join('\n'),
		footer: footer.join('\n'),
	};
};

const isCover = (block: Block) => block.isMail && parseSubject(block.subject)?.number?.index === 0;

/**
 * A posting as an outline describes it. A line that begins with `[` opens a mail, one with `* ` a commit. Behind it
 * come headers, indented lines of the changelog, notes, `base-commit:`, and parts of a diff behind `+++ b/<path>`.
 */
export const aPosting = (outline: string, {isWhole = true, base, commits}: Surroundings = {}): Posting => {
	const blocks = blocksOf(outline);
	const cover = blocks.find(isCover);
	const others = blocks.filter(block => block !== cover);
	const patches = others.map(toPatch);
	const mails = others.flatMap((block, index) =>
		block.isMail ? [[`patch-${index + 1}`, toPosted(block)] as const] : [],
	);
	const isRead = base !== undefined || commits !== undefined;
	const facts: Facts | undefined = isRead
		? {
				commits: new Map(
					Object.entries(commits ?? {}).map(([id, state]) => [
						id,
						{
							oid: id.padEnd(40, '0'),
							subject: 'KVM: x86: Add it',
							when: 1_600_000_000,
							isInBase: true,
							...(state === 'unsettled' ? {isUnsettled: true} : {}),
						},
					]),
				),
				base: {
					isInNext: undefined,
					isInMaster: undefined,
					releaseTag: undefined,
					topicsOnly: [],
					when: 1_700_000_000,
					nextWhen: undefined,
					...base,
				},
				baseFiles: new Map(),
			}
		: undefined;
	return {
		context: {...aContext(patches), ...(facts === undefined ? {} : {facts})},
		cover: cover && toPosted(cover),
		mails: new Map(mails),
		isWhole,
	};
};

/** One row of a rule's table: what is so, its outline, and what the outline does not say. */
export type Row = readonly [says: string, outline: string, around?: Surroundings];

/** The table of a rule over a whole series; `isSure` whether its reports reach the stated severity. */
export const testSeriesRule = (
	rule: SeriesRule,
	{
		broken,
		fine,
		isSure = 'both',
	}: Readonly<{broken: readonly Row[]; fine: readonly Row[]; isSure?: boolean | 'both'}>,
) => {
	describe(rule.id, () => {
		it.each(broken.map(row => [row[0], row] as const))('reports %s', (_, [, outline, around]) => {
			const posting = aPosting(outline, around);
			const reports = rule.check(posting);
			expect(reports.length).toBeGreaterThan(0);
			const ids = posting.context.series.patches.map(({id}) => id);
			for (const {patchIds, message, confidence} of reports) {
				expect(ids).toEqual(expect.arrayContaining([...patchIds]));
				expect(message).toMatch(/^\S.*[^.]\.$/);
				if (isSure !== 'both') expect(confidence >= 0.8).toBe(isSure);
			}
		});

		it.each(fine.map(row => [row[0], row] as const))('is content with %s', (_, [, outline, around]) => {
			expect(rule.check(aPosting(outline, around))).toEqual([]);
		});

		it('says nothing of another project', () => {
			const foreign = (text: string) =>
				text
					.replace(/\bKVM: [\w/]*:? ?/g, 'other: ')
					.replace(/(\+\+\+ b\/|rename to ).*/g, '$1drivers/other.c');
			if (rule.id.includes('kut')) return;
			for (const [, outline, around] of broken)
				expect(rule.check(aPosting(foreign(outline), around))).toEqual([]);
		});
	});
};
