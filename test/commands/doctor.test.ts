import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {doctorJson, doctorLines} from '../../src/commands/doctor.ts';
import {itemIds, type MachineItem} from '../../src/evidence/machine/item.ts';

const item: MachineItem = {
	id: 'b4',
	title: 'b4',
	state: 'optional-missing',
	says: 'not\x1b[31m installed',
	why: 'It fetches.',
	commands: ['sudo apt install b4'],
	cites: {document: 'Documentation/process/submitting-patches.rst', section: undefined},
};

it('writes what its schema says, with the ids in their order', async () => {
	const path = join(import.meta.dirname, '../../assets/doctor-1.schema.json');
	const schema = JSON.parse(await readFile(path, 'utf8'));
	expect(schema.$defs.item.properties.id.enum).toEqual(itemIds);
	const document = JSON.parse(doctorJson([item]));
	expect(Object.keys(document)).toEqual(schema.required);
	expect(Object.keys(document.items[0])).toEqual(schema.$defs.item.required);
	expect(document.schema).toBe(schema.$id);
});

it('prints no control character, and marks that every terminal has where asked to', () => {
	const text = doctorLines([item], false).join('\n');
	expect(text).toMatch(/^\. b4 {2}not\S+ installed$/m);
	expect(text).toContain('      $ sudo apt install b4');
	expect(text).not.toMatch(/[\x1b✓·]/);
	expect(text).toContain('Nothing that is needed is missing.');
});
