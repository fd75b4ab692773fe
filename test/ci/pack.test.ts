import {join} from 'node:path';
import {expect, it} from 'vitest';
import {run} from '../../src/tools/run.ts';

const root = join(import.meta.dirname, '..', '..');

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

// Packing and installing are npm's own work, without a network.
it('packs what it needs and nothing else, installs in an empty folder and runs there', async () => {
	const {PATH = '', HOME = ''} = process.env;
	const ran = await run(process.execPath, [join(root, '.ci', 'pack-test.mjs'), '--as-built'], {
		cwd: root,
		env: {PATH, HOME},
	});
	expect(text(ran.stderr)).toBe('');
	expect(ran.exitCode).toBe(0);
}, 90_000);
