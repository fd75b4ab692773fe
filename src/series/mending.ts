import {quoteCommand} from './shell-quote.ts';

/** Something amiss that git itself can mend, and that the program may do once it is confirmed. */
export type Mending =
	/** Says who the person is; `isLocal` in this repository alone. */
	| Readonly<{kind: 'identity'; name: string; mail: string; isLocal: boolean}>
	| Readonly<{kind: 'editor'; command: string}>
	/** Where git's mails leave by. A password is no part of it. */
	| Readonly<{kind: 'mail-server'; server: string; port: string; encryption: 'tls' | 'ssl'; user: string}>
	| Readonly<{kind: 'remote'; name: string; url: string}>
	| Readonly<{kind: 'fetch'; remote: string}>
	| Readonly<{kind: 'upstream'; branch: string; upstream: string}>
	/** Mends nothing: goes through the sending of these mails without sending. The words are those behind `git`. */
	| Readonly<{kind: 'send-trial'; words: readonly string[]}>;

/** The calls of git that a mending amounts to, each the words behind `git`. Nothing else is ever run for it. */
export const mendingCalls = (mending: Mending): readonly (readonly string[])[] => {
	switch (mending.kind) {
		case 'identity': {
			const scope = mending.isLocal ? '--local' : '--global';
			return [
				['config', scope, 'user.name', mending.name],
				['config', scope, 'user.email', mending.mail],
			];
		}
		case 'editor':
			return [['config', '--global', 'core.editor', mending.command]];
		case 'mail-server': {
			const {server, port, encryption, user} = mending;
			return Object.entries({
				smtpServer: server,
				smtpServerPort: port,
				smtpEncryption: encryption,
				smtpUser: user,
			}).map(([name, value]) => ['config', '--global', `sendemail.${name}`, value]);
		}
		case 'remote':
			return [['remote', 'add', mending.name, mending.url]];
		case 'fetch':
			return [['fetch', mending.remote]];
		case 'send-trial':
			return [mending.words];
		case 'upstream':
			return [['branch', `--set-upstream-to=${mending.upstream}`, mending.branch]];
	}
};

/** The same as commands that a person can paste into a shell. */
export const mendingCommands = (mending: Mending): readonly string[] =>
	mendingCalls(mending).map(words => quoteCommand(['git', ...words]));
