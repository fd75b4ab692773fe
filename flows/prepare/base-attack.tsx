import {Box} from 'ink';
import {Choice} from '../../components/choice.tsx';
import {useMarks} from '../../components/looks.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {citationText, handbook} from '../../src/handbook/cite.ts';
import {securityProcess, securityWords} from '../../src/handbook/security.ts';
import {privateAddressees, privateCommand} from '../../src/posting/private-posting.ts';
import {itemShortlog} from '../../src/session/items.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {wrap} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';
import type {ScreenProps} from '../api.ts';
import type {Asked} from './questions/asked.ts';

const hitsOf = (session: Session): readonly string[] =>
	itemsOf(session).flatMap((item, index) =>
		securityWords(item.message).map(word => `patch ${index + 1} says "${word}" (${itemShortlog(item)})`),
	);

/** Whether the series may be posted in public at all. */
export const askAttack = (session: Session): Asked => ({
	title:
		'Can a guest use a bug fixed here to attack its host, or a nested guest to attack its own (L2 against L1)?',
	about: citationText(handbook('Vulnerabilities')),
	options: [
		{value: 'no', label: 'No, or it is public already'},
		{value: 'yes', label: 'Yes, or not sure'},
	],
	initial: session.answers.isAttack === true || hitsOf(session).length > 0 ? 'yes' : 'no',
	take: (api, value) => {
		api.send({kind: 'answered', change: {isAttack: value === 'yes'}});
		api.send({kind: 'question-reopened', question: undefined});
	},
});

/** What in the messages speaks for a yes, a sentence each. */
export const attackSigns = (session: Session): readonly string[] => {
	const hits = hitsOf(session);
	return hits.length > 0
		? hits
		: ['No message of this series uses a word that speaks for it. Only you can know.'];
};

/** Asks whether the series may be posted in public at all. */
export const Attack = ({session, api, width, height, isActive}: ScreenProps) => {
	const marks = useMarks();
	const asked = askAttack(session);
	const hasHits = hitsOf(session).length > 0;
	return (
		<Box flexDirection="column" height={height}>
			<Paragraph text={asked.title} width={width} />
			<Say as="quiet">{asked.about}</Say>
			<Say> </Say>
			<Choice
				options={asked.options}
				width={width}
				rows={4}
				initial={asked.initial}
				isActive={isActive}
				onTake={value => asked.take(api, value)}
			/>
			<Say> </Say>
			{attackSigns(session)
				.slice(0, Math.max(1, height - 8))
				.map(sign => (
					<Paragraph
						key={sign}
						text={hasHits ? `${marks.look} ${sign}` : sign}
						width={width}
						{...(hasHits ? {most: 1} : {})}
					/>
				))}
		</Box>
	);
};

/** Who is written to where the answer is yes, and how the tree itself is asked for them; safe to show. */
export const privateLines = (session: Session): readonly string[] => {
	const paths = itemsOf(session).flatMap(({patch}) => patch.changes.map(({path}) => path));
	const {to, cc} = privateAddressees(paths);
	return [
		`To: ${to.join(', ')}`,
		`Cc: ${cc.join(', ')}`,
		'Who maintains these files now is told by the tree:',
		`  ${privateCommand(paths)}`,
	].map(show);
};

/** The private way, where the answer is yes. */
export const Security = ({session, width, height}: ScreenProps) => {
	const columns = Math.min(width, 90);
	const cites = securityProcess.cites.map(citationText).join('; ');
	const text = ['', ...wrap(securityProcess.text, columns), '', cites];
	const people = privateLines(session).flatMap(line => wrap(line, columns));
	// In a low window the way is more than the names, which the tree tells as well.
	const lines = [...text, '', ...people].slice(0, Math.max(0, height - 1));
	return (
		<Box flexDirection="column" height={height}>
			<Say as="attention">This series is not posted in public. No patches are made here.</Say>
			{lines.map((line, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
				<Say key={at}>{line === '' ? ' ' : line}</Say>
			))}
		</Box>
	);
};
