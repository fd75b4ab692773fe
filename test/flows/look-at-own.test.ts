import {expect, it} from 'vitest';
import {lookAtOwn} from '../../flows/onboard/look-at-own.ts';
import {aPatch, aSeries} from '../session/a-session.ts';
import {someTools} from './a-wizard.tsx';

const series = aSeries(
	...Array.from({length: 20}, (_, at) =>
		aPatch(`KVM: x86: Flush less ${at}`, [{path: 'arch/x86/kvm/x86.c'}]),
	),
);

it('says how far judging is, and leaves off where it is stopped', async () => {
	const stop = new AbortController();
	const told: string[] = [];
	const progress = (done: number, total: number | undefined, what: string) => {
		if (what === 'Judging the messages') told.push(`${done} of ${total}`);
	};
	const own = await lookAtOwn(someTools(series), {progress, signal: stop.signal});
	expect(own.unjudged).toBe(0);
	expect(told).toEqual(['0 of 20', '8 of 20', '16 of 20']);
	const stopping = lookAtOwn(someTools(series), {
		progress: (_done, _total, what) => {
			if (what === 'Judging the messages') stop.abort();
		},
		signal: stop.signal,
	});
	await expect(stopping).rejects.toMatchObject({name: 'Cancelled'});
});
