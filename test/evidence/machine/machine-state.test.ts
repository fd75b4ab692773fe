import {describe, expect, it} from 'vitest';
import {itemIds} from '../../../src/evidence/machine/item.ts';
import {isReady, machineState} from '../../../src/evidence/machine/machine-state.ts';
import {installCommands} from '../../../src/evidence/machine/packages.ts';
import {looksLikeMail, looksLikeName} from '../../../src/evidence/machine/person.ts';
import type {MachineFacts, RepositoryFacts} from '../../../src/series/machine.ts';

const day = 86_400;

const repository: RepositoryFacts = {
	root: '/home/ann/linux',
	isKernel: true,
	remotes: ['x'],
	trees: [{name: 'x', tree: 'kvm-x86', isFetched: true, branch: 'x/next', when: 98 * day}],
	branch: 'x86/mmu/work',
	upstream: 'x/next',
	releases: [],
	hasCheckpatch: true,
	selftests: 3,
	unitTests: '/home/ann/kvm-unit-tests',
};

const facts: MachineFacts = {
	now: 100 * day,
	system: ['debian'],
	git: '2.39.5',
	identity: {name: 'Ann Author', mail: 'ann@example.org', isLocal: false, signOffs: []},
	repository,
	sendEmail: {isInstalled: true, isSetUp: true, hasSendmail: false},
	perl: '5.36.0',
	b4: '0.14.2',
	editor: {command: 'vim', isThere: true, others: ['vim']},
	missingPrograms: [],
	missingHeaders: [],
	kvm: {isThere: true, isAccessible: true, vendor: 'Intel'},
};

const item = (id: string, change: Partial<MachineFacts>) => {
	const found = machineState({...facts, ...change}).find(each => each.id === id);
	return [found?.state, found?.says, ...(found?.commands ?? [])];
};

const inTree = (change: Partial<RepositoryFacts>): Partial<MachineFacts> => ({
	repository: {...repository, ...change},
});
const person = (change: object): Partial<MachineFacts> => ({
	identity: {name: 'Ann Author', mail: 'ann@example.org', isLocal: false, signOffs: [], ...change},
});

describe('the state of a machine', () => {
	it('tells all things in one order, with a reason and a source each', () => {
		const items = machineState(facts);
		expect(items.map(({id}) => id)).toEqual(itemIds);
		for (const {why, says, cites} of items) {
			expect(why).toMatch(/^\S.*\.$/);
			expect(says).not.toMatch(/\.$/);
			expect(cites.document).toMatch(/^Documentation\//);
		}
		expect(isReady(items)).toBe(true);
	});

	it.each<[string, Partial<MachineFacts>, readonly (string | undefined)[]]>([
		['git', {git: '2.38.0'}, ['ok', '2.38.0']],
		['git', {git: '1.99.0'}, ['missing', '1.99.0, older than 2.38', 'sudo apt install git']],
		['git', {git: undefined}, ['unknown', 'could not be found out']],
		['git', {git: '', system: ['fedora']}, ['missing', 'not installed', 'sudo dnf install git']],
		['git', {git: '', system: ['arch']}, ['missing', 'not installed']],
		['kvm-x86', {}, ['ok', 'x/next, 2 days old']],
		[
			'kvm-x86',
			{now: 200 * day},
			['optional-missing', 'x/next, 102 days old; what came since is not known here', 'git fetch x'],
		],
		[
			'kvm',
			{},
			[
				'optional-missing',
				'no remote has this tree',
				'git remote add kvm https://git.kernel.org/pub/scm/virt/kvm/kvm.git',
			],
		],
		['kvm-x86', {repository: 'none'}, ['unknown', 'needs a kernel tree first']],
		[
			'upstream',
			inTree({upstream: undefined}),
			[
				'optional-missing',
				'x86/mmu/work follows nothing',
				'git branch --set-upstream-to=x/next x86/mmu/work',
			],
		],
		['upstream', inTree({upstream: undefined, branch: 'master'}), ['ok', 'master is no topic branch']],
		['upstream', inTree({branch: undefined}), ['unknown', 'no branch is checked out']],
		[
			'identity',
			person({name: 'ann'}),
			[
				'missing',
				'ann looks like a login, not like a name',
				"git config --global user.name 'Your Name'",
				'git config --global user.email you@example.org',
			],
		],
		[
			'identity',
			person({signOffs: ['old@example.org', 'ann@example.org']}),
			['ok', 'Ann Author <ann@example.org>, as in your sign-offs'],
		],
		[
			'identity',
			person({signOffs: ['old@example.org']}),
			[
				'optional-missing',
				'git says ann@example.org, your newest commits are signed off with old@example.org',
				"git config --global user.name 'Ann Author'",
				'git config --global user.email old@example.org',
			],
		],
		[
			'send-email',
			{sendEmail: {isInstalled: false, isSetUp: false, hasSendmail: false}},
			['optional-missing', 'not installed; b4 send does instead', 'sudo apt install git-email'],
		],
		[
			'kvm-device',
			{kvm: {isThere: true, isAccessible: false, vendor: 'AMD'}},
			['optional-missing', '/dev/kvm is there and closed to you', 'sudo usermod -aG kvm "$USER"'],
		],
		[
			'kvm-device',
			{kvm: {isThere: false, isAccessible: false, vendor: 'AMD'}},
			['optional-missing', 'no /dev/kvm, though the processor could (AMD)', 'sudo modprobe kvm_amd'],
		],
		[
			'editor',
			{editor: {command: 'ed', isThere: false, others: ['nano']}},
			['missing', 'ed is not installed', 'git config --global core.editor nano'],
		],
	])('of %s with %j', (id, change, wanted) => {
		expect(item(id, change)).toEqual(wanted);
	});

	it('is ready only where nothing needed is missing', () => {
		const fetched = {...facts, missingPrograms: []};
		expect(machineState(fetched).filter(({state}) => state === 'missing')).toEqual([]);
		expect(isReady(machineState(fetched))).toBe(true);
		expect(isReady(machineState({...facts, perl: ''}))).toBe(false);
		expect(isReady(machineState({...facts, perl: undefined}))).toBe(true);
	});
});

describe('names and mails', () => {
	it.each(['Ann Author', 'Åsa', '山田太郎', 'ann van der author', "Aoife O'Neil"])(
		'takes %s for a name',
		name => {
			expect(looksLikeName(name)).toBe(true);
		},
	);
	it.each(['', 'ann', 'root', 'ann@box', 'user1', 'Your Name'])('does not take %s for a name', name => {
		expect(looksLikeName(name)).toBe(false);
	});
	it.each<[string, boolean]>([
		['ann@example.org', true],
		['ann@box', false],
		['ann@box.local', false],
		['1+ann@users.noreply.github.com', false],
		['', false],
	])('mail %s: %s', (mail, wanted) => {
		expect(looksLikeMail(mail)).toBe(wanted);
	});
});

it('installs by the first family it knows', () => {
	expect(installCommands(['mint', 'ubuntu'], ['libelf', 'flex'])).toEqual([
		'sudo apt install libelf-dev flex',
	]);
	expect(installCommands(['arch'], ['flex'])).toEqual([]);
	expect(installCommands(['debian'], [])).toEqual([]);
});
