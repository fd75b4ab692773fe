import {readablePath} from '../series/bytes.ts';
import {shortlogOf, withShortlog} from '../series/patch.ts';
import type {Patch} from '../series/series.ts';

const stem = (path: string) => (readablePath(path).split('/').at(-1) ?? '').replace(/\.[chS]$/, '');

/** A message for the selftests part of a split: its own shortlog, the text and the trailers of the whole's message. */
export const testsMessage = (part: Patch, message: string): string => {
	const tests = part.diff.filter(file => file.path.endsWith('_test.c'));
	const isNew = tests.some(file => file.kind === 'added');
	const names = (tests.length > 0 ? tests : part.diff).map(file => stem(file.path));
	const what = names.length === 1 ? names[0] : shortlogOf(message).replace(/^.*: /, '');
	return withShortlog(message, `KVM: selftests: ${isNew ? 'Add' : 'Update'} ${what}`);
};
