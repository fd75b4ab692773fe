import type {TestingAnswer} from '../../evidence/answer.ts';
import type {Relation} from '../../handbook/order.ts';
import type {Answers} from '../answers.ts';
import {safeFixFor, suggestionFor} from '../judged.ts';
import {orderState} from '../order-state.ts';
import {postingState} from '../posting-state.ts';
import {reduce} from '../reduce.ts';
import type {Session} from '../session.ts';
import {tagOf} from '../tag-state.ts';
import {testingState} from '../testing-state.ts';
import {itemsOf} from '../wanted.ts';
import type {AnswersFile, Mending} from './answers-file.ts';
import {authors} from './authors.ts';
import {baseAnswer} from './base-answer.ts';
import {createNames, type Names} from './name.ts';
import {dropsAndFolds, splits} from './splits-and-folds.ts';
import type {Problem} from './strict-json.ts';

type Step = (session: Session, file: AnswersFile, names: Names) => Partial<Answers>;

const withEnd = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

const mended = (session: Session, how: Mending): Readonly<Record<string, string>> =>
	Object.fromEntries(
		itemsOf(session).flatMap(item => {
			const fixed =
				how === 'none'
					? item.message
					: how === 'safe'
						? safeFixFor(session, item)
						: suggestionFor(session, item);
			return fixed === item.message ? [] : [[item.id, fixed] as const];
		}),
	);

const texts: Step = (session, {messages}, names) => {
	if (messages === undefined || typeof messages === 'string') return {};
	const said = names.byId(session, messages.texts ?? {}, '/messages/texts', withEnd);
	return {messages: {...session.answers.messages, ...said}};
};

const mending: Step = (session, {messages}, names) => {
	const how = typeof messages === 'string' ? messages : (messages?.take ?? 'none');
	const own =
		typeof messages === 'object' ? names.byId(session, messages.texts ?? {}, '/messages/texts', withEnd) : {};
	const left = typeof messages === 'object' ? (messages.leave ?? {}) : {};
	return {
		messages: {...session.answers.messages, ...mended(session, how), ...own},
		left: {...session.answers.left, ...names.byId(session, left, '/messages/leave', reason => reason)},
	};
};

const relations: Step = (session, {relations: said}, names) => {
	if (said === undefined) return {};
	if (said === 'guesses') {
		const guessed = orderState(session).placings.flatMap(({item, relation, isAnswered}) =>
			relation === undefined || isAnswered ? [] : [[item.id, relation] as const],
		);
		return {relations: {...session.answers.relations, ...Object.fromEntries(guessed)}};
	}
	const own = names.byId(session, said, '/relations', (value, path): Relation | undefined => {
		if (typeof value === 'string') return {kind: 'independent'};
		const kind = 'fails-without' in value ? 'fails-without' : 'keeps-passing';
		const name = 'fails-without' in value ? value['fails-without'] : value['keeps-passing'];
		const patchId = names.find(session, name, `${path}/${kind}`);
		return patchId === undefined ? undefined : {kind, patchId};
	});
	return {relations: {...session.answers.relations, ...own}};
};

const order: Step = (session, {order: said}, names) => {
	if (said === undefined) return {};
	if (said === 'as-is') return {order: undefined};
	if (said === 'handbook') {
		const {proposal} = orderState(session);
		return proposal === undefined ? {} : {order: [...proposal]};
	}
	return {order: said.flatMap((name, index) => names.find(session, name, `/order/${index}`) ?? [])};
};

const fullAnswer = (value: NonNullable<AnswersFile['testing']>[string]): TestingAnswer =>
	value.done
		? {done: true, where: value.where ?? [], machine: value.machine ?? '', result: value.result ?? ''}
		: {done: false, because: value.because ?? ''};

const words: Step = (session, {tag, question, testing = {}, statement, cover, outputDirectory}) => {
	const {'*': others, ...named} = testing;
	const rest = others === undefined ? [] : testingState(session).open.map(({id}) => [id, others] as const);
	const said = Object.entries({...Object.fromEntries(rest), ...named}).map(
		([id, value]) => [id, fullAnswer(value)] as const,
	);
	const before = postingState(session)?.cover ?? {subject: '', blurb: '', versionNotes: ''};
	return {
		...(tag === undefined ? {} : {tag: {...tagOf(session), ...tag}}),
		...(question === undefined ? {} : {question}),
		testing: {...session.answers.testing, ...Object.fromEntries(said)},
		...(statement === undefined ? {} : {statement}),
		...(cover === undefined
			? {}
			: {
					cover: {
						subject: cover.subject ?? before.subject,
						blurb: cover.blurb ?? before.blurb,
						versionNotes: cover.notes ?? before.versionNotes,
					},
				}),
		...(outputDirectory === undefined ? {} : {outputDir: outputDirectory}),
	};
};

/** In the order in which one answer rests on the other. */
const steps: readonly Step[] = [splits, texts, authors, dropsAndFolds, mending, relations, order, words];

const unknownObligations = (session: Session, {testing = {}}: AnswersFile): readonly Problem[] => {
	const owed = new Set(testingState(session).obligations.map(({id}) => id));
	return Object.keys(testing)
		.filter(id => id !== '*' && !owed.has(id))
		.map(id => ({
			path: `/testing/${id}`,
			says: `is nothing these patches owe; they owe ${[...owed].join(', ')}.`,
		}));
};

/** The session with a file's answers given, and what in the file does not fit the series. */
export const answerWith = (
	session: Session,
	file: AnswersFile,
): Readonly<{session: Session; problems: readonly Problem[]}> => {
	const names = createNames();
	const base = baseAnswer(session, file.base ?? {});
	const started = reduce(session, {kind: 'answered', change: base.change});
	const answered = steps.reduce(
		(now, step) => reduce(now, {kind: 'answered', change: step(now, file, names)}),
		started,
	);
	const all = [...base.problems, ...names.problems, ...unknownObligations(answered, file)];
	const seen = new Set<string>();
	const problems = all.filter(({path}) => !seen.has(path) && seen.add(path));
	return {session: answered, problems};
};
