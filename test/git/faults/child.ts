import './points.ts';
import {GitFailure} from '../../../src/git/git.ts';
import {Refusal} from '../../../src/series/refusal.ts';
import type {Action, Outcome} from './fault.ts';
import {work} from './work.ts';

const outcomeOf = async (action: Action, folder: string): Promise<Outcome> => {
	try {
		await work[action](folder);
		return {kind: 'done'};
	} catch (error) {
		if (error instanceof Refusal) return {kind: 'refused', fact: error.fact, remedy: error.remedy};
		// Git's own complaint is told as it is.
		const isOfGit = error instanceof GitFailure || (error instanceof Error && 'task' in error);
		if (isOfGit) return {kind: 'refused', fact: error.message, remedy: ''};
		return {kind: 'failed', says: error instanceof Error ? (error.stack ?? error.message) : String(error)};
	}
};

const [action = 'reorder', folder = ''] = process.argv.slice(2);
void outcomeOf(action as Action, folder).then(outcome => {
	process.stdout.write(`${JSON.stringify({outcome})}\n`);
});
