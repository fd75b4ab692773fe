import {Refusal} from '../series/refusal.ts';
import {quoteCommand} from '../series/shell-quote.ts';
import type {Addressees} from './recipients.ts';

const control = /[\p{Cc}\u2028\u2029]/u;

/** Refuses an address that could bring a header of its own into the mail. */
const checked = (address: string): string => {
	if (address.trim() !== '' && !control.test(address)) return address;
	throw new Refusal(
		`The address ${JSON.stringify(address)} is empty or has a control character in it.`,
		'Correct it in MAINTAINERS or leave it out.',
	);
};

// A folder called like an option must not become one.
const operandOf = (folder: string): string => (folder.startsWith('-') ? `./${folder}` : folder);

/**
 * The command that tries to send a folder of practice mails. No address in it is anybody's, git adds none of its own,
 * and with --dry-run nothing goes out: practice reaches nobody, whatever becomes of the line in a shell. It runs in
 * the practice tree, which knows a sender where the person's own git does not yet; and git takes no address for one
 * whose domain has no dot.
 */
export const practiceSendCommand = (root: string, folder: string): string =>
	quoteCommand([
		'git',
		'-C',
		root,
		'send-email',
		'--dry-run',
		'--to=practice@example.invalid',
		'--suppress-cc=all',
		'--thread',
		'--no-chain-reply-to',
		operandOf(folder),
	]);

type Posting = Addressees & Readonly<{folder: string}>;

/** The words behind `git` that send a folder of patches. Mails hang below the cover letter and on nothing older. */
const sendEmailWords = ({folder, to, cc}: Posting, ...options: readonly string[]): readonly string[] => [
	'send-email',
	...options,
	...to.map(address => `--to=${checked(address)}`),
	...cc.map(address => `--cc=${checked(address)}`),
	'--thread',
	'--no-chain-reply-to',
	operandOf(folder),
];

/** The command that sends a folder of patches, for a shell. It is shown, and never run by this program. */
export const sendEmailCommand = (posting: Posting): string =>
	quoteCommand(['git', ...sendEmailWords(posting)]);

/** The words behind `git` that go through the same and send nothing. */
export const sendTrialWords = (posting: Posting): readonly string[] => sendEmailWords(posting, '--dry-run');
