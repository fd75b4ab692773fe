import {type Citation, handbook, kernelDoc} from './cite.ts';

/** A tag of a release or a candidate; `when` in seconds since 1970. */
export type ReleaseMoment = Readonly<{name: string; when: number}>;

/** Where in a release cycle a tag stands. */
export type Phase = 'merge-window' | 'open' | 'features-close' | 'fixes-close' | 'quiet';

/** One thing that follows from the phase. It is never more than advice. */
export type CycleHint = Readonly<{says: string; cites: Citation}>;

/** The phase that the newest tag stands for. */
export type Cycle = Readonly<{
	tag: string;
	phase: Phase;
	title: string;
	/** Days since the tag. */
	days: number;
	/** Whether a newer tag must be out by now, so that the phase is that of then. */
	isOld: boolean;
	hints: readonly CycleHint[];
}>;

const form = /^v(\d+)\.(\d+)(?:-rc(\d+))?$/;

type Step = Readonly<{major: number; minor: number; candidate: number | undefined}>;

/** Reads `v6.16-rc4` and `v6.16`; a tag of a stable release says nothing about the cycle. */
const stepOf = (name: string): Step | undefined => {
	const [, major, minor, candidate] = form.exec(name) ?? [];
	if (major === undefined || minor === undefined) return undefined;
	return {
		major: Number(major),
		minor: Number(minor),
		candidate: candidate === undefined ? undefined : Number(candidate),
	};
};

const isLater = (a: Step, b: Step): boolean =>
	a.major !== b.major
		? a.major > b.major
		: a.minor !== b.minor
			? a.minor > b.minor
			: (a.candidate ?? Number.POSITIVE_INFINITY) > (b.candidate ?? Number.POSITIVE_INFINITY);

const phaseOf = ({candidate}: Step): Phase => {
	if (candidate === undefined) return 'merge-window';
	if (candidate < 5) return 'open';
	if (candidate === 5) return 'features-close';
	return candidate === 6 ? 'fixes-close' : 'quiet';
};

/** What each phase is called. */
export const phaseTitle: Readonly<Record<Phase, string>> = {
	'merge-window': 'merge window',
	open: 'open for all work',
	'features-close': 'features close softly',
	'fixes-close': 'fixes close softly',
	quiet: 'quiet until the next rc1',
};

const timeline = handbook('Timeline');
const lifecycle = handbook('Lifecycle');

const review: CycleHint = {
	says: 'Most review happens between rc1 and rc6, roughly in the order of arrival.',
	cites: timeline,
};
const silence: CycleHint = {
	says: 'Silence until the next rc1 is normal. Keep work that can wait, and pings, until then.',
	cites: timeline,
};
const late: CycleHint = {
	says: 'A new feature is now most likely for the release after the next.',
	cites: lifecycle,
};
const urgent: CycleHint = {
	says: 'A fix that the current release needs is posted at any time.',
	cites: handbook('Base Tree/Branch'),
};

const hintsOf: Readonly<Record<Phase, readonly CycleHint[]>> = {
	'merge-window': [silence, urgent],
	open: [
		review,
		{says: 'Features for the next release should be in review well before rc5.', cites: lifecycle},
		{says: 'Fixes for the next release are taken until about rc6.', cites: lifecycle},
	],
	'features-close': [
		late,
		{says: 'Fixes for the next release are still taken, until about rc6.', cites: lifecycle},
		review,
	],
	'fixes-close': [
		late,
		{says: 'A fix that can wait is now most likely for the release after the next.', cites: lifecycle},
		urgent,
	],
	quiet: [silence, late, urgent],
};

/** Days after which another tag is out: candidates come weekly, and a merge window is over after two weeks. */
const freshFor = (phase: Phase): number => (phase === 'merge-window' ? 21 : 14);

/** The phase by the newest of these tags, at this moment in seconds since 1970; undefined where none tells it. */
export const cycleOf = (tags: readonly ReleaseMoment[], now: number): Cycle | undefined => {
	const steps = tags.flatMap(tag => {
		const step = stepOf(tag.name);
		return step === undefined ? [] : [{tag, step}];
	});
	const [first, ...rest] = steps;
	if (first === undefined) return undefined;
	const {tag, step} = rest.reduce((best, each) => (isLater(each.step, best.step) ? each : best), first);
	const phase = phaseOf(step);
	const days = Math.max(0, Math.floor((now - tag.when) / 86_400));
	const isOld = days > freshFor(phase);
	return {tag: tag.name, phase, title: phaseTitle[phase], days, isOld, hints: hintsOf[phase]};
};

/** When to ask about a posting that nobody answered. */
export const pingHints = (cycle: Cycle | undefined): readonly CycleHint[] => [
	{
		says: 'Ask after two weeks, never before one.',
		cites: kernelDoc('process/submitting-patches.rst', "Don't get discouraged - or impatient"),
	},
	...(cycle === undefined || cycle.isOld || cycle.phase === 'open' || cycle.phase === 'features-close'
		? [{says: 'From rc6 to the next rc1 hold the question back, unless it is urgent.', cites: timeline}]
		: [{says: `${cycle.tag} is out: hold the question back until after the next rc1.`, cites: timeline}]),
	{says: 'Before asking, see that the series still applies, builds and passes.', cites: timeline},
];
