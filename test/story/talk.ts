import {key, type TerminalUnderTest} from '../pty/terminal.ts';

/** A conversation with the program: says a line once it waits for one, and gives what came before it waits again. */
export const talkWith = (terminal: TerminalUnderTest) => {
	let from = 0;
	const heard = () => terminal.raw().subarray(from).toString('utf8').replaceAll('\r', '');
	const waits = (text: string) => /(?:^|\n)> $|leaves it: $/.test(text);
	const listen = async (): Promise<string> => {
		await terminal.waitFor(() => waits(heard()), 60_000);
		const text = heard();
		from = terminal.raw().length;
		return text;
	};
	return {
		listen,
		/** The answer to one line, or to several of them the last one. */
		say: async (...lines: readonly string[]): Promise<string> => {
			let last = '';
			for (const line of lines) {
				terminal.type(`${line}${key.enter}`);
				last = await listen();
			}
			return last;
		},
		/** Says the last line, after which the program ends. */
		end: async (line: string): Promise<string> => {
			terminal.type(`${line}${key.enter}`);
			await terminal.exited;
			return heard();
		},
	};
};

/** The practice series in lines, with the answers of the walk over the screens, up to the plan. */
export const prepareInLines = async ({listen, say}: ReturnType<typeof talkWith>): Promise<void> => {
	await listen();
	await say('2', 'No, or it is public', 'kvm-x86/next', 'Stay on');
	await say('all safe fixes', 'take them', 'i 4', 'edit');
	let heard = await say('3', 'Enter');
	for (let turn = 0; turn < 60 && !/^\d+\. go on to the order/m.test(heard); turn++) {
		const isMine = /Only you can mend this\.|asks for the title/.test(heard);
		heard = isMine ? await say('in your editor', '1') : await say('Enter');
		if (!/^\d+\. /m.test(heard)) heard += await say('');
	}
	await say('go on to the order');
	await say('i 1', 'answer', 'It fails without', '2');
	await say('i 5', 'answer', 'A KVM patch would', '3');
	await say('i 9', 'split KVM from selftests');
	await say('i 10', 'answer', 'It fails without', '9  KVM');
	await say('i 12', 'answer', 'Neither', 'order of the handbook', 'next step');
	heard = await say('1', 'answer', 'Done, and it passed', 'a build box');
	heard = await say('answer', 'Done, and it passed', '1', '');
	for (let turn = 0; turn < 20 && !heard.includes('go on to the patches'); turn++)
		heard = await say('not done', 'no AMD hardware');
	await say('go on to the patches', 'edit', 'KVM: x86: Toggle NX huge pages without losing tables');
	heard = await say('i 2', 'edit', '1');
};
