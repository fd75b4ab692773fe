import {setTimeout} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {aPatch, aSeries} from '../../session/a-session.ts';
import {someTools} from '../a-wizard.tsx';
import {saidBy} from './said-by.ts';

it('counts the tests that are owed once the parameters of the base are known', async () => {
	const path = 'arch/x86/kvm/x86.c';
	const series = aSeries(aPatch('KVM: x86: Do it', [{path, adds: ['if (enable_it)', '\tdo_it();']}]));
	const tools = someTools(series, {
		moduleParameters: async () => {
			await setTimeout(300);
			return [{module: 'kvm', name: 'enable_it', variable: 'enable_it', path}];
		},
	});
	const said = await saidBy('prepare', tools, ['next step', 'next step', 'next step', 'next step', 'q']);
	expect(said.join('\n')).toContain('enable_it, opposite to its default');
});
