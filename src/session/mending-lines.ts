import {looksLikeMail, looksLikeName} from '../evidence/machine/person.ts';
import type {Mending} from '../series/mending.ts';
import {treeOfUrl} from '../series/tree-url.ts';

/** A value of a mending that only the person knows, asked for in a line. */
export type MendingLine = Readonly<{
	/** What is asked for. */
	label: string;
	/** What is proposed; empty where nothing can be. */
	value: string;
	/** What is wrong with a text beyond what is wrong with any; undefined where it can be taken. */
	fault: (text: string) => string | undefined;
	/** The mending with this value. */
	take: (text: string) => Mending;
}>;

/** Whether git would take this for the name of a remote. */
export const isRemoteName = (text: string): boolean =>
	/^\w[\w-]*(?:[./][\w-]+)*$/.test(text) && !text.endsWith('.lock');

const identityLines = (mending: Extract<Mending, {kind: 'identity'}>): readonly MendingLine[] => [
	{
		label: 'Your name, as the sign-off will have it',
		value: mending.name,
		fault: text =>
			looksLikeName(text) ? undefined : 'This looks like a login. A sign-off has the name you go by.',
		take: name => ({...mending, name}),
	},
	{
		label: 'Your mail, as the sign-off will have it',
		value: mending.mail,
		fault: text => (looksLikeMail(text) ? undefined : 'No reply would reach this mail.'),
		take: mail => ({...mending, mail}),
	},
];

const remoteLines = (
	mending: Extract<Mending, {kind: 'remote'}>,
	taken: readonly string[],
): readonly MendingLine[] => {
	const tree = treeOfUrl(mending.url);
	return [
		{
			label: 'What the remote is to be called here',
			value: mending.name,
			fault: text => {
				if (taken.includes(text)) return `There is a remote ${text} already.`;
				return isRemoteName(text) ? undefined : 'A remote has letters, digits, dots and hyphens in its name.';
			},
			take: name => ({...mending, name}),
		},
		{
			label: 'The URL it is fetched from',
			value: mending.url,
			fault: text =>
				treeOfUrl(text) === tree
					? undefined
					: `A tree is known by its URL, and this is not known as the one of ${tree ?? 'any'}.`,
			take: url => ({...mending, url}),
		},
	];
};

/** Whether a host may have this name. */
export const isServerName = (text: string): boolean => /^(?=.{1,253}$)[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text);
const isPortNumber = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text) && Number(text) < 65_536;

/** The mail server of these values; the port says how the connection is encrypted. */
export const serverOf = (
	server: string,
	port: number,
	user: string,
): Extract<Mending, {kind: 'mail-server'}> => ({
	kind: 'mail-server',
	server,
	port: String(port),
	encryption: port === 465 ? 'ssl' : 'tls',
	user,
});

const serverLines = (mending: Extract<Mending, {kind: 'mail-server'}>): readonly MendingLine[] => [
	{
		label: 'The server your provider names for outgoing mail (SMTP)',
		value: mending.server,
		fault: text => (isServerName(text) ? undefined : 'A server has a name such as smtp.example.org.'),
		take: server => ({...mending, server}),
	},
	{
		label: 'Its port: 587 with most, 465 where the connection is encrypted from the start',
		value: mending.port,
		fault: text => (isPortNumber(text) ? undefined : 'A port is a number up to 65535.'),
		take: port => serverOf(mending.server, Number(port), mending.user),
	},
	{
		label: 'The user name you log in with there; the password is not asked for',
		value: mending.user,
		fault: text => (/\s/.test(text) ? 'A user name has no space in it.' : undefined),
		take: user => ({...mending, user}),
	},
];

/** The values to be asked for before a mending is run, in their order; `taken` are the remotes there are. */
export const mendingLines = (mending: Mending, taken: readonly string[] = []): readonly MendingLine[] => {
	switch (mending.kind) {
		case 'identity':
			return identityLines(mending);
		case 'remote':
			return remoteLines(mending, taken);
		case 'mail-server':
			return serverLines(mending);
		case 'editor':
		case 'fetch':
		case 'upstream':
		case 'send-trial':
			return [];
	}
};

/** What is wrong with a typed value, in a sentence; undefined where it can be taken. */
export const mendingLineFault = ({fault}: MendingLine, text: string): string | undefined => {
	if (text === '') return 'Nothing is typed yet.';
	if (text.startsWith('-')) return 'git would take this for an option.';
	return fault(text);
};
