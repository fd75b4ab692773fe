import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isLikeMail, splitMailbox} from '../../../src/series/mail/mailbox.ts';

const borders = [
	'From mboxrd@z Thu Jan  1 00:00:00 1970',
	`From ${'1a'.repeat(20)} Mon Sep 17 00:00:00 2001`,
	'From - Tue Nov 14 22:13:20 2023 +0100',
	'From a at example.org  Tue Nov 14 22:13:20 2023',
];

test.each(borders)('%s is a border', border => {
	const box = `\n${border}\nFrom: a@b\n\nText\n\n${border}\nSubject: x\n\nMore\n`;
	expect([...splitMailbox(box)]).toEqual([
		{raw: `${border}\nFrom: a@b\n\nText\n\n`, line: 2},
		{raw: `${border}\nSubject: x\n\nMore\n`, line: 7},
	]);
});

test.each([
	'From here on it works.\nFrom: x',
	'From the day Mon Sep 17 00:00:00 2001 on\n\nFrom: x',
	'>From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: x',
	' From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: x',
])('%j is none', text => {
	expect([...splitMailbox(`Subject: x\n\n${text}\n`)]).toHaveLength(1);
});

test('nothing is lost between the mails', () => {
	const piece = fc.oneof(fc.string(), fc.constantFrom(`\n${borders[0]}\nA: b\n`, '\nFrom ', '\n'));
	fc.assert(
		fc.property(fc.array(piece), pieces => {
			const text = pieces.join('');
			const mails = [...splitMailbox(text)];
			expect(mails.map(({raw}) => raw).join('')).toBe(text.replace(/^[\r\n]+/, ''));
			const lines = text.split('\n');
			for (const {raw, line} of mails)
				expect(lines[line - 1]?.startsWith(raw.split('\n')[0] ?? '')).toBe(true);
		}),
	);
});

test.each([
	['From abc', true],
	['\nReceived: by', true],
	['Subject: x', true],
	['#!/bin/sh', false],
	['KVM: x86', false],
	['', false],
])('%j can begin a mail: %s', (text, expected) => {
	expect(isLikeMail(text)).toBe(expected);
});
