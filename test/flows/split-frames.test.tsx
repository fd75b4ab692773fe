import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import type {Api} from '../../flows/api.ts';
import {PrepareScreen} from '../../flows/prepare/app.tsx';
import {dropOrBringBack, foldUp} from '../../src/session/operations.ts';
import {reduce} from '../../src/session/reduce.ts';
import type {Session} from '../../src/session/session.ts';
import {newSplitDraft, unfolded} from '../../src/session/split-state.ts';
import {widthOf} from '../../src/text/fit.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';

const long = aPatch('KVM: x86: Do a lot of things in one commit that should have been several ones', [
	{path: 'arch/x86/kvm/x86.c', adds: Array.from({length: 5000}, (_, index) => `line_${index}(\t"…" );`)},
]);
const patches = [
	long,
	...Array.from({length: 30}, (_, index) =>
		aPatch(`KVM: x86: Do thing ${index}`, [{path: `arch/x86/kvm/f${index}.c`}]),
	),
];
const inOrder = reduce(aSession(aSeries(...patches)), {kind: 'step-entered', step: 'order'});

const done = (session: Session, operation: ReturnType<typeof foldUp>) =>
	'change' in operation ? reduce(session, {kind: 'answered', change: operation.change}) : session;

const draft = unfolded(long, {...newSplitDraft(long, inOrder.answers), open: ['0'], cursor: 1});
const folded = done(
	inOrder,
	foldUp(
		inOrder,
		patches.slice(1, 8).map(({id}) => id),
		'fixup',
	),
);
const screens: readonly (readonly [string, Session])[] = [
	[
		'the split',
		reduce(inOrder, {kind: 'dialog-opened', dialog: {kind: 'split', draft: {...draft, cursor: 2500}}}),
	],
	['the order with folds and drops', done(folded, dropOrBringBack(folded, [patches[9]?.id ?? '']))],
	[
		'the plan',
		reduce(done(folded, dropOrBringBack(folded, [patches[9]?.id ?? ''])), {
			kind: 'dialog-opened',
			dialog: {kind: 'plan', view: 'shortlogs', scroll: 0},
		}),
	],
];
const sizes = [
	[60, 15],
	[80, 24],
	[140, 45],
] as const;

describe.each(screens)('%s', (_, session) => {
	it.each(sizes)('keeps its rows and columns at %d x %d', (width, height) => {
		const {lastFrame, unmount} = render(
			<PrepareScreen session={session} api={{} as Api} width={width} height={height - 1} />,
		);
		const lines = (lastFrame() ?? '').split('\n');
		unmount();
		expect(lines.length).toBeLessThan(height);
		for (const line of lines)
			expect(widthOf(line.replace(/\u001b\[[\d;]*m/g, ''))).toBeLessThanOrEqual(width);
		expect(lines.at(-1)).toMatch(/Esc/);
	});
});

it('says in words what is left out and folded in', () => {
	const [, , [, session]] = screens as [unknown, unknown, readonly [string, Session]];
	const {lastFrame, unmount} = render(
		<PrepareScreen session={session} api={{} as Api} width={140} height={44} />,
	);
	expect(lastFrame()).toContain('left out, with changes in 1 file, 1 line added: KVM: x86: Do thing 8');
	expect(lastFrame()).toContain('folded in as fixup, its message goes: KVM: x86: Do thing 0');
	expect(lastFrame()).toContain('Changes: 7 folded and 1 left out.');
	unmount();
});
