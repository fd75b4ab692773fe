import {placeholderIn} from '../../series/placeholder.ts';
import {isUnnamed} from '../../series/subject.ts';
import type {Job, Proof} from '../../tools/tools.ts';
import type {Git} from '../git.ts';
import type {Evidence} from './emit-files.ts';
import {proveApply} from './prove-apply.ts';
import {proveMail} from './prove-mail.ts';
import {proveNumbering} from './prove-numbering.ts';

/** Writing that is left over from a template in what people read; a diff may hold what it likes. */
export const provePlaceholders = ({emission}: Evidence): Proof => {
	const {cover, remark, series} = emission;
	const places: readonly (readonly [string, string])[] = [
		['The cover letter', cover === undefined ? '' : `${cover.subject}\n${cover.body}`],
		['The text below the ---', remark ?? ''],
		...series.patches.map(({commit}, at) => [`Patch ${at + 1}`, commit.message] as const),
	];
	for (const [where, text] of places) {
		const left = placeholderIn(text);
		if (left !== undefined) {
			return {id: 'placeholders', isProven: false, says: `${where} still has ${left} in it`};
		}
	}
	return cover !== undefined && isUnnamed(cover.subject)
		? {id: 'placeholders', isProven: false, says: 'The cover letter has no subject'}
		: {id: 'placeholders', isProven: true, says: 'nothing left to fill in'};
};

/** Checks emitted patches against the commits they come from. Every proof is given, whatever the others say. */
export const prove = async (
	git: Git,
	evidence: Evidence,
	{signal, progress}: Job,
): Promise<readonly Proof[]> => {
	const total = 2 * evidence.emission.series.patches.length;
	let done = 0;
	const say = () => progress(done, total, 'Proving the patches');
	const onStep = () => {
		done++;
		say();
	};
	say();
	const proving = [proveApply, proveMail].map(proof => proof(git, evidence, signal, onStep));
	// One that throws must not leave the other at work in a folder that is about to go.
	await Promise.allSettled(proving);
	return [...(await Promise.all(proving)), proveNumbering(evidence), provePlaceholders(evidence)];
};
