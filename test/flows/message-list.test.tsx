import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {MessageList} from '../../flows/messages/list.tsx';
import {codeFindingsOf} from '../../src/session/judged-code.ts';
import {messageState} from '../../src/session/message-state.ts';
import {reduce} from '../../src/session/reduce.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';

const read = aSession(
	aSeries(
		...Array.from({length: 9}, (_, index) =>
			aPatch(`KVM: x86: Fix number ${index}`, [
				{path: 'arch/x86/kvm/x86.c', adds: [`module_param(p${index}, bool, 0444);`]},
			]),
		),
	),
);
for (const item of itemsOf(read)) {
	messageState(read, item);
	codeFindingsOf(read, item);
}
const session = reduce(read, {kind: 'messages-judged', left: 0});

const head = (width: number) =>
	render(<MessageList session={session} width={width} height={6} />)
		.lastFrame()
		?.split('\n')[0];

test('that rows are out of sight is told in any width, before where findings are', () => {
	expect(head(100)).toMatch(/hints, 9 in code +1 to 5 of 9$/);
	expect(head(30)).toMatch(/hints, 9 more +1 to 5 of 9$/);
});
