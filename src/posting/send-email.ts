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

/**
 * The command that sends a folder of patches, for a shell. Mails hang below the cover letter and on nothing older.
 * It is shown, and never run by this program.
 */
export const sendEmailCommand = ({folder, to, cc}: Addressees & Readonly<{folder: string}>): string => {
	// A folder called like an option must not become one.
	const operand = folder.startsWith('-') ? `./${folder}` : folder;
	return quoteCommand([
		'git',
		'send-email',
		...to.map(address => `--to=${checked(address)}`),
		...cc.map(address => `--cc=${checked(address)}`),
		'--thread',
		'--no-chain-reply-to',
		operand,
	]);
};
