// Run by build.mjs in a process of its own: checks the practice series and keeps what V8 compiled for that.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Script} from 'node:vm';
import {keepCode} from './keep-code.mjs';

const folder = resolve(process.argv[2]);
const file = join(folder, 'main.cjs');

// The practice series is built in a temporary folder that nobody else has.
const home = mkdtempSync(join(tmpdir(), 'kvm-series-warm-'));
process.env.TMPDIR = home;
process.on('exit', () => rmSync(home, {recursive: true, force: true}));

const script = new Script(readFileSync(file, 'latin1'), {filename: file});
const module = {exports: {}};
const url = pathToFileURL(file).href;
script.runInThisContext()(module.exports, createRequire(url), module, file, folder, url);
process.argv = [process.argv[0], file, 'check', '--no-checkpatch', '--practice'];
const found = [];
process.stdout.write = (text, ...rest) => {
	found.push(text);
	rest.at(-1)?.();
	return true;
};
process.once('beforeExit', () => {
	process.exitCode = 0;
	if (found.length > 0) keepCode(script, folder, 'check.cache');
});
await module.exports.start();
