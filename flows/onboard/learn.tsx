import {chapters as lessons} from '../../src/handbook/lessons/index.ts';
import {progressOf} from '../../src/session/learn.ts';
import type {Onboard} from '../../src/session/onboard.ts';
import {defineChapter, type OnboardBinding} from './api.ts';
import {exerciseHere, learnKeys} from './learn-keys.ts';
import {LearnScreen} from './learn-screen.tsx';

/** The keys of the lessons as they are now. */
export const keysOfLessons = ({learning}: Onboard): readonly OnboardBinding[] =>
	learnKeys(learning).map(({does, keys, label, isQuiet}) => ({
		keys,
		label,
		...(isQuiet === undefined ? {} : {isQuiet}),
		does: api => {
			if (does !== 'exercise') api.send({kind: 'learned', event: does});
			else {
				const exercise = exerciseHere(api.session().learning);
				if (exercise !== undefined) api.handOver({kind: 'practice', exercise});
			}
		},
	}));

const counts = ({learning: {learned}}: Onboard) =>
	lessons
		.map(chapter => progressOf(chapter, learned))
		.reduce((sum, {seen, count}) => ({seen: sum.seen + seen, count: sum.count + count}), {seen: 0, count: 0});

/** Chapter 2: the lessons. */
export const learn = defineChapter({
	id: 'learn',
	title: 'Learn',
	why: 'The practice series has the faults that reviewers name most. Guess what they would say, read the rule, and mend it with the real tool. Everything can be skipped and read again.',
	state: session => {
		const {seen, count} = counts(session);
		return {mark: seen === count ? 'good' : seen === 0 ? 'later' : 'unsure', count: 0};
	},
	keys: keysOfLessons,
	rows: () => 0,
	Screen: ({session, width, height}) => (
		<LearnScreen learning={session.learning} width={width} height={height} />
	),
});
