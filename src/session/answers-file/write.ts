import type {Relation} from '../../handbook/order.ts';
import {authorLine} from '../../series/author-line.ts';
import {postingState} from '../posting-state.ts';
import type {Session} from '../session.ts';
import {tagOf} from '../tag-state.ts';
import {testingState} from '../testing-state.ts';
import {itemsOf, wanted} from '../wanted.ts';
import type {AnswersFile} from './answers-file.ts';
import {baseAnswer} from './base-answer.ts';
import {idOf} from './name.ts';

const isEmpty = (record: Readonly<Record<string, unknown>> | readonly unknown[]) =>
	Object.keys(record).length === 0;

/** What is kept of patches that came and went by a rewrite and its undo is no answer for the series as it is. */
const ofThese = <T>(session: Session, record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
	Object.fromEntries(Object.entries(record).filter(([id]) => idOf(session, id) !== undefined));

const relationsHere = (session: Session): readonly (readonly [string, Relation])[] =>
	Object.entries(ofThese(session, session.answers.relations)).filter(
		([, relation]) => relation.kind === 'independent' || idOf(session, relation.patchId) !== undefined,
	);

/** New messages. Where something was squashed the text is always given, or reading would append to it once more. */
const textsHere = (session: Session): Readonly<Record<string, string>> => {
	const squashed = itemsOf(session).filter(({folded}) => folded.some(({as}) => as === 'squash'));
	const {messages} = session.answers;
	const all = {...Object.fromEntries(squashed.map(({id, message}) => [id, message])), ...messages};
	return ofThese(session, all);
};

/** The tree, as long as it is there and the series stands to it as it did when it was picked. */
const treeHere = (session: Session): NonNullable<AnswersFile['base']> => {
	const {base} = session.answers;
	if (base === undefined) return {};
	const said = {tree: base.ref, move: base.isMoving};
	return baseAnswer(session, said).problems.length === 0 ? said : {};
};

const testingHere = (session: Session): NonNullable<AnswersFile['testing']> => {
	const owed = new Set(testingState(session).obligations.map(({id}) => id));
	return Object.fromEntries(Object.entries(session.answers.testing).filter(([id]) => owed.has(id)));
};

/** What was answered so far as a file that gives the same answers again. A plan that waits is to be applied. */
export const answersFileOf = (session: Session): AnswersFile => {
	const {answers} = session;
	const {kind, isAttack, splits, dropped, folds, order} = answers;
	const authors = ofThese(session, answers.authors);
	const relations = relationsHere(session);
	const {cover} = answers;
	return {
		schema: 'kvm-series-answers/1',
		base: {
			...(kind === undefined ? {} : {kind}),
			...(isAttack === undefined ? {} : {attack: isAttack}),
			...treeHere(session),
		},
		messages: {take: 'none', texts: textsHere(session), leave: ofThese(session, answers.left)},
		...(isEmpty(authors)
			? {}
			: {
					authors: Object.fromEntries(
						Object.entries(authors).map(([id, author]) => [id, authorLine(author)] as const),
					),
				}),
		...(isEmpty(splits)
			? {}
			: {
					splits: Object.fromEntries(
						Object.entries(splits).map(
							([id, answer]) => [id, answer === 'split' ? 'lanes' : answer] as const,
						),
					),
				}),
		...(isEmpty(dropped) ? {} : {drops: dropped}),
		...(isEmpty(folds) ? {} : {folds}),
		order: order?.filter(id => idOf(session, id) !== undefined) ?? 'as-is',
		...(isEmpty(relations)
			? {}
			: {
					relations: Object.fromEntries(
						relations.map(([id, relation]) => [
							id,
							relation.kind === 'independent'
								? ('independent' as const)
								: relation.kind === 'fails-without'
									? {'fails-without': relation.patchId}
									: {'keeps-passing': relation.patchId},
						]),
					),
				}),
		...(answers.tag === undefined ? {} : {tag: tagOf(session)}),
		...(answers.question === '' ? {} : {question: answers.question}),
		testing: testingHere(session),
		...(answers.statement === undefined ? {} : {statement: answers.statement}),
		...(cover === undefined
			? {}
			: {cover: {subject: cover.subject, blurb: cover.blurb, notes: cover.versionNotes}}),
		...(answers.outputDir === undefined ? {} : {outputDirectory: answers.outputDir}),
		apply: wanted(session)?.isNothing === false ? 'branch' : 'none',
		patches: postingState(session)?.isSingle === true || cover !== undefined,
	};
};
