import {Box} from 'ink';
import {Choice} from '../../../components/choice.tsx';
import {Paragraph, Say, Theirs} from '../../../components/words.tsx';
import type {Question} from '../../../src/session/dialog.ts';
import type {Session} from '../../../src/session/session.ts';
import {itemsOf} from '../../../src/session/wanted.ts';
import type {ScreenProps} from '../../api.ts';
import type {Asked} from './asked.ts';
import {askCulprit} from './culprit.ts';
import {askInterrupted} from './interrupted.ts';
import {askMove} from './move.ts';
import {askPrefix} from './prefix.ts';
import {askPartner, askRelation} from './relation.ts';
import {askObligation, askWhere} from './testing.ts';

/** The question as it is to be asked now; undefined where what it is about is gone. */
export const askedNow = (session: Session, question: Question): Asked | undefined => {
	if (question.kind === 'obligation') return askObligation(session, question.obligation);
	if (question.kind === 'where') return askWhere(session, question.obligation);
	if (question.kind === 'interrupted') return askInterrupted(question.says);
	if (question.kind === 'move') return askMove(session, question.ref, question.name);
	const item = itemsOf(session).find(({id}) => id === question.item);
	if (item === undefined) return undefined;
	if (question.kind === 'prefix') return askPrefix(session, item);
	if (question.kind === 'culprit') return askCulprit(session, item, question.found);
	return question.kind === 'relation'
		? askRelation(session, item)
		: askPartner(session, item, question.relation);
};

/** A question that floats above a step. */
export const QuestionDialog = ({
	session,
	api,
	width,
	height,
	question,
}: ScreenProps & Readonly<{question: Question}>) => {
	const asked = askedNow(session, question);
	if (asked === undefined) return null;
	return (
		<Box flexDirection="column" height={height}>
			<Paragraph text={asked.title} width={width} most={2} />
			{asked.subject === undefined ? null : <Theirs text={asked.subject} width={width} />}
			{asked.about === '' ? null : <Paragraph text={asked.about} width={width} most={2} />}
			<Say> </Say>
			<Choice
				key={question.kind}
				options={asked.options}
				width={width}
				rows={height - 6}
				initial={asked.initial}
				onTake={value => asked.take(api, value)}
			/>
		</Box>
	);
};
