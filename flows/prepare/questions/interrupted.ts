import type {Api} from '../../api.ts';
import {openAgain} from '../../runtime.ts';
import type {Asked} from './asked.ts';

const end = (api: Api, way: 'finish' | 'undo') =>
	api.start(way === 'finish' ? 'Finishing it' : 'Taking it back', async (tools, job) => {
		await (await tools.interruption())?.[way]();
		await openAgain(api, tools, job);
		api.send({kind: 'dialog-closed'});
	});

/** What becomes of a rewrite that an earlier run was stopped in. */
export const askInterrupted = (says: string): Asked => ({
	title: says,
	about: 'Both ways are safe, and both may be taken again if they are interrupted.',
	options: [
		{value: 'finish', label: 'Finish it'},
		{value: 'undo', label: 'Take it back: the branch as it was before'},
	],
	take: (api, value) => end(api, value === 'finish' ? 'finish' : 'undo'),
});
