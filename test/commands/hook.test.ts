import {describe, expect, it} from 'vitest';
import {hookList, hookText} from '../../src/commands/hook.ts';

const nowhere = async () => undefined;

describe('a hook', () => {
	it('is listed with what runs it', () => {
		expect(hookList().join('\n')).toMatchSnapshot();
	});

	it.each(hookList().map(line => line.split(' ')[0] ?? ''))('%s is printed, and calls check', async name => {
		const {lines} = await hookText(name, nowhere);
		expect(lines.join('\n')).toMatch(/kvm-series check/);
	});

	it('says where its file goes', async () => {
		const {advice} = await hookText('sendemail-validate', async file => ({
			path: `/k/hooks/${file}`,
			holds: 'nothing',
		}));
		expect(advice).toEqual(['It goes into /k/hooks/sendemail-validate, which has to be executable.']);
	});

	it('leaves a file that is there as it is', async () => {
		const {advice} = await hookText('sendemail-validate', async file => ({
			path: `/k/${file}`,
			holds: 'other',
		}));
		expect(advice.join(' ')).toMatch(/do not write over it/);
	});

	it('says that a file calls it already', async () => {
		const {advice} = await hookText('sendemail-validate', async path => ({path, holds: 'ours'}));
		expect(advice).toEqual(['sendemail-validate calls kvm-series already.']);
	});

	it('is refused where nobody knows it', async () => {
		await expect(hookText('pre-push', nowhere)).rejects.toThrow(/no hook pre-push/);
	});
});
