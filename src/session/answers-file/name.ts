import {shortlogOf} from '../../series/patch.ts';
import {naturalItems} from '../natural-items.ts';
import type {Session} from '../session.ts';
import {type Problem, pointer} from './strict-json.ts';

/** Fewer digits of an object name could be meant for something else. */
const leastDigits = /^[0-9a-f]{7,}$/;

/** The id that a name in a file stands for; undefined where it names no patch, or several. */
export const idOf = ({series, answers}: Session, name: string): string | undefined => {
	if (series === undefined) return undefined;
	const ids = new Set([
		...series.patches.map(({id}) => id),
		...naturalItems(series, answers).map(({id}) => id),
	]);
	if (ids.has(name)) return name;
	const byCommit = leastDigits.test(name)
		? series.patches.filter(({commit}) => commit.oid.startsWith(name))
		: [];
	const found =
		byCommit.length > 0
			? byCommit
			: series.patches.filter(({commit}) => shortlogOf(commit.message) === name.trim());
	return found.length === 1 ? found[0]?.id : undefined;
};

/** Collects what is wrong with names while they are looked up. */
export type Names = Readonly<{
	problems: readonly Problem[];
	/** The id, or undefined with a problem at that path. */
	find: (session: Session, name: string, path: string) => string | undefined;
	/** Notes what is wrong at a path with what a name stands for. */
	wrong: (path: string, says: string) => undefined;
	/** A record by names as one by ids. */
	byId: <From, To>(
		session: Session,
		record: Readonly<Record<string, From>>,
		path: string,
		make: (value: From, path: string, id: string) => To | undefined,
	) => Readonly<Record<string, To>>;
}>;

/** A new collection without problems. */
export const createNames = (): Names => {
	const problems: Problem[] = [];
	const find: Names['find'] = (session, name, path) => {
		const id = idOf(session, name);
		if (id === undefined) problems.push({path, says: 'names no patch of this series, or several.'});
		return id;
	};
	return {
		problems,
		find,
		wrong: (path, says) => void problems.push({path, says}),
		byId: (session, record, path, make) =>
			Object.fromEntries(
				Object.entries(record).flatMap(([name, value]) => {
					const at = pointer(path, name);
					const id = find(session, name, at);
					const made = id === undefined ? undefined : make(value, at, id);
					return id === undefined || made === undefined ? [] : [[id, made] as const];
				}),
			),
	};
};
