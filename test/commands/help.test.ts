import {describe, expect, it} from 'vitest';
import {commandHelp, helpText} from '../../src/commands/help.ts';
import {commands, everywhere, options} from '../../src/commands/table.ts';

describe('the help', () => {
	it('names every command and every exit code, in at most 80 columns', () => {
		const text = helpText();
		for (const {name} of commands) expect(text.some(line => line.startsWith(`  ${name} `))).toBe(true);
		expect(text.filter(line => line.length > 80)).toEqual([]);
		expect(text.join('\n')).toMatchSnapshot();
	});

	it.each(commands.map(({name}) => name))('of %s names its options and no other', name => {
		const text = commandHelp(name);
		const row = commands.find(each => each.name === name);
		const listed = [...text.join('\n').matchAll(/^ {2}(?:-\w, )?--([a-z0-9-]+)/gm)].map(
			([, option]) => option,
		);
		const own: readonly string[] = row?.options ?? [];
		const known: readonly string[] = options.map(option => option.name);
		expect(listed).toEqual([
			...known.filter(option => own.includes(option)),
			...everywhere.map(each => each.name),
		]);
		expect(text.filter(line => line.length > 80)).toEqual([]);
	});
});

describe('the table', () => {
	it('has summaries that are no sentences, and paragraphs that are', () => {
		for (const {summary, about} of commands) {
			expect(summary).toMatch(/^[a-z].*[^.]$/);
			for (const paragraph of about) expect(paragraph).toMatch(/^\S.*\.$/);
		}
		for (const {summary} of options) expect(summary).toMatch(/[^.]$/);
	});

	it('has no option that no command takes', () => {
		const taken = new Set<string>(commands.flatMap(({options: own}) => own as readonly string[]));
		expect(options.map(({name}) => name).filter(name => !taken.has(name))).toEqual([]);
	});
});
