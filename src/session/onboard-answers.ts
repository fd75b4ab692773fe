import type {MachineItem} from '../evidence/machine/item.ts';
import {looksLikeMail, looksLikeName} from '../evidence/machine/person.ts';
import {treeUrls} from '../evidence/machine/repository.ts';
import type {TreeKind} from '../series/machine.ts';
import type {Mending} from '../series/mending.ts';
import {quoteWord} from '../series/shell-quote.ts';
import {treeOfUrl} from '../series/tree-url.ts';
import {listOf, numberIn, objectOf, oneOf, type Shape, yesNo} from './answers-file/shape.ts';
import {type Problem, readStrictJson} from './answers-file/strict-json.ts';
import {isRemoteName, isServerName, serverOf} from './mending-lines.ts';
import type {Onboard} from './onboard.ts';

/** What can be mended by the program, in the order in which it is done. */
export const mendable = ['identity', 'editor', 'send-email-setup', 'kvm-x86', 'kvm', 'upstream'] as const;
export type Mendable = (typeof mendable)[number];

/** What is answered to onboarding beforehand: what is to be mended, with the values that it takes. */
export type OnboardAnswers = Readonly<{
	schema: 'kvm-series-onboard/1';
	mend?: readonly Mendable[];
	identity?: Readonly<{name: string; mail: string}>;
	/** Where git's mails leave by; never with a password. */
	mailServer?: Readonly<{server: string; port: number; user: string}>;
	/** What added remotes are called and fetched from, where that is not the usual. */
	remotes?: Readonly<Partial<Record<TreeKind, Readonly<{name?: string; url?: string}>>>>;
	/** Whether the network may be used for what was never fetched. */
	fetch?: boolean;
}>;

const fits =
	(isFitting: (text: string) => boolean, expected: string): Shape =>
	(value, path) =>
		typeof value === 'string' && isFitting(value) && !/^-|\p{Cc}/u.test(value)
			? []
			: [{path, says: `expected ${expected}.`}];

const remoteOf = (tree: TreeKind): Shape =>
	objectOf(
		{
			name: fits(isRemoteName, 'the name of a remote'),
			url: fits(text => treeOfUrl(text) === tree, `a URL of ${tree}`),
		},
		[],
	);

const shape = objectOf(
	{
		schema: oneOf('kvm-series-onboard/1'),
		mend: listOf(oneOf(...mendable)),
		identity: objectOf(
			{
				name: fits(looksLikeName, 'the name you go by, and not a login'),
				mail: fits(looksLikeMail, 'a mail that replies reach'),
			},
			['name', 'mail'],
		),
		mailServer: objectOf(
			{
				server: fits(isServerName, 'the name of a server'),
				port: numberIn(1, 65_535),
				user: fits(text => /^\S+$/.test(text), 'a user name without a space'),
			},
			['server', 'port', 'user'],
		),
		remotes: objectOf({'kvm-x86': remoteOf('kvm-x86'), kvm: remoteOf('kvm')}, []),
		fetch: yesNo,
	},
	['schema'],
);

/** Reads a file of such answers, or says all that is wrong with it. Never throws. */
export const readOnboardAnswers = (
	text: string,
): Readonly<{file: OnboardAnswers}> | Readonly<{problems: readonly Problem[]}> => {
	const read = readStrictJson(text);
	if ('problem' in read) return {problems: [read.problem]};
	const problems = shape(read.value, '');
	return problems.length > 0 ? {problems} : {file: read.value as OnboardAnswers};
};

/** What these answers want mended, in the order in which it is done; who names a person wants them known, and a server likewise. */
export const wantedBy = ({mend = [], identity, mailServer}: OnboardAnswers): readonly Mendable[] =>
	mendable.filter(
		id =>
			mend.includes(id) ||
			(id === 'identity' && identity !== undefined) ||
			(id === 'send-email-setup' && mailServer !== undefined),
	);

/** What is run next for an item by these answers: a mending, nothing, or what is missing for it. */
export const mendingBy = (
	item: MachineItem,
	{identity, fetch, mailServer, remotes}: OnboardAnswers,
): Mending | 'nothing' | Problem => {
	const {state, mending} = item;
	if (mending?.kind === 'identity' || item.id === 'identity') {
		if (state === 'ok') return 'nothing';
		if (mending?.kind !== 'identity') return {path: '/mend', says: `identity ${item.says}.`};
		return identity === undefined ? {path: '/identity', says: 'is missing.'} : {...mending, ...identity};
	}
	if (mending === undefined) {
		return state === 'ok'
			? 'nothing'
			: {path: '/mend', says: `${item.id} cannot be mended now: ${item.says}.`};
	}
	if (mending.kind === 'mail-server') {
		return mailServer === undefined
			? {path: '/mailServer', says: 'is missing.'}
			: serverOf(mailServer.server, mailServer.port, mailServer.user);
	}
	if (mending.kind === 'remote') return {...mending, ...remotes?.[item.id as TreeKind]};
	// What is old is fetched as well, but only what is not in order was asked for.
	if (mending.kind === 'fetch' && fetch !== true) return 'nothing';
	return mending;
};

const madeOf = ({facts}: Onboard, mending: Mending): readonly Mendable[] => {
	switch (mending.kind) {
		case 'identity':
		case 'editor':
		case 'upstream':
			return [mending.kind];
		case 'mail-server':
			return ['send-email-setup'];
		case 'remote': {
			const tree = treeOfUrl(mending.url);
			return tree === undefined || tree === 'linus' ? [] : [tree];
		}
		case 'send-trial':
			return [];
		case 'fetch': {
			const repository = facts?.repository;
			const trees = repository === undefined || repository === 'none' ? [] : repository.trees;
			return trees.filter(({name}) => name === mending.remote).map(({tree}) => tree);
		}
	}
};

/** The remotes that were not added as usual. */
const remotesOf = (ran: readonly Mending[]): OnboardAnswers['remotes'] => {
	const unusual = ran.flatMap(mending => {
		if (mending.kind !== 'remote') return [];
		const {name, url} = mending;
		const tree = treeOfUrl(url);
		if (tree === undefined || tree === 'linus') return [];
		const change = {
			...(name === tree ? {} : {name}),
			...(url === treeUrls[tree] ? {} : {url}),
		};
		return Object.keys(change).length === 0 ? [] : [[tree, change] as const];
	});
	return unusual.length === 0 ? undefined : Object.fromEntries(unusual);
};

/** The answers that repeat what this run mended; undefined where it mended nothing. */
export const onboardAnswersOf = (onboard: Onboard): OnboardAnswers | undefined => {
	const {ran} = onboard;
	const done = ran.flatMap(mending => madeOf(onboard, mending));
	if (done.length === 0) return undefined;
	const last = ran.findLast(mending => mending.kind === 'identity');
	const server = ran.findLast(mending => mending.kind === 'mail-server');
	const remotes = remotesOf(ran);
	return {
		schema: 'kvm-series-onboard/1',
		mend: mendable.filter(id => done.includes(id)),
		...(last?.kind === 'identity' ? {identity: {name: last.name, mail: last.mail}} : {}),
		...(server?.kind === 'mail-server'
			? {mailServer: {server: server.server, port: Number(server.port), user: server.user}}
			: {}),
		...(remotes === undefined ? {} : {remotes}),
		...(ran.some(({kind}) => kind === 'fetch') ? {fetch: true} : {}),
	};
};

/** The command line that gives these answers without a question, from any folder. */
export const onboardAgain = (file: OnboardAnswers, {facts}: Onboard, program: string): string => {
	const repository = facts?.repository;
	const where =
		repository === undefined || repository === 'none' ? '' : ` --repo ${quoteWord(repository.root)}`;
	return `printf %s ${quoteWord(JSON.stringify(file))} | ${program} onboard${where} --answers - --yes`;
};
