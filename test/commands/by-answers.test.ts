import {expect, it} from 'vitest';
import {byAnswers} from '../../src/commands/by-answers.ts';
import {readCommandLine} from '../../src/commands/command-line.ts';
import {aJob} from '../git/a-kernel.ts';

const no = async () => {
	throw new Error('not expected here');
};

it('lets options that are answers be confirmed', async () => {
	const line = readCommandLine(['prepare', '--tag', 'RFC', '--yes'], '.');
	const door = {tools: no, job: aJob(), say: () => {}, complain: () => {}, program: 'kvm-series'};
	await expect(byAnswers(line, door)).rejects.toThrow('not expected here');
});

it.each([
	[['fix', 'HEAD', '--answers', 'x.json'], 'the whole series is meant'],
	[['fix', '--yes'], 'nothing that --yes could confirm'],
	[['prepare', '-y'], 'nothing that --yes could confirm'],
])('refuses %j, which would do something else than it says', async (words, says) => {
	const line = readCommandLine(words, '.');
	const door = {tools: no, job: aJob(), say: () => {}, complain: () => {}, program: 'kvm-series'};
	await expect(byAnswers(line, door)).rejects.toMatchObject({
		fact: expect.stringContaining(says),
		code: 2,
	});
});
