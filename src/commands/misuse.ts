import {exitCode, Refusal} from '../series/refusal.ts';
import {listed} from '../text/plural.ts';
import {nearest} from './nearest.ts';

/** A refusal of a command line; of a command its own help is named. */
export const misuse = (fact: string, command?: string): Refusal =>
	new Refusal(
		fact,
		command === undefined
			? 'kvm-series --help lists the commands.'
			: `kvm-series ${command} --help lists its options.`,
		exitCode.usage,
	);

/** A refusal of a name that nobody knows, with the names that it may be a slip of. */
export const unknownName = (
	fact: string,
	typed: string,
	names: readonly string[],
	command?: string,
): Refusal => {
	const near = nearest(typed, names);
	const {remedy} = misuse(fact, command);
	return near.length === 0
		? misuse(fact, command)
		: new Refusal(
				fact,
				`Did you mean ${listed(near).replace(/ and (?=\S+$)/, ' or ')}? ${remedy}`,
				exitCode.usage,
			);
};

/** What Node's reader of arguments complained of, in our words; `options` are the known ones with their dashes. */
export const unreadable = (error: unknown, options: readonly string[], command?: string): Refusal => {
	const {code, message} = error as Readonly<{code?: string; message: string}>;
	const [, written = ''] = message.match(/'(?:-\w, )?(--?[^'\s]+)/) ?? [];
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
		return unknownName(`There is no option ${written}.`, written, options, command);
	}
	const fact = message.includes('does not take')
		? `${written} takes no value.`
		: `${written} wants a value behind it.`;
	return misuse(fact, command);
};
