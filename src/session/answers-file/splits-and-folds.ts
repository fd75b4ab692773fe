import type {Patch} from '../../series/series.ts';
import {splittableLines} from '../../series/take-lines.ts';
import type {Answers, Fold, SplitAnswer} from '../answers.ts';
import type {Session} from '../session.ts';
import {squashedMessage} from '../squash.ts';
import {itemsOf} from '../wanted.ts';
import type {AnswersFile} from './answers-file.ts';
import type {Names} from './name.ts';

type Parts = Extract<SplitAnswer, {parts: unknown}>['parts'];

/** What is wrong with the parts of a patch, with the place of it; undefined where nothing is. */
const faultOf = (patch: Patch, parts: Parts): readonly [path: string, says: string] | undefined => {
	if (parts.length < 2) return ['/parts', 'expected two parts or more.'];
	const files = new Set(patch.changes.map(({path}) => path));
	const wholly = new Set<string>();
	for (const [at, {paths, lines = {}}] of parts.entries()) {
		for (const path of paths) {
			const where = `/parts/${at}/paths`;
			if (!files.has(path)) return [where, `has a file that the patch does not change: ${path}.`];
			const some = Object.hasOwn(lines, path) ? (lines[path] ?? []) : undefined;
			if (some === undefined) {
				if (wholly.has(path)) return [where, `has a file that another part has: ${path}.`];
				wholly.add(path);
				continue;
			}
			const count = splittableLines(patch, path) ?? 0;
			const wrong = some.find(line => line < 0 || line >= count);
			if (wrong !== undefined)
				return [`/parts/${at}/lines`, `has ${wrong} of the ${count} lines of ${path}.`];
		}
	}
	return undefined;
};

/** Splits as a file says them. */
export const splits = (
	session: Session,
	{splits: said = {}}: AnswersFile,
	names: Names,
): Partial<Answers> => ({
	splits: {
		...session.answers.splits,
		...names.byId(session, said, '/splits', (value, path, id): SplitAnswer | undefined => {
			if (value === 'lanes') return 'split';
			const patch = session.series?.patches.find(each => each.id === id);
			const fault = 'parts' in value && patch !== undefined ? faultOf(patch, value.parts) : undefined;
			return fault === undefined ? value : names.wrong(path + fault[0], fault[1]);
		}),
	},
});

/** The item that everything folded into one comes to in the end. */
const endOf = (folds: Readonly<Record<string, Fold>>, id: string): string => {
	const passed = new Set<string>();
	let at = id;
	for (let next = folds[at]; next !== undefined && !passed.has(at); next = folds[at]) {
		passed.add(at);
		at = next.into;
	}
	return at;
};

/** Drops and folds as a file says them; the text of what is squashed goes behind that of its target, unless that is given. */
export const dropsAndFolds = (
	session: Session,
	{drops = [], folds: said = {}, messages: written}: AnswersFile,
	names: Names,
): Partial<Answers> => {
	const {answers} = session;
	const fresh = names.byId(session, said, '/folds', ({into, as}, path): Fold | undefined => {
		const target = names.find(session, into, `${path}/into`);
		return target === undefined ? undefined : {into: target, as};
	});
	const folds = {...answers.folds, ...fresh};
	const given =
		typeof written === 'object'
			? names.byId(session, written.texts ?? {}, '/messages/texts', text => text)
			: {};
	const messages: Record<string, string> = {...answers.messages};
	const items = new Map(itemsOf(session).map(item => [item.id, item.message]));
	for (const [id, other] of items) {
		const target = endOf(folds, id);
		if (fresh[id]?.as !== 'squash' || target === id || target in given) continue;
		messages[target] = squashedMessage(messages[target] ?? items.get(target) ?? '', messages[id] ?? other);
	}
	return {
		dropped: [
			...new Set([
				...answers.dropped,
				...drops.flatMap((name, index) => names.find(session, name, `/drops/${index}`) ?? []),
			]),
		],
		folds,
		messages,
	};
};
