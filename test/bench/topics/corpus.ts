import {readFileSync} from 'node:fs';
import {normalisePrefix} from '../../../src/handbook/normalise-prefix.ts';
import type {PrefixFacts} from '../../../src/handbook/prefix-facts.ts';

/** One posted or merged patch, with the prefix its author used in its canonical form. */
export type Sample = Readonly<{
	year: number;
	populations: readonly string[];
	subject: string;
	author: string;
	facts: PrefixFacts;
}>;

const guest = /^(?:x86\/)?(?:kvmclock|pvclock)$/i;
const documents = /\bdoc(?:s|umentation)?\b/i;

/** The canonical form of a prefix: near misses as the handbook writes them, all words for documents as one. */
export const canonical = (prefix: string): string => {
	if (documents.test(prefix)) return 'documents';
	if (guest.test(prefix)) return 'x86/kvmclock:';
	if (/^x86\/kvm$/i.test(prefix)) return 'x86/kvm:';
	if (/selftest/i.test(prefix)) return 'KVM: selftests:';
	return normalisePrefix(`${prefix}:`) ?? `${prefix}:`;
};

const functionsOf = (text: string) =>
	text
		.split(' ')
		.filter(each => each !== '')
		.map(each => ({path: each.slice(0, each.lastIndexOf(':')), name: each.slice(each.lastIndexOf(':') + 1)}));

/** Reads a table of `id year population subject paths functions`. Reverts are left out, as they are when judging. */
export const readCorpus = (path: string, hasDescription: boolean): readonly Sample[] =>
	readFileSync(path, 'utf8')
		.trimEnd()
		.split('\n')
		.slice(1)
		.map(line => line.split('\t'))
		.filter(([, , , subject = '']) => !subject.startsWith('Revert "'))
		.map(([, year, population = '', subject = '', paths = '', functions = '']) => {
			const end = subject.lastIndexOf(': ');
			return {
				year: Number(year),
				populations: population.split(','),
				subject,
				author: end === -1 ? '' : canonical(subject.slice(0, end)),
				facts: {
					paths: paths.split(' ').map(each => ({path: each, weight: 1})),
					functions: functionsOf(functions),
					year: Number(year),
					...(hasDescription ? {description: subject.slice(end + 1).trim()} : {}),
				},
			};
		});
