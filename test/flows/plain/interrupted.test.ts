import {setTimeout} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {aPatch, aSeries} from '../../session/a-session.ts';
import {someTools} from '../a-wizard.tsx';
import {saidBy} from './said-by.ts';

it('asks about an interrupted rewrite before the first prompt', async () => {
	const did: string[] = [];
	const series = aSeries(aPatch('KVM: x86: Do it', [{path: 'arch/x86/kvm/x86.c'}]));
	let isOpen = true;
	const tools = someTools(series, {
		interruption: async () => {
			if (!isOpen) return undefined;
			// It takes a while to find out.
			await setTimeout(20);
			const way = (name: string) => async () => {
				isOpen = false;
				did.push(name);
			};
			return {says: 'A rewrite of work was interrupted.', finish: way('finish'), undo: way('undo')};
		},
	});
	const said = await saidBy('fix', tools, ['2', 'q']);
	expect(said.indexOf('A rewrite of work was interrupted.')).toBeGreaterThan(-1);
	expect(said.indexOf('A rewrite of work was interrupted.')).toBeLessThan(said.indexOf('> '));
	expect(did).toEqual(['undo']);
});
