import {describe, expect, it} from 'vitest';
import {
	alongText,
	type Built,
	builtNow,
	movingRefs,
	notesText,
	othersText,
	rewrittenText,
	signaturesText,
} from '../../src/session/built.ts';
import {aPatch, aSeries} from './a-session.ts';

const branch = (name: string) => ({ref: `refs/heads/${name}`, oid: 'a'.repeat(40), isAnnotated: false});
const tag = {ref: 'refs/tags/v1', oid: 'a'.repeat(40), isAnnotated: true};

const aBuilt = (change: Partial<Built> & Readonly<{lost?: readonly string[]}> = {}): Built => ({
	rewritten: {
		plan: {branch: 'work', tip: '', oldBase: '', newBase: '', patches: []},
		tip: '',
		commits: [],
		isSameTree: true,
		lostSignatures: change.lost ?? [],
	},
	rangeDiff: '',
	others: [],
	notes: [],
	newBranch: 'w-rewritten',
	signedAgain: 0,
	areMoving: false,
	...change,
});

describe('other refs into the series', () => {
	it.each([
		['are not spoken of where there are none', {}, undefined],
		[
			'stay unless asked',
			{others: [branch('topic/x'), tag]},
			'Other refs stay behind (m takes them along): topic/x. Annotated tags stay where they are: v1.',
		],
		[
			'move when asked',
			{others: [branch('topic/x')], areMoving: true},
			'Other refs move along (m leaves them behind): topic/x.',
		],
		[
			'give no choice where they are annotated tags',
			{others: [tag]},
			'Annotated tags stay where they are: v1.',
		],
		[
			'are counted where they are many',
			{others: [...'abcdefghi'].map(branch)},
			'Other refs stay behind (m takes them along): a, b, c, d, e, f and 3 more.',
		],
	] as const)('%s', (_, change, text) => {
		expect(othersText(aBuilt(change), true)).toBe(text);
	});

	it('go along without annotated tags, and only when asked', () => {
		const others = [branch('x'), tag];
		expect(movingRefs(aBuilt({others}))).toEqual([]);
		expect(movingRefs(aBuilt({others, areMoving: true}))).toEqual(['refs/heads/x']);
	});

	it('keep what was chosen when the same plan is built again, and forget it with the plan', () => {
		const built = aBuilt({others: [branch('x')], areMoving: true});
		expect(builtNow(built, built).areMoving).toBe(true);
		expect(builtNow(built, undefined).areMoving).toBe(false);
	});

	it('are named once they have moved', () => {
		expect(alongText(['refs/heads/topic/x', 'refs/tags/light'])).toBe('Moved along: topic/x and light.');
		expect(alongText([])).toBeUndefined();
	});
});

it.each([
	[{}, undefined],
	[{lost: ['a']}, 'The signature of 1 commit is lost; S signs it again.'],
	[{lost: ['a', 'b']}, 'Signatures of 2 commits are lost; S signs them again.'],
	[{signedAgain: 2}, '2 commits have a new signature, made with your settings; S goes without.'],
] as const)('signatures of %j are told as %s', (change, text) => {
	expect(signaturesText(aBuilt(change), true)).toBe(text);
});

it.each([
	[[], undefined],
	[
		[{ref: 'refs/notes/commits', commits: 2}],
		'Notes stay behind; before, git config --add notes.rewriteRef refs/notes/commits takes them along. They are on 2 commits.',
	],
	[
		[
			{ref: 'refs/notes/a', commits: 1},
			{ref: 'refs/notes/b', commits: 1},
		],
		"Notes stay behind; before, git config --add notes.rewriteRef 'refs/notes/*' takes them along. They are on 1 commit in refs/notes/a and 1 commit in refs/notes/b.",
	],
	[
		[{ref: 'refs/notes/a', commits: 1, isOff: true as const}],
		'Notes stay behind; before, git config notes.rewrite.rebase true takes them along. They are on 1 commit.',
	],
] as const)('notes that stay behind are told: %j', (notes, text) => {
	expect(notesText(notes)).toBe(text);
});

describe('what is rewritten', () => {
	const series = aSeries(...['One', 'Two', 'Three'].map(what => aPatch(`KVM: ${what}`, [{path: 'f.c'}])));
	const [one = '', two = '', three = ''] = series.patches.map(({commit}) => commit.oid);

	it.each([
		['all of it', ['a', 'b', 'c'], '3 commits'],
		['what lies above the first change', [one, two, 'c'], '1 commit'],
		['nothing but what is left out', [one, two], 'the series'],
		['nothing, as it was', [one, two, three], 'the series'],
	])('is %s', (_, commits, words) => {
		const built = aBuilt();
		expect(rewrittenText({...built, rewritten: {...built.rewritten, commits}}, series)).toBe(words);
	});
});
