import type {Onboard} from '../../src/session/onboard.ts';
import type {OnboardApi, OnboardBinding} from './api.ts';
import {factsOf, trialOf} from './own-facts.ts';
import {mailsOf} from './own-mails.ts';
import {askToRun} from './ready-keys.ts';

const view =
	(by: number, scroll: number) =>
	(api: OnboardApi): void => {
		const {mails, own} = api.session();
		if (mails === undefined) return;
		const mail = Math.max(0, Math.min(mailsOf(own).length - 1, mails.mail + by));
		const to = by === 0 ? Math.max(0, mails.scroll + scroll) : 0;
		api.send({kind: 'mails-viewed', mails: {mail, scroll: to}});
	};

const mailKeys: readonly OnboardBinding[] = [
	{keys: ['Up', 'k'], label: 'mail up', does: view(-1, 0), isQuiet: true},
	{keys: ['Down', 'j'], label: 'mail down', does: view(1, 0), isQuiet: true},
	{keys: ['PageDown', ' ', 'Enter'], label: 'read on', does: view(0, 8)},
	{keys: ['PageUp', 'b'], label: 'read back', does: view(0, -8)},
	{
		keys: ['Esc', 'v'],
		label: 'the list',
		does: api => api.send({kind: 'mails-viewed', mails: undefined}),
	},
];

const factHere = (session: Onboard) => factsOf(session)[session.cursor.do];

/** What the machine lacks is no matter of the wizard. */
const isOnMachine = (session: Onboard): boolean => {
	const here = factHere(session);
	return session.own !== undefined && here?.id === 'machine' && here.state === 'open';
};

const openOwn = (api: OnboardApi): void => api.handOver({kind: 'own', step: factHere(api.session())?.step});

const tryToSend = (api: OnboardApi): void => {
	const trial = trialOf(api.session());
	if (trial !== undefined) askToRun(api, trial);
};

const canRead = ({own}: Onboard) => own?.series !== undefined;

const listKeys: readonly OnboardBinding[] = [
	{
		keys: ['Enter'],
		label: 'what is missing',
		isOn: isOnMachine,
		does: api => api.send({kind: 'chapter-entered', chapter: 'ready'}),
	},
	{keys: ['Enter'], label: 'open the wizard on it', isOn: canRead, does: openOwn},
	{
		keys: ['Enter'],
		label: 'read the series',
		isOn: ({own}) => own === undefined,
		does: api => api.lookAtOwn(),
	},
	{
		keys: ['v'],
		label: 'what reviewers will see',
		isOn: canRead,
		does: api => api.send({kind: 'mails-viewed', mails: {mail: 0, scroll: 0}}),
	},
	{keys: ['t'], label: 'try to send', isOn: session => trialOf(session) !== undefined, does: tryToSend},
	{keys: ['r'], label: 'read it again', isOn: ({own}) => own !== undefined, does: api => api.lookAtOwn()},
];

/** The keys of the list of a first posting, or of its mails. */
export const doKeys = ({mails}: Onboard): readonly OnboardBinding[] =>
	mails === undefined ? listKeys : mailKeys;
