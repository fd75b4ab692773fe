import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import {Looks, marksFor} from '../../components/looks.tsx';
import {AfterScreen, afterRows} from '../../flows/onboard/after-screen.tsx';
import type {OnboardApi} from '../../flows/onboard/api.ts';
import {cycleHere} from '../../flows/onboard/cycle-here.ts';
import {doing, postingHead} from '../../flows/onboard/do.tsx';
import {learnKeys} from '../../flows/onboard/learn-keys.ts';
import {LearnScreen} from '../../flows/onboard/learn-screen.tsx';
import {MailsScreen, mailRows} from '../../flows/onboard/mails-screen.tsx';
import {factsOf, trialOf} from '../../flows/onboard/own-facts.ts';
import {mailsOf} from '../../flows/onboard/own-mails.ts';
import {cycleOf} from '../../src/handbook/cycle.ts';
import {chapters} from '../../src/handbook/lessons/index.ts';
import {mendingCommands} from '../../src/series/mending.ts';
import {type Learning, learn, newLearning, nothingLearned} from '../../src/session/learn.ts';
import {newOnboard, type Onboard, reduceOnboard} from '../../src/session/onboard.ts';
import {widthOf} from '../../src/text/fit.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';

/** What the frame leaves of 60 x 15, 80 x 24 and 140 x 45. */
const sizes = [
	[58, 9],
	[78, 18],
	[138, 39],
] as const;

const drawn = (element: React.JSX.Element, isUnicode = true): string => {
	const {lastFrame, unmount} = render(<Looks value={marksFor(isUnicode)}>{element}</Looks>);
	const text = lastFrame() ?? '';
	unmount();
	return text;
};

const fits = (text: string, width: number, height: number) => {
	const lines = text.split('\n');
	expect(lines.length).toBeLessThanOrEqual(height);
	for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
};

/** Every screen of every card, from the question to the rule. */
const allStages = (): readonly Learning[] => {
	let learning = newLearning({...nothingLearned, isShort: false});
	const all = [learning];
	for (
		let turn = 0;
		turn < 400 && learning.learned.seen.length < chapters.flatMap(({cards}) => cards).length;
		turn++
	) {
		learning = learn(
			learning,
			learning.open === undefined ? {kind: 'chapter-opened', isAgain: false} : {kind: 'went-on'},
		);
		all.push(learning);
	}
	return all;
};

describe('the lessons on the screen', () => {
	it.each(sizes)('fit into %i columns and %i rows, with every answer in sight', (width, height) => {
		for (const learning of allStages()) {
			const text = drawn(<LearnScreen learning={learning} width={width} height={height} />);
			fits(text, width, height);
			const asking = learnKeys(learning).some(({label}) => label === 'show the answers');
			if (asking) expect(text.match(/^[❯ ] [1-4] /gm)?.length).toBeGreaterThanOrEqual(3);
		}
	});

	it('need no more than ASCII for their marks', () => {
		const text = drawn(<LearnScreen learning={newLearning(nothingLearned)} width={78} height={18} />, false);
		expect(text).toMatch(/^> \. Trees and timing/m);
	});

	it('have one meaning for each key at a time', () => {
		for (const learning of allStages())
			expect(learnKeys(learning).filter(({keys}) => keys.includes('Enter')).length).toBeGreaterThan(0);
	});
});

describe('what comes after', () => {
	const cycle = cycleOf([{name: 'v6.16-rc7', when: 0}], 86_400);

	it.each(sizes)('fits into %i columns and %i rows', (width, height) => {
		fits(drawn(<AfterScreen cycle={cycle} width={width} height={height} scroll={0} />), width, height);
	});

	it('knows the moment by what was fetched, before a series is read', () => {
		const repository = {releases: [{name: 'v6.16-rc6', when: 0}]};
		const facts = {now: 86_400, repository} as unknown as NonNullable<Onboard['facts']>;
		expect(cycleHere({...newOnboard('/nowhere'), facts})?.phase).toBe('fixes-close');
	});

	it('tells the moment in the cycle, or that it is not known, or that the tag is old', () => {
		const says = (known: Parameters<typeof afterRows>[0]) =>
			afterRows(known, 76)
				.map(({text}) => text)
				.join(' ');
		expect(says(cycle)).toContain('Now: quiet until the next rc1. The newest tag is v6.16-rc7, 1 day old.');
		expect(says(undefined)).toContain('No release tag is known');
		expect(says(cycleOf([{name: 'v6.16-rc7', when: 0}], 86_400 * 40))).toContain('a newer one is out by now');
	});
});

describe('the list of a first posting', () => {
	const read = aSession(aSeries(aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c'}])));
	const emitted = {outputDir: '/out', files: ['1'], command: 'c', tip: read.series?.tip ?? '', proofs: []};
	const own = {...read, emitted, recipients: {to: ['ann@example.org'], cc: [], source: 'MAINTAINERS'}};

	it('goes through the sending of patches that were made, and knows that it was done', () => {
		const session = {...newOnboard('/nowhere'), chapter: 'do', own} as const;
		expect(trialOf({...session, own: read})).toBeUndefined();
		const trial = trialOf(session);
		if (trial === undefined) throw new Error('nothing to be tried');
		expect(mendingCommands(trial)).toEqual([
			'git send-email --dry-run --to=ann@example.org --thread --no-chain-reply-to /out',
		]);
		const stateIn = (more: Partial<Onboard>) =>
			factsOf({...session, ...more}).find(({id}) => id === 'dry-run')?.state;
		expect(stateIn({})).toBe('open');
		expect(stateIn({ran: [{...trial, words: ['send-email', '--dry-run', '/elsewhere']}]})).toBe('open');
		expect(stateIn({ran: [trial]})).toBe('done');
	});

	it('remembers patches of the same tip, and tells a series after the first one from it', () => {
		const posted = [own, read].reduce(
			(session, seen) => reduceOnboard(session, {kind: 'own-seen', own: seen}),
			newOnboard('/nowhere'),
		);
		expect(posted.own?.emitted).toEqual(emitted);
		expect(postingHead(posted)).toMatch(/^Your first posting: /);
		const next = aSession(aSeries(aPatch('KVM: x86: Flush more', [{path: 'arch/x86/kvm/x86.c'}])));
		if (next.series === undefined) throw new Error('no series');
		const other = {...next, series: {...next.series, tip: 'f'.repeat(40)}};
		const later = reduceOnboard(posted, {kind: 'own-seen', own: other});
		expect(later.own?.emitted).toBeUndefined();
		expect(postingHead(later)).toMatch(/^A first series was made\. This one: /);
	});

	it('says in full what is cut off in the row under the cursor, and what it comes from', () => {
		const fact = `${'There is no git repository here, and there was none yesterday. '.repeat(3)}End.`;
		const refused = {...read, series: undefined, refusal: {fact, remedy: 'Start it elsewhere.', code: 3}};
		const cursor = {...newOnboard('/').cursor, do: 1};
		const session = {...newOnboard('/nowhere'), chapter: 'do', own: refused, cursor} as const;
		const {Screen} = doing;
		const text = drawn(<Screen session={session} api={{} as OnboardApi} width={78} height={20} />);
		expect(text).toContain('End.');
		expect(text).toContain('Start it elsewhere.');
		expect(text).toContain('handbook, Posting');
		fits(text, 78, 20);
	});
});

describe('what reviewers will see', () => {
	const own = aSession(
		aSeries(
			aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c'}]),
			aPatch('KVM: selftests: Test \u001b[31mthe flush', [
				{path: 'tools/testing/selftests/kvm/x86/a_test.c', isNew: true},
			]),
		),
	);

	it.each(sizes)(
		'fits into %i columns and %i rows, and sends nothing of a message to the terminal',
		(width, height) => {
			const text = drawn(
				<MailsScreen mails={mailsOf(own)} view={{mail: 2, scroll: 0}} width={width} height={height} />,
			);
			fits(text, width, height);
			expect(text).toContain('mail 3 of 3');
			const [mail] = mailsOf(own);
			if (mail === undefined) throw new Error('no mail');
			const rows = mailRows(mail, width, marksFor(true)).map(row => row.text);
			expect(rows.join(' ')).toMatch(/tools\s+take\s+patches\s+from\s+its\s+archive,\s+public/);
			for (const row of rows.slice(0, -mail.lines.length)) expect(widthOf(row)).toBeLessThanOrEqual(width);
			expect(text).not.toContain('\u001b[31mthe');
		},
	);

	it('tells what each list is for, and shows no recipients where the private way is to be gone', () => {
		const tall = (session: typeof own) =>
			drawn(<MailsScreen mails={mailsOf(session)} view={{mail: 1, scroll: 0}} width={138} height={39} />);
		expect(tall(own)).toContain('kvm@vger.kernel.org: the list of KVM');
		expect(tall({...own, answers: {...own.answers, isAttack: true}})).not.toContain('vger');
	});
});
