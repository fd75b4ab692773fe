import {commitsToChange, type NotesLeft} from '../../series/notes-left.ts';
import type {Plan} from '../../series/plan.ts';
import type {Series} from '../../series/series.ts';
import type {Git} from '../git.ts';
import {refStates} from './refs-into.ts';

/** Values of a setting in the order git reads them. */
const settings = async (git: Git, name: string, args: readonly string[] = []): Promise<readonly string[]> => {
	const ran = await git.ask(['config', '-z', ...args, '--get-all', name]);
	return ran.exitCode === 0 ? Buffer.from(ran.stdout).toString('utf8').split('\0').slice(0, -1) : [];
};

const special = /[.+^${}()|\\]/g;

/** Whether a value of `notes.rewriteRef` names the ref, as git reads it: a name, or a pattern whose `*` goes over slashes. */
const names = (value: string, ref: string): boolean => {
	if (!/[*?[]/.test(value)) return value === ref;
	const pattern = value
		.replace(special, '\\$&')
		.replaceAll('*', '.*')
		.replaceAll('?', '.')
		.replaceAll('[!', '[^');
	try {
		return new RegExp(`^${pattern}$`).test(ref);
	} catch {
		return false;
	}
};

const noted = async (git: Git, ref: string, oids: ReadonlySet<string>): Promise<number> => {
	const listed = await git.text(['notes', `--ref=${ref}`, 'list']);
	return listed.split('\n').filter(line => oids.has(line.split(' ')[1] ?? '')).length;
};

/** The notes of commits that a plan replaces or leaves out which git does not give to new ones. One process where there are no notes. */
export const notesLeft = async (git: Git, series: Series, plan: Plan): Promise<readonly NotesLeft[]> => {
	const oids = commitsToChange(series, plan);
	const refs = (await refStates(git, ['refs/notes'])).map(({ref}) => ref);
	if (refs.length === 0 || oids.length === 0) return [];
	const wanted = await settings(git, 'notes.rewriteRef');
	const isOff = (await settings(git, 'notes.rewrite.rebase', ['--type=bool'])).at(-1) === 'false';
	const staying = refs.filter(ref => isOff || !wanted.some(value => names(value, ref)));
	const all = new Set(oids);
	const counts = await Promise.all(staying.map(async ref => ({ref, commits: await noted(git, ref, all)})));
	return counts
		.filter(({commits}) => commits > 0)
		.map(each => (isOff ? {...each, isOff: true as const} : each));
};
