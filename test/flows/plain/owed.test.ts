import {setTimeout} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {runPlain} from '../../../flows/plain/run-plain.ts';
import {aPatch, aSeries} from '../../session/a-session.ts';
import {someTools} from '../a-wizard.tsx';

it('counts the tests that are owed once the parameters of the base are known', async () => {
	const path = 'arch/x86/kvm/x86.c';
	const series = aSeries(aPatch('KVM: x86: Do it', [{path, adds: ['if (enable_it)', '\tdo_it();']}]));
	const tools = someTools(series, {
		moduleParameters: async () => {
			await setTimeout(300);
			return [{module: 'kvm', name: 'enable_it', variable: 'enable_it', path}];
		},
	});
	const lines = ['next step', 'next step', 'next step', 'next step', 'q'];
	const said: string[] = [];
	await runPlain({
		flow: 'prepare',
		program: 'kvm-series',
		tools: Promise.resolve(tools),
		asksOthers: async () => false,
		findNamed: async () => undefined,
		readLine: async () => lines.shift(),
		say: told => void said.push(...told),
		prompt: text => void said.push(text),
		columns: 80,
		hasEditor: false,
		edit: async () => undefined as never,
		onInterrupt: () => {},
	});
	expect(said.join('\n')).toContain('enable_it, opposite to its default');
});
