import {Box} from 'ink';
import {Choice} from '../../../components/choice.tsx';
import {Paragraph, Say, Theirs} from '../../../components/words.tsx';
import type {Question} from '../../../src/session/dialog.ts';
import type {Session} from '../../../src/session/session.ts';
import {itemsOf} from '../../../src/session/wanted.ts';
import {wrap} from '../../../src/text/fit.ts';
import {show} from '../../../src/text/show.ts';
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

/** Rows of what is asked, and of what is said about it, at most. */
const most = 2;

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
	const rowsOf = (text: string) => (text === '' ? 0 : Math.min(most, wrap(show(text), width).length));
	const above = rowsOf(asked.title) + (asked.subject === undefined ? 0 : 1) + rowsOf(asked.about);
	const gap = height > 10 ? 1 : 0;
	return (
		<Box flexDirection="column" height={height}>
			<Paragraph text={asked.title} width={width} most={most} />
			{asked.subject === undefined ? null : <Theirs text={asked.subject} width={width} />}
			{asked.about === '' ? null : <Paragraph text={asked.about} width={width} most={most} />}
			{gap === 0 ? null : <Say> </Say>}
			<Choice
				key={question.kind}
				options={asked.options}
				width={width}
				rows={height - above - gap}
				initial={asked.initial}
				onTake={value => asked.take(api, value)}
			/>
		</Box>
	);
};
