import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import {Looks, marksFor} from '../../components/looks.tsx';
import type {OnboardApi} from '../../flows/onboard/api.ts';
import {OnboardScreen} from '../../flows/onboard/app.tsx';
import {handleKey} from '../../flows/onboard/keys.ts';
import {ready} from '../../flows/onboard/ready.tsx';
import {createStarter, keepOnboard, openOnboard} from '../../flows/onboard/runtime.ts';
import {createStoreOf} from '../../flows/store.ts';
import type {MachineFacts} from '../../src/series/machine.ts';
import type {Mending} from '../../src/series/mending.ts';
import type {Key} from '../../src/session/key.ts';
import {newOnboard, reduceOnboard} from '../../src/session/onboard.ts';
import {widthOf} from '../../src/text/fit.ts';
import type {Machine} from '../../src/tools/machine/machine.ts';

const facts: MachineFacts = {
	now: 0,
	system: ['debian'],
	git: '2.39.5',
	identity: {name: '', mail: '', isLocal: false, signOffs: []},
	repository: 'none',
	sendEmail: undefined,
	perl: '',
	b4: '',
	editor: {command: 'vim\x1b[31m', isThere: true, others: []},
	missingPrograms: ['flex'],
	missingHeaders: [],
	kvm: {isThere: false, isAccessible: false, vendor: 'Intel'},
};

const aNewcomer = async (change: Partial<Machine> = {}) => {
	const store = createStoreOf(reduceOnboard, newOnboard('/home/ann'));
	const mended: Mending[] = [];
	const saved: unknown[] = [];
	let known = facts;
	const machine: Machine = {
		look: async () => known,
		mend: async mending => {
			mended.push(mending);
			if (mending.kind === 'identity') known = {...known, identity: {...mending, signOffs: []}};
		},
		load: async () => undefined,
		save: async kept => void saved.push(kept),
		...change,
	};
	let isLeft = false;
	const {start, cancel, settled} = createStarter(store, machine);
	const api: OnboardApi = {
		session: store.session,
		send: store.send,
		start,
		cancel,
		quit: () => {
			isLeft = true;
		},
		forget: () => {},
		suspend: () => {},
		handOver: () => {},
		lookAtOwn: () => {},
	};
	const keeping = keepOnboard(store, machine);
	await openOnboard(store, machine);
	const press = (...names: readonly string[]) => {
		for (const name of names) {
			handleKey((name.length === 1 ? {name: 'text', text: name} : {name, text: ''}) as Key, api);
		}
	};
	const frame = (width = 80, height = 23, isUnicode = true) => {
		const {lastFrame, unmount} = render(
			<Looks value={marksFor(isUnicode)}>
				<OnboardScreen session={store.session()} api={api} width={width} height={height} />
			</Looks>,
		);
		const text = lastFrame() ?? '';
		unmount();
		return text;
	};
	const arm = () => store.send({kind: 'confirmation-armed'});
	return {store, mended, saved, press, frame, arm, settled, kept: keeping.settled, isLeft: () => isLeft};
};

describe('getting ready', () => {
	it.each([
		[60, 14],
		[80, 23],
		[140, 44],
		[40, 9],
	])('fits into %d by %d, list, detail and help, with the keys in sight', async (width, height) => {
		const {frame, press} = await aNewcomer();
		for (const keys of [[], ['Enter'], ['Esc', '?']]) {
			press(...keys);
			const lines = frame(width, height).split('\n');
			expect(lines).toHaveLength(height);
			for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
			expect(lines.at(-1)).toMatch(/Enter|Esc/);
		}
	});

	it('begins at the first thing that is needed and missing, and shows the command', async () => {
		const {frame, press} = await aNewcomer();
		expect(frame()).toMatch(/❯ ! name and mail/);
		expect(frame()).not.toContain('\x1b[31m');
		press('Enter');
		expect(frame(60, 14)).toContain("$ git config --global user.name 'Your Name'");
		press('Esc', 'Down', 'Down', 'Enter');
		expect(frame()).toContain('kvm-series does not run this');
		press('y');
		expect(frame()).toContain('kvm-series does not run this');
	});

	it('says how far it is while it looks', () => {
		const session = reduceOnboard(newOnboard('/home/ann'), {kind: 'machine-asked', done: 7, total: 11});
		const {lastFrame, unmount} = render(
			<ready.Screen session={session} api={{} as OnboardApi} width={60} height={9} />,
		);
		expect(lastFrame()).toContain('Looking at the machine, 7 of 11');
		unmount();
	});

	it('says the same without Unicode', async () => {
		const {frame} = await aNewcomer();
		expect(frame(80, 23, false)).toMatch(/> ! name and mail/);
		expect(frame(80, 23, false)).not.toMatch(/[❯✓─·]/);
	});

	it('runs nothing before the box has stood, and nothing after Esc', async () => {
		const {press, mended, frame, arm, settled} = await aNewcomer();
		press('Enter', 'y', ...'Ann Author', 'Enter', ...'ann@example.org', 'Enter', 'y');
		expect(frame()).toContain('git config --global user.email ann@example.org');
		expect(mended).toEqual([]);
		press('Esc');
		arm();
		press('y');
		expect(mended).toEqual([]);
		press('Enter', 'y', ...'Ann Author', 'Enter', ...'ann@example.org', 'Enter');
		arm();
		press('y');
		await settled();
		expect(mended).toEqual([{kind: 'identity', name: 'Ann Author', mail: 'ann@example.org', isLocal: false}]);
		expect(frame()).toMatch(/✓ name and mail/);
	});

	it('asks for the mail server value by value, and shows the commands before it runs them', async () => {
		const {press, mended, frame, arm, settled} = await aNewcomer({
			look: async () => ({...facts, sendEmail: {isInstalled: true, isSetUp: false, hasSendmail: false}}),
		});
		press('End', 'Up', 'Up', 'Up', 'Up');
		expect(frame()).toMatch(/❯ ! mail server/);
		press('Enter', 'y', ...'smtp://ann:secret@x', 'Enter');
		expect(frame()).toContain('A server has a name such as smtp.example.org.');
		press('Ctrl+u', ...'smtp.example.org', 'Enter', 'Ctrl+u', ...'70000', 'Enter');
		expect(frame()).toContain('A port is a number up to 65535.');
		press('Ctrl+u', ...'465', 'Enter', ...'ann', 'Enter');
		for (const line of ['Server smtp.example.org', 'ServerPort 465', 'Encryption ssl', 'User ann']) {
			expect(frame()).toContain(`$ git config --global sendemail.smtp${line}`);
		}
		expect(frame()).toContain('The password is no part of it');
		arm();
		press('y');
		await settled();
		expect(mended).toEqual([
			{kind: 'mail-server', server: 'smtp.example.org', port: '465', encryption: 'ssl', user: 'ann'},
		]);
	});

	it('takes no login for a name, and no option for a value', async () => {
		const {press, frame} = await aNewcomer();
		press('Enter', 'y', ...'ann', 'Enter');
		expect(frame()).toContain('This looks like a login.');
		press('Ctrl+u', ...'--Ann A', 'Enter');
		expect(frame()).toContain('git would take this for an option.');
		press('Esc', 'q');
	});

	it('takes up in the chapter it was left in, whatever else was kept', async () => {
		const {store, frame, press, saved, kept} = await aNewcomer({
			load: async () => ({chapter: 'learn', more: 1}),
		});
		expect(store.session().chapter).toBe('learn');
		press('Tab');
		await kept();
		expect(saved.at(-1)).toMatchObject({chapter: 'do'});
		expect(frame()).toContain('3 Do');
		expect((await aNewcomer({load: async () => ({chapter: 7})})).frame()).toContain('name and mail');
	});
});
