import type {EditorFacts, IdentityFacts, MachineFacts} from '../../series/machine.ts';
import {mendingCommands} from '../../series/mending.ts';
import {type Judged, missing, ok, optional, unknown} from './item.ts';
import {installCommands} from './packages.ts';

/** What tells a name from a login: it begins with no small Latin letter, or has a second word, and holds no sign of one. */
export const looksLikeName = (name: string): boolean =>
	/\p{L}/u.test(name) &&
	!/[@\d_/\\]/.test(name) &&
	(/\S\s+\S/u.test(name) || !/^[a-z]/.test(name)) &&
	name !== 'Your Name';

/** A mail that reaches somebody: one address with a domain that is no machine's own and no forge's stand-in. */
export const looksLikeMail = (mail: string): boolean =>
	/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(mail) &&
	!/(?:\.local|\.localdomain|\.internal|noreply\.github\.com|^you@example\.com)$/i.test(mail);

const blankIdentity = (isLocal: boolean) =>
	mendingCommands({kind: 'identity', name: 'Your Name', mail: 'you@example.org', isLocal});

const faultOf = ({name, mail}: IdentityFacts): string | undefined => {
	if (name === '' && mail === '') return 'git knows neither your name nor your mail';
	if (name === '' || mail === '') return `git knows no ${name === '' ? 'name' : 'mail'} of yours`;
	if (!looksLikeName(name)) return `${name} looks like a login, not like a name`;
	return looksLikeMail(mail) ? undefined : `${mail} is no mail that a reply would reach`;
};

/** Whether git knows who the person is, as the sign-off will have it. */
export const judgeIdentity = (facts: IdentityFacts | undefined): Judged => {
	if (facts === undefined) return unknown();
	const {name, mail, isLocal, signOffs} = facts;
	const fault = faultOf(facts);
	const mending = {kind: 'identity', name, mail, isLocal} as const;
	if (fault !== undefined) return {...missing(fault, blankIdentity(isLocal)), mending};
	const [newest] = signOffs;
	if (newest === undefined) return ok(`${name} <${mail}>`);
	if (signOffs.some(signed => signed.toLowerCase() === mail.toLowerCase())) {
		return ok(`${name} <${mail}>, as in your sign-offs`);
	}
	const says = `git says ${mail}, your newest commits are signed off with ${newest}`;
	return {
		...optional(says, mendingCommands({...mending, mail: newest})),
		mending: {...mending, mail: newest},
	};
};

/** Another editor that is there, or else how to get one. */
const editorOf = (
	{command, others}: EditorFacts,
	system: readonly string[],
): Pick<Judged, 'commands' | 'mending'> => {
	const [found] = others;
	if (found !== undefined) {
		const mending = {kind: 'editor', command: found} as const;
		return {commands: mendingCommands(mending), mending};
	}
	const install = installCommands(system, ['nano']);
	return {commands: command === '' ? install : install.concat('git config --global core.editor nano')};
};

/** Whether the editor that git would start is there. */
export const judgeEditor = ({editor, system}: Pick<MachineFacts, 'editor' | 'system'>): Judged => {
	if (editor === undefined) return unknown();
	if (editor.command === '') return {...missing('git knows none'), ...editorOf(editor, system)};
	if (editor.isThere === undefined) return unknown(`${editor.command}, which only the shell can tell`);
	return editor.isThere
		? ok(editor.command)
		: {...missing(`${editor.command} is not installed`), ...editorOf(editor, system)};
};

/** Whether mails can be sent with git; where b4 is there, that does instead. */
export const judgeSendEmail = ({sendEmail, b4, system}: MachineFacts): Judged => {
	if (sendEmail === undefined) return unknown();
	if (sendEmail.isInstalled) return ok('installed');
	const commands = installCommands(system, ['git send-email']);
	return b4 !== undefined && b4 !== ''
		? optional('not installed; b4 send does instead', commands)
		: missing('not installed', commands);
};

/** Whether git knows where to send mails. */
export const judgeSendEmailSetup = ({sendEmail, b4, identity}: MachineFacts): Judged => {
	if (sendEmail === undefined) return unknown();
	if (sendEmail.isSetUp) return ok('a server or a command is set');
	if (sendEmail.hasSendmail) return ok('none set; the sendmail of this machine is used');
	const usual = {kind: 'mail-server', port: '587', encryption: 'tls'} as const;
	const commands = mendingCommands({...usual, server: 'SERVER', user: 'USER'});
	const mending = {...usual, server: '', user: identity?.mail ?? ''};
	return b4 !== undefined && b4 !== ''
		? {
				...optional('no server is set; b4 can send through the web endpoint of kernel.org', commands),
				mending,
			}
		: {...missing('no server is set', commands), mending};
};
