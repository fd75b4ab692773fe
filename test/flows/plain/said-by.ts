import {runPlain} from '../../../flows/plain/run-plain.ts';
import type {Tools} from '../../../src/tools/tools.ts';

/** All that a conversation in lines says, prompts too, while a person answers with these lines. */
export const saidBy = async (
	flow: 'prepare' | 'fix',
	tools: Tools,
	lines: readonly string[],
): Promise<readonly string[]> => {
	const waiting = [...lines];
	const said: string[] = [];
	await runPlain({
		flow,
		program: 'kvm-series',
		tools: Promise.resolve(tools),
		asksOthers: async () => false,
		findNamed: async () => undefined,
		readLine: async () => waiting.shift(),
		say: told => void said.push(...told),
		prompt: text => void said.push(text),
		columns: 80,
		hasEditor: false,
		edit: async () => undefined as never,
		onInterrupt: () => {},
	});
	return said;
};
