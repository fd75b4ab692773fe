// Run by build.mjs in a process of its own: works without a screen, as its words say, and keeps what V8 compiled for
// that, together with what it compiled for earlier work.
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Script} from 'node:vm';
import {keepCode} from './keep-code.mjs';

const [, , folder, ...words] = process.argv;
const file = resolve(folder, 'main.cjs');

// The practice series is built in a temporary folder that nobody else has.
const home = mkdtempSync(join(tmpdir(), 'kvm-series-warm-'));
process.env.TMPDIR = home;
process.on('exit', () => rmSync(home, {recursive: true, force: true}));

const known = resolve(folder, 'work.cache');
const options = existsSync(known) ? {cachedData: readFileSync(known).subarray(32)} : {};
const script = new Script(readFileSync(file, 'latin1'), {filename: file, ...options});
const module = {exports: {}};
const url = pathToFileURL(file).href;
script.runInThisContext()(module.exports, createRequire(url), module, file, resolve(folder), url);
process.argv = [process.argv[0], file, ...words];
const found = [];
process.stdout.write = (text, ...rest) => {
	found.push(text);
	rest.at(-1)?.();
	return true;
};
process.once('beforeExit', () => {
	process.exitCode = 0;
	if (found.length > 0) keepCode(script, resolve(folder), 'work.cache');
});
await module.exports.start();
