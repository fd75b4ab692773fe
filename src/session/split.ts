import {laneOf} from '../handbook/lane.ts';
import {readablePath} from '../series/bytes.ts';
import {shortlogOf, withShortlog} from '../series/patch.ts';
import type {Patch} from '../series/series.ts';

const nameOf = (path: string) => readablePath(path).split('/').at(-1) ?? '';
const stem = (path: string) => nameOf(path).replace(/\.[chS]$/, '');

/** A message for the selftests part of a split: its own shortlog, the text and the trailers of the whole's message. */
export const testsMessage = (part: Patch, message: string): string => {
	const tests = part.diff.filter(file => file.path.endsWith('_test.c'));
	const isNew = tests.some(file => file.kind === 'added');
	const names = (tests.length > 0 ? tests : part.diff).map(file => stem(file.path));
	const what = names.length === 1 ? names[0] : shortlogOf(message).replace(/^.*: /, '');
	return withShortlog(message, `KVM: selftests: ${isNew ? 'Add' : 'Update'} ${what}`);
};

/** The function that all changes of a part are in; undefined where they are in several, or git does not say. */
const functionOf = (part: Patch): string | undefined => {
	const contexts = part.diff.flatMap(({hunks}) => hunks.map(({context}) => context));
	const names = new Set(contexts.map(context => context.match(/(\w+)\(/)?.[1]));
	const [name] = names;
	return names.size === 1 ? name : undefined;
};

/**
 * A message to start from for a later part of a commit: the whole's text and trailers under a shortlog that says which
 * place this part is about. `number` is the part's, from 1.
 */
export const partMessage = (part: Patch, first: Patch, message: string, number: number): string => {
	if (laneOf(part) === 'selftests' && laneOf(first) !== 'selftests') return testsMessage(part, message);
	const files = [...new Set(part.changes.map(({path}) => path))];
	const isElsewhere = files.every(path => !first.changes.some(change => change.path === path));
	const name = functionOf(part);
	const where =
		isElsewhere && files.length === 1
			? ` in ${nameOf(files[0] ?? '')}`
			: name !== undefined && name !== functionOf(first)
				? ` in ${name}()`
				: `, part ${number}`;
	return withShortlog(message, `${shortlogOf(message)}${where}`);
};
