import type {Relation} from '../../handbook/order.ts';
import {authorLine} from '../../series/author-line.ts';
import {postingState} from '../posting-state.ts';
import type {Session} from '../session.ts';
import {tagOf} from '../tag-state.ts';
import {wanted} from '../wanted.ts';
import type {AnswersFile} from './answers-file.ts';
import {idOf} from './name.ts';

const isEmpty = (record: Readonly<Record<string, unknown>> | readonly unknown[]) =>
	Object.keys(record).length === 0;

/** What is kept of patches that came and went by a rewrite and its undo is no answer for the series as it is. */
const relationsHere = (session: Session): readonly (readonly [string, Relation])[] =>
	Object.entries(session.answers.relations).filter(
		([id, relation]) =>
			idOf(session, id) !== undefined &&
			(relation.kind === 'independent' || idOf(session, relation.patchId) !== undefined),
	);

/** What was answered so far as a file that gives the same answers again. A plan that waits is to be applied. */
export const answersFileOf = (session: Session): AnswersFile => {
	const {answers} = session;
	const {kind, isAttack, base, messages, authors, left, splits, dropped, folds, order} = answers;
	const relations = relationsHere(session);
	const {cover} = answers;
	return {
		schema: 'kvm-series-answers/1',
		base: {
			...(kind === undefined ? {} : {kind}),
			...(isAttack === undefined ? {} : {attack: isAttack}),
			...(base === undefined ? {} : {tree: base.ref, move: base.isMoving}),
		},
		messages: {take: 'none', texts: messages, leave: left},
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
		order: order ?? 'as-is',
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
		testing: answers.testing,
		...(answers.statement === undefined ? {} : {statement: answers.statement}),
		...(cover === undefined
			? {}
			: {cover: {subject: cover.subject, blurb: cover.blurb, notes: cover.versionNotes}}),
		...(answers.outputDir === undefined ? {} : {outputDirectory: answers.outputDir}),
		apply: wanted(session)?.isNothing === false ? 'branch' : 'none',
		patches: postingState(session)?.isSingle === true || cover !== undefined,
	};
};
