import {exitCode} from '../../src/series/refusal.ts';
import {changesSince} from '../../src/session/resume.ts';
import type {Session} from '../../src/session/session.ts';
import type {Api} from '../api.ts';
import {openAgain} from '../runtime.ts';

/** Whether the work that failed did so because somebody else changed the branch, so that what is shown is old. */
export const hasMoved = ({work}: Session): boolean =>
	work.kind === 'failed' && work.trouble.code === exitCode.concurrentChange;

/** Reads the branch as it is now; what was planned stays as far as it fits, and what does not is named. */
export const readAgain = (api: Api): void => {
	api.send({kind: 'work-ended'});
	api.start('Reading the branch again', async (tools, job) => {
		const before = api.session().answers;
		await openAgain(api, tools, job);
		const {answers, series} = api.session();
		if (series === undefined) return;
		api.send({kind: 'noticed', notice: changesSince(before, answers, series, 'Read again')});
	});
};
