import {setTimeout} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {runPlain} from '../../../flows/plain/run-plain.ts';
import {aPatch, aSeries} from '../../session/a-session.ts';
import {someTools} from '../a-wizard.tsx';

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
	const lines = ['2', 'q'];
	const said: string[] = [];
	await runPlain({
		flow: 'fix',
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
	expect(said.indexOf('A rewrite of work was interrupted.')).toBeGreaterThan(-1);
	expect(said.indexOf('A rewrite of work was interrupted.')).toBeLessThan(said.indexOf('> '));
	expect(did).toEqual(['undo']);
});
