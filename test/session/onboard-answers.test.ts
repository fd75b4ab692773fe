import {readFile} from 'node:fs/promises';
import {describe, expect, it, test} from 'vitest';
import type {MachineItem} from '../../src/evidence/machine/item.ts';
import type {Mending} from '../../src/series/mending.ts';
import {newOnboard, type Onboard} from '../../src/session/onboard.ts';
import {
	mendable,
	mendingBy,
	type OnboardAnswers,
	onboardAgain,
	onboardAnswersOf,
	readOnboardAnswers,
} from '../../src/session/onboard-answers.ts';

const schema = 'kvm-series-onboard/1';
const ann = {name: "Ann O'Author", mail: 'ann@example.org'};

test.each([
	['{', '/: expected a key in quotes in line 1.'],
	['{}', '/schema: is missing.'],
	['{"schema": "kvm-series-answers/1"}', '/schema: expected one of kvm-series-onboard/1.'],
	[
		`{"schema": "${schema}", "mend": ["perl"]}`,
		'/mend/0: expected one of identity, editor, send-email-setup, kvm-x86, kvm, upstream.',
	],
	[`{"schema": "${schema}", "fetch": 1}`, '/fetch: expected true or false.'],
	[
		`{"schema": "${schema}", "identity": {"name": "ann", "mail": "ann@example.org"}}`,
		'/identity/name: expected the name you go by, and not a login.',
	],
	[
		`{"schema": "${schema}", "identity": {"name": "Ann Author", "mail": "--x@example.org"}}`,
		'/identity/mail: expected a mail that replies reach.',
	],
	[
		`{"schema": "${schema}", "mailServer": {"server": "x", "port": 0, "user": "ann"}}`,
		'/mailServer/port: expected a whole number from 1 to 65535.',
	],
	[
		`{"schema": "${schema}", "mailServer": {"server": "smtp://ann:secret@example.org", "port": 587, "user": "ann"}}`,
		'/mailServer/server: expected the name of a server.',
	],
	[
		`{"schema": "${schema}", "mailServer": {"server": "a.org", "port": 1, "user": "a", "password": "x"}}`,
		'/mailServer/password: is no key here; there are server, port, user.',
	],
	[
		`{"schema": "${schema}", "remotes": {"kvm": {"url": "https://example.org/kvm.git"}}}`,
		'/remotes/kvm/url: expected a URL of kvm.',
	],
])('%s is refused with the place', (text, line) => {
	const read = readOnboardAnswers(text);
	expect('problems' in read ? read.problems.map(({path, says}) => `${path || '/'}: ${says}`) : []).toContain(
		line,
	);
});

const item = (id: MachineItem['id'], state: MachineItem['state'], mending?: Mending): MachineItem => ({
	id,
	title: id,
	state,
	says: 'is so',
	why: '',
	commands: [],
	...(mending === undefined ? {} : {mending}),
	cites: {document: 'x', section: undefined},
});

describe('what is run for an item', () => {
	const who = {kind: 'identity', name: '', mail: '', isLocal: true} as const;
	const fetch = {kind: 'fetch', remote: 'x'} as const;
	const editor = {kind: 'editor', command: 'nano'} as const;
	const server = {kind: 'mail-server', server: '', port: '587', encryption: 'tls', user: ''} as const;
	const remote = {
		kind: 'remote',
		name: 'kvm',
		url: 'https://git.kernel.org/pub/scm/virt/kvm/kvm.git',
	} as const;
	const cases: readonly (readonly [MachineItem, Partial<OnboardAnswers>, ReturnType<typeof mendingBy>])[] = [
		[item('identity', 'ok'), {identity: ann}, 'nothing'],
		[item('identity', 'missing', who), {identity: ann}, {...who, ...ann}],
		[item('identity', 'missing', who), {}, {path: '/identity', says: 'is missing.'}],
		[item('kvm', 'ok'), {}, 'nothing'],
		[item('kvm', 'missing', fetch), {}, 'nothing'],
		[item('kvm', 'missing', fetch), {fetch: true}, fetch],
		[item('editor', 'missing', editor), {}, editor],
		[item('send-email-setup', 'missing', server), {}, {path: '/mailServer', says: 'is missing.'}],
		[
			item('send-email-setup', 'missing', server),
			{mailServer: {server: 'smtp.example.org', port: 465, user: 'ann'}},
			{...server, server: 'smtp.example.org', port: '465', encryption: 'ssl', user: 'ann'},
		],
		[item('kvm', 'missing', remote), {remotes: {kvm: {name: 'main'}}}, {...remote, name: 'main'}],
		[item('kvm', 'unknown'), {}, {path: '/mend', says: 'kvm cannot be mended now: is so.'}],
	];
	it.each(cases)('%o with %o', (one, answers, next) => {
		expect(mendingBy(one, {schema, ...answers})).toEqual(next);
	});
});

it('a run is repeated by one line for a shell, with the values that were given', () => {
	const ran: readonly Mending[] = [
		{kind: 'remote', name: 'x', url: 'https://github.com/kvm-x86/linux.git'},
		{kind: 'fetch', remote: 'x'},
		{kind: 'identity', ...ann, isLocal: false},
		{kind: 'editor', command: 'nano'},
		{kind: 'mail-server', server: 'smtp.example.org', port: '587', encryption: 'tls', user: 'ann'},
	];
	const trees = [{name: 'x', tree: 'kvm-x86', isFetched: true, branch: 'x/next', when: 1}] as const;
	const facts = {repository: {trees}} as unknown as NonNullable<Onboard['facts']>;
	const file = onboardAnswersOf({...newOnboard('/nowhere'), ran, facts});
	expect(file).toEqual({
		schema,
		mend: ['identity', 'editor', 'send-email-setup', 'kvm-x86'],
		identity: ann,
		mailServer: {server: 'smtp.example.org', port: 587, user: 'ann'},
		remotes: {'kvm-x86': {name: 'x'}},
		fetch: true,
	});
	if (file === undefined) throw new Error('no answers');
	expect(readOnboardAnswers(JSON.stringify(file))).toEqual({file});
	const nowhere = newOnboard('/nowhere');
	expect(onboardAgain(file, nowhere, 'npm start --')).toMatch(
		/^printf %s '\{.*Ann O'\\''Author.*\}' \| npm start -- onboard --answers - --yes$/,
	);
	const here = {repository: {root: '/home/ann/my linux'}} as unknown as NonNullable<Onboard['facts']>;
	expect(onboardAgain(file, {...nowhere, facts: here}, 'kvm-series')).toContain(
		" | kvm-series onboard --repo '/home/ann/my linux' --answers - --yes",
	);
	expect(onboardAnswersOf(newOnboard('/nowhere'))).toBeUndefined();
});

it('the schema names what can be mended', async () => {
	const path = new URL('../../assets/onboard-answers-1.schema.json', import.meta.url);
	const {properties} = JSON.parse(await readFile(path, 'utf8'));
	expect(properties.mend.items.enum).toEqual([...mendable]);
});
