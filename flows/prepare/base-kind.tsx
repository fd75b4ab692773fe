import {Box} from 'ink';
import {Choice} from '../../components/choice.tsx';
import {type Marks, useMarks} from '../../components/looks.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {guessKind, kinds, recommendTrees, type SeriesKind} from '../../src/handbook/base-choice.ts';
import {citationText} from '../../src/handbook/cite.ts';
import {laneOf} from '../../src/handbook/lane.ts';
import type {Session} from '../../src/session/session.ts';
import {plural} from '../../src/text/plural.ts';
import type {ScreenProps} from '../api.ts';
import type {Asked} from './questions/asked.ts';

/** Which lanes the patches are in, in a sentence. */
export const touched = ({series}: Session): string => {
	const lanes = series?.patches.map(laneOf) ?? [];
	const count = (lane: string) => lanes.filter(each => each === lane).length;
	const parts = [
		[count('kvm'), 'KVM'],
		[count('selftests'), 'selftests'],
		[count('mixed'), 'both'],
		[count('other'), 'something else'],
	].filter(([number]) => number !== 0);
	return `${plural(lanes.length, 'patch touches', 'patches touch')} ${parts.map(([number, name]) => `${name} (${number})`).join(', ')}`;
};

/** What the series is, with the tree that each answer leads to. */
export const askKind = (session: Session, marks: Marks): Asked | undefined => {
	const {series, repository, answers} = session;
	if (series === undefined || repository === undefined) return undefined;
	return {
		title: 'What is this series?',
		about: touched(session),
		options: kinds.map(({kind, title}) => ({
			value: kind,
			label: title,
			facts: [
				`${marks.arrow} ${recommendTrees(kind, series, repository)[0]?.tree.name ?? 'no tree of that kind here'}`,
			],
		})),
		initial: answers.kind ?? guessKind(series).kind,
		take: (api, value) => {
			const kind = value as SeriesKind;
			api.send({kind: 'answered', change: {kind, ...(kind === answers.kind ? {} : {base: undefined})}});
			api.send({kind: 'question-reopened', question: undefined});
		},
	};
};

/** Asks what the series is. */
export const Kind = ({session, api, width, height, isActive}: ScreenProps) => {
	const marks = useMarks();
	const {series, answers} = session;
	const asked = askKind(session, marks);
	if (series === undefined || asked === undefined) return null;
	const guess = guessKind(series);
	const about = kinds.find(({kind}) => kind === (answers.kind ?? guess.kind));
	return (
		<Box flexDirection="column" height={height}>
			<Say>{asked.title}</Say>
			<Say as="quiet">{asked.about}</Say>
			{height > 10 ? <Say> </Say> : null}
			<Choice
				options={asked.options}
				width={width}
				rows={height - (height > 10 ? 6 : 4)}
				initial={asked.initial}
				isActive={isActive}
				onTake={value => asked.take(api, value)}
			/>
			{height > 10 ? <Say> </Say> : null}
			<Paragraph text={`${marks.unsure} ${guess.why}`} width={width} most={2} />
			{about === undefined || height < 14 ? null : (
				<>
					<Say> </Say>
					<Paragraph text={`${about.why} (${citationText(about.cites)})`} width={width} most={height - 13} />
				</>
			)}
		</Box>
	);
};
