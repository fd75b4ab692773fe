import type {TestingAnswer} from '../evidence/answer.ts';
import {kinds, type SeriesKind} from '../handbook/base-choice.ts';
import type {Relation} from '../handbook/order.ts';
import type {Tag} from '../posting/tag.ts';
import type {Ident} from '../series/commit.ts';
import {type Answers, type Fold, noAnswers, type SplitAnswer, type SplitPart} from './answers.ts';

type Reader<T> = (value: unknown) => T | undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Reader<string> = value => (typeof value === 'string' ? value : undefined);
const yesNo: Reader<boolean> = value => (typeof value === 'boolean' ? value : undefined);

const listOf =
	<T>(read: Reader<T>): Reader<readonly T[]> =>
	value =>
		Array.isArray(value) ? value.map(read).filter(each => each !== undefined) : undefined;

/** A list that is as good as not there where one of its entries is not right. */
const allOf =
	<T>(read: Reader<T>): Reader<readonly T[]> =>
	value => {
		const all = listOf(read)(value);
		return Array.isArray(value) && all?.length === value.length ? all : undefined;
	};

const recordOf =
	<T>(read: Reader<T>): Reader<Record<string, T>> =>
	value => {
		if (!isRecord(value)) return undefined;
		const entries = Object.entries(value).flatMap(([key, each]) => {
			const kept = read(each);
			return kept === undefined ? [] : [[key, kept] as const];
		});
		return Object.fromEntries(entries);
	};

const author: Reader<Ident> = value => {
	if (!isRecord(value)) return undefined;
	const {when} = value;
	const [name, mail, zone] = [text(value.name), text(value.mail), text(value.zone)];
	if (name === undefined || mail === undefined || zone === undefined) return undefined;
	return typeof when === 'number' && Number.isSafeInteger(when) ? {name, mail, when, zone} : undefined;
};

const relation: Reader<Relation> = value => {
	if (!isRecord(value)) return undefined;
	if (value.kind === 'independent') return {kind: 'independent'};
	const patchId = text(value.patchId);
	if (patchId === undefined) return undefined;
	return value.kind === 'fails-without' || value.kind === 'keeps-passing'
		? {kind: value.kind, patchId}
		: undefined;
};

const lineNumber: Reader<number> = value =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;

const part: Reader<SplitPart> = value => {
	if (!isRecord(value)) return undefined;
	const paths = allOf(text)(value.paths);
	if (paths === undefined) return undefined;
	if (value.lines === undefined) return {paths};
	const lines = recordOf(allOf(lineNumber))(value.lines);
	return lines === undefined ? undefined : {paths, lines};
};

const split: Reader<SplitAnswer> = value => {
	if (value === 'split') return 'split';
	if (!isRecord(value)) return undefined;
	const parts = allOf(part)(value.parts);
	if (parts !== undefined && parts.length > 1) return {parts};
	const whole = text(value.whole);
	return whole === undefined ? undefined : {whole};
};

const fold: Reader<Fold> = value => {
	const into = isRecord(value) ? text(value.into) : undefined;
	const as = isRecord(value) ? value.as : undefined;
	return into !== undefined && (as === 'fixup' || as === 'squash') ? {into, as} : undefined;
};

const testing: Reader<TestingAnswer> = value => {
	if (!isRecord(value)) return undefined;
	if (value.done === false) return {done: false, because: text(value.because) ?? ''};
	if (value.done !== true) return undefined;
	const where = (listOf(text)(value.where) ?? []).filter(
		place => place === 'Intel' || place === 'AMD' || place === 'nested',
	);
	return {done: true, where, machine: text(value.machine) ?? '', result: text(value.result) ?? ''};
};

const tag: Reader<Tag> = value => {
	if (!isRecord(value)) return undefined;
	const {kind, version} = value;
	if (kind !== 'PATCH' && kind !== 'RFC' && kind !== 'RESEND') return undefined;
	return typeof version === 'number' && Number.isInteger(version) && version > 0
		? {kind, version}
		: undefined;
};

const kind: Reader<SeriesKind> = value => kinds.find(each => each.kind === value)?.kind;

const base: Reader<NonNullable<Answers['base']>> = value => {
	if (!isRecord(value)) return undefined;
	const ref = text(value.ref);
	const name = text(value.name);
	return ref === undefined || name === undefined ? undefined : {ref, name, isMoving: value.isMoving === true};
};

const cover: Reader<NonNullable<Answers['cover']>> = value =>
	isRecord(value)
		? {
				subject: text(value.subject) ?? '',
				blurb: text(value.blurb) ?? '',
				versionNotes: text(value.versionNotes) ?? '',
			}
		: undefined;

const seen: Reader<Answers['seen'][number]> = value => {
	const id = isRecord(value) ? text(value.id) : undefined;
	const subject = isRecord(value) ? text(value.subject) : undefined;
	const message = isRecord(value) ? text(value.message) : undefined;
	return id === undefined || subject === undefined
		? undefined
		: {id, subject, ...(message === undefined ? {} : {message})};
};

/** Answers from a file, field by field: what is not of the right shape is as if it had not been said. Undefined for another format. */
export const readAnswers = (value: unknown): Answers | undefined => {
	if (!isRecord(value) || value.format !== 1) return undefined;
	return {
		...noAnswers,
		kind: kind(value.kind),
		isAttack: yesNo(value.isAttack),
		base: base(value.base),
		messages: recordOf(text)(value.messages) ?? {},
		authors: recordOf(author)(value.authors) ?? {},
		left: recordOf(text)(value.left) ?? {},
		splits: recordOf(split)(value.splits) ?? {},
		dropped: listOf(text)(value.dropped) ?? [],
		folds: recordOf(fold)(value.folds) ?? {},
		relations: recordOf(relation)(value.relations) ?? {},
		order: listOf(text)(value.order),
		tag: tag(value.tag),
		question: text(value.question) ?? '',
		testing: recordOf(testing)(value.testing) ?? {},
		statement: text(value.statement),
		cover: cover(value.cover),
		outputDir: text(value.outputDir),
		seen: listOf(seen)(value.seen) ?? [],
	};
};
