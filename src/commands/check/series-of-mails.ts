import type {Posted} from '../../series/posted.ts';
import type {FoundMail} from './mails-of-file.ts';

/** A mail and the place that it was found in. */
export type PlacedMail = Readonly<{file: string; folder: string; mail: FoundMail}>;

const idsIn = ({headers}: Posted, name: string): readonly string[] =>
	(headers.get(name) ?? []).flatMap(value => value.match(/<[^<>\s]{1,500}>/g) ?? []);

/** Mails of one series and version have these in common. */
const classOf = ({folder, mail}: PlacedMail): string => {
	const {version = 1, number} = mail.posted.subject ?? {};
	return JSON.stringify([version, number?.total ?? null, folder]);
};

/** Which ids belong together. */
const createThreads = () => {
	const above = new Map<string, string>();
	const rootOf = (id: string): string => {
		let at = id;
		for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) {
			above.set(at, above.get(next) ?? next);
			at = next;
		}
		return at;
	};
	const join = (one: string, other: string): void => {
		above.set(rootOf(one), rootOf(other));
	};
	return {rootOf, join};
};

/** The mails of one class, apart by thread. Numbered ones that no thread holds are taken for one series. */
const byThread = (mails: readonly PlacedMail[]): readonly (readonly PlacedMail[])[] => {
	const threads = createThreads();
	const linked = mails.map(placed => {
		const {posted} = placed.mail;
		const [own] = idsIn(posted, 'message-id');
		const others = [...idsIn(posted, 'references'), ...idsIn(posted, 'in-reply-to')];
		const [first, ...rest] = own === undefined ? others : [own, ...others];
		for (const id of rest) threads.join(id, first ?? '');
		return {placed, id: first};
	});
	const roots = linked.map(({id}) => (id === undefined ? undefined : threads.rootOf(id)));
	const sizes = new Map<string | undefined, number>();
	for (const root of roots) sizes.set(root, (sizes.get(root) ?? 0) + 1);
	const groups = new Map<string, PlacedMail[]>();
	for (const [at, {placed}] of linked.entries()) {
		const root = roots[at];
		const isNumbered = placed.mail.posted.subject?.number !== undefined;
		const isAlone = root === undefined || (isNumbered && sizes.get(root) === 1);
		const key = isAlone ? '' : root;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [placed]);
		else group.push(placed);
	}
	return [...groups.values()];
};

/** Series told apart by version, length, folder and thread, each in the order of the input, by their first mails. */
export const seriesOf = (mails: readonly PlacedMail[]): readonly (readonly PlacedMail[])[] => {
	const classes = new Map<string, PlacedMail[]>();
	for (const placed of mails) {
		const key = classOf(placed);
		const group = classes.get(key);
		if (group === undefined) classes.set(key, [placed]);
		else group.push(placed);
	}
	const place = new Map(mails.map((mail, at) => [mail, at]));
	const first = ([mail]: readonly PlacedMail[]) => (mail === undefined ? 0 : (place.get(mail) ?? 0));
	return [...classes.values()].flatMap(byThread).sort((a, b) => first(a) - first(b));
};
