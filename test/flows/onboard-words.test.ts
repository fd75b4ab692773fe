import {expect, it} from 'vitest';
import {lastWords} from '../../flows/onboard/run-onboard.tsx';
import {newOnboard} from '../../src/session/onboard.ts';
import {reduce} from '../../src/session/reduce.ts';
import {aPatch, aSeries, aSession} from '../session/a-session.ts';

const onboard = newOnboard('/nowhere');
const read = aSession(aSeries(aPatch('KVM: x86: Flush less', [{path: 'arch/x86/kvm/x86.c'}])));
const moved = reduce(read, {
	kind: 'branch-moved',
	move: {
		branch: 'x86/mmu/work',
		isNewBranch: false,
		backupRef: 'refs/kvm-series/backup/b',
		before: 'a'.repeat(40),
		after: 'b'.repeat(40),
	},
});

it('say that nothing was changed only where nothing was', () => {
	expect(lastWords(onboard, 'kvm-series')[0]).toBe('Nothing was changed.');
	expect(lastWords(onboard, 'kvm-series', [() => read])[0]).toBe('Nothing was changed.');
});

it('tell what the wizard did, and the way back', () => {
	const text = lastWords(onboard, 'npm start --', [() => read, () => moved]).join('\n');
	expect(text).not.toContain('Nothing was changed');
	expect(text).toContain('aaaaaaaaaaaa is now bbbbbbbbbbbb');
	expect(text).toContain('npm start -- undo --repo /nowhere --branch x86/mmu/work');
	expect(text).toContain('Go on with npm start -- onboard.');
});
