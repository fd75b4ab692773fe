import {quoteCommand} from '../series/shell-quote.ts';
import {type Addressees, builtInRecipients} from './recipients.ts';

/** Who is told of a bug that nobody knows yet: the maintainers of what it is in, and no list. */
export const privateAddressees = (paths: readonly string[]): Addressees => ({
	to: builtInRecipients(paths).to,
	cc: ['security@kernel.org'],
});

/** The command that asks the tree itself for these maintainers, in its top folder. */
export const privateCommand = (paths: readonly string[]): string =>
	quoteCommand([
		'scripts/get_maintainer.pl',
		'--no-l',
		'--no-r',
		'--pattern-depth',
		'1',
		...[...new Set(paths)].flatMap(path => ['-f', path]),
	]);
