import {Box} from 'ink';
import {Choice} from '../../components/choice.tsx';
import {useMarks} from '../../components/looks.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {citationText, handbook} from '../../src/handbook/cite.ts';
import {securityProcess, securityWords} from '../../src/handbook/security.ts';
import {itemShortlog} from '../../src/session/items.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {ScreenProps} from '../api.ts';

/** Asks whether the series may be posted in public at all. */
export const Attack = ({session, api, width, height, isActive}: ScreenProps) => {
	const marks = useMarks();
	const hits = itemsOf(session).flatMap((item, index) =>
		securityWords(item.message).map(word => `patch ${index + 1} says "${word}" (${itemShortlog(item)})`),
	);
	return (
		<Box flexDirection="column" height={height}>
			<Paragraph
				text="Can a guest use a bug fixed here to attack its host, or a nested guest to attack its own (L2 against L1)?"
				width={width}
			/>
			<Say as="quiet">{citationText(handbook('Vulnerabilities'))}</Say>
			<Say> </Say>
			<Choice
				options={[
					{value: 'no', label: 'No, or it is public already'},
					{value: 'yes', label: 'Yes, or not sure'},
				]}
				width={width}
				rows={2}
				initial={session.answers.isAttack === true || hits.length > 0 ? 'yes' : 'no'}
				isActive={isActive}
				onTake={value => {
					api.send({kind: 'answered', change: {isAttack: value === 'yes'}});
					api.send({kind: 'question-reopened', question: undefined});
				}}
			/>
			<Say> </Say>
			{hits.length === 0 ? (
				<Paragraph
					text="No message of this series uses a word that speaks for it. Only you can know."
					width={width}
				/>
			) : (
				hits
					.slice(0, Math.max(1, height - 8))
					.map(hit => <Paragraph key={hit} text={`${marks.look} ${hit}`} width={width} most={1} />)
			)}
		</Box>
	);
};

/** The private way, where the answer is yes. */
export const Security = ({width, height}: ScreenProps) => (
	<Box flexDirection="column" height={height}>
		<Say as="attention">This series is not posted in public. No patches are made here.</Say>
		<Say> </Say>
		<Paragraph text={securityProcess.text} width={Math.min(width, 90)} most={height - 4} />
		<Say> </Say>
		<Say as="quiet">{securityProcess.cites.map(citationText).join('; ')}</Say>
	</Box>
);
