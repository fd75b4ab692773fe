import type {Severity} from '../rule.ts';

/** What the catalogue's rules are about, in the order a series is prepared. */
export const areas = [
	'base',
	'shortlog',
	'changelog',
	'comments and code',
	'references',
	'fixes and tags',
	'order',
	'testing',
	'new features',
	'bug fixes',
	'posting',
	'vulnerabilities',
] as const;

export type Area = (typeof areas)[number];

/** A step of the wizard that asks. */
export type AskingStep = 'base' | 'messages' | 'order' | 'tag' | 'testing' | 'patches';

/** Where a rule of the catalogue is kept. */
export type State =
	/** A rule object judges it. */
	| Readonly<{kind: 'rule'}>
	/** A step of the wizard asks for it or decides it with the person. */
	| Readonly<{kind: 'question'; step: AskingStep; how: string}>
	/** The testing step lists it, and the testing statement says what became of it. */
	| Readonly<{kind: 'obligation'; how: string}>
	/** The program keeps it by the way it works. */
	| Readonly<{kind: 'policy'; how: string}>
	/** It is about what comes after a posting or is nobody's to judge: it is told where it matters. */
	| Readonly<{kind: 'advice'; how: string}>;

/** A rule as the catalogue lists it: `otherwise` is its state where no rule object has the id. */
export type Listed = Readonly<{id: string; severity: Severity; title: string; otherwise: State | undefined}>;

/** Asked in a step of the wizard. */
export const asked = (step: AskingStep, how: string): State => ({kind: 'question', step, how});

/** Owed in the testing step. */
export const owed = (how: string): State => ({kind: 'obligation', how});

/** Kept by the program itself. */
export const kept = (how: string): State => ({kind: 'policy', how});

/** Told by `kvm-series onboard`, where it matters. */
export const told = (how: string): State => ({kind: 'advice', how});

/** Lists a rule; one without a state of its own has a rule object. */
export const listed = (id: string, severity: Severity, title: string, otherwise?: State): Listed => ({
	id,
	severity,
	title,
	otherwise,
});
