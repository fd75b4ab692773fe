import type {Interruption} from '../../tools/tools.ts';
import type {Interrupted} from './recover.ts';

const stateText: Readonly<Record<Interrupted['state'], string>> = {
	'not-moved': 'the branch was not moved yet',
	moved: 'the branch is moved, and not all that follows is done',
	overtaken: 'somebody else has moved the branch since',
};

/** An interrupted move in a sentence, with its ways out. */
export const describeInterruption = (interrupted: Interrupted | undefined): Interruption | undefined => {
	if (interrupted === undefined) return undefined;
	const {action, state, backup, finish, undo} = interrupted;
	const what = action === 'undo' ? 'Taking back a rewrite' : 'A rewrite';
	return {says: `${what} of ${backup.branch} was interrupted: ${stateText[state]}.`, finish, undo};
};
