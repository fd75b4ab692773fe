import {render} from 'ink-testing-library';
import type {Api} from '../../flows/api.ts';
import {App} from '../../flows/app.tsx';
import {keepJudged, keepRead} from '../../flows/background.ts';
import {keepForeign} from '../../flows/foreign.ts';
import {createStarter, keepSaved, keepTried, openSession} from '../../flows/runtime.ts';
import {createStore} from '../../flows/store.ts';
import type {Series} from '../../src/series/series.ts';
import type {NamedPatches} from '../../src/session/named.ts';
import {type Flow, newFixSession, newSession} from '../../src/session/session.ts';
import type {Tools} from '../../src/tools/tools.ts';
import {aRepository} from '../session/a-session.ts';

/** Tools that find this series, apply everything and remember what was saved. */
export const someTools = (series: Series, changes: Partial<Tools> = {}): Tools & {saved: unknown[]} => {
	const saved: unknown[] = [];
	const no = async () => {
		throw new Error('not expected here');
	};
	return {
		open: async () => ({repository: aRepository, series}),
		survey: async ({repository}) =>
			repository.trees.map(tree => ({
				tree,
				sitsOnIt: tree.oid === series.base,
				behind: 0,
				ahead: tree.oid === series.base ? 0 : 1,
				trial: {isClean: true},
			})),
		lastChange: async () => ({oid: '0'.repeat(40), subject: 'KVM: x86: Change it there', side: 'tree'}),
		readCommits: no,
		keeper: no,
		hookFile: async () => undefined,
		isRepository: async () => true,
		postedBase: async () => ({head: undefined, base: undefined}),
		branchesAt: async () => [],
		changeWaivers: no,
		loadWaivers: async () => [],
		isNewDifference: async () => false,
		handbookFile: async () => undefined,
		codespell: async () => ({ran: false, why: 'not here'}),
		checkpatch: async () => ({ran: false, why: 'not here'}),
		resolveTree: no,
		recentShortlogs: async () => new Map(),
		facts: async () => ({
			commits: new Map(),
			base: {
				isInNext: undefined,
				isInMaster: undefined,
				releaseTag: undefined,
				topicsOnly: [],
				when: 0,
				nextWhen: undefined,
			},
			baseFiles: new Map(),
		}),
		fixesCandidates: async () => ({candidates: [], notes: []}),
		provenFunctions: async () => new Set(),
		moduleParameters: async () => [],
		tryPlan: async () => ({isClean: true}),
		foreseeMove: async () => {},
		rewrite: no,
		refsInto: async () => [],
		notesLeft: async () => [],
		rangeDiff: no,
		apply: no,
		rewriteAndApply: no,
		interruption: async () => undefined,
		currentBranch: async () => undefined,
		lastBackup: async () => undefined,
		undo: no,
		freeOutputDir: async wanted => wanted,
		freeBranch: async wanted => wanted,
		commandFor: ({outputDir}) => `git format-patch -o ${outputDir}`,
		emit: no,
		recipients: no,
		branchDescription: async () => undefined,
		hold: async () => {},
		loadAnswers: async () => undefined,
		saveAnswers: async (_, answers) => void saved.push(JSON.parse(JSON.stringify(answers))),
		saved,
		...changes,
	};
};

const keys = {
	Enter: '\r',
	Esc: '\x1b',
	Up: '\x1b[A',
	Down: '\x1b[B',
	Tab: '\t',
	'Shift+Tab': '\x1b[Z',
	End: '\x1b[F',
	Backspace: '\b',
	Delete: '\x1b[3~',
	'Ctrl+c': '\x03',
	'Ctrl+g': '\x07',
	'Ctrl+k': '\x0b',
	'Ctrl+o': '\x0f',
	'Ctrl+s': '\x13',
	'Ctrl+t': '\x14',
	'Ctrl+u': '\x15',
} as const;

/** How it is started. */
type Started = Readonly<{flow?: Flow; named?: NamedPatches}>;

/** The wizard, or the mending of what was found, on this series in a test terminal. Keys are named, or typed letter by letter. */
export const aWizard = async (tools: Tools, {flow = 'prepare', named}: Started = {}) => {
	const store = createStore(flow === 'fix' ? newFixSession : newSession);
	const errands: {text: string; name: string; onText: (text: string) => void}[] = [];
	let isLeft = false;
	const api: Api = {
		session: store.session,
		send: store.send,
		...createStarter(store, Promise.resolve(tools)),
		commandFor: tools.commandFor,
		leave: errand => void errands.push(errand),
		quit: () => {
			isLeft = true;
		},
		forget: () => {},
		suspend: () => {},
	};
	const {lastFrame, stdin, unmount} = render(<App store={store} api={api} isUnicode={true} />);
	const saving = keepSaved(store, tools);
	keepTried(store, tools);
	keepJudged(store);
	keepRead(store, tools);
	keepForeign(store, tools, new AbortController().signal);
	const frame = () => lastFrame() ?? '';
	const settle = () => new Promise(resolve => setTimeout(resolve, 0));
	const until = async (wanted: string | RegExp) => {
		for (let turn = 0; turn < 400; turn++) {
			if (typeof wanted === 'string' ? frame().includes(wanted) : wanted.test(frame())) return frame();
			await settle();
		}
		throw new Error(`${wanted} did not come:\n${frame()}`);
	};
	const send = async (bytes: string) => {
		stdin.write(bytes);
		// React needs a few turns until the next key finds its listeners.
		for (let turn = 0; turn < 4; turn++) await new Promise(resolve => setImmediate(resolve));
	};
	const job = {progress: () => {}, signal: new AbortController().signal};
	await openSession(store, tools, job, async () => named);
	return {
		frame,
		until,
		session: store.session,
		errands,
		isLeft: () => isLeft,
		press: async (...names: readonly (keyof typeof keys)[]) => {
			for (const name of names) await send(keys[name]);
		},
		/** As fast as a terminal can send it. */
		typeAtOnce: send,
		type: async (text: string) => {
			for (const letter of text) await send(letter);
		},
		saved: saving.settled,
		[Symbol.dispose]: unmount,
	};
};
