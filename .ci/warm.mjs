// Run by build.mjs in a process of its own: starts the program without a terminal and keeps what V8 compiled.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Script} from 'node:vm';
import {keepCode} from './keep-code.mjs';

const folder = resolve(process.argv[2]);
const file = join(folder, 'main.cjs');
const script = new Script(readFileSync(file, 'latin1'), {filename: file});

const module = {exports: {}};
const url = pathToFileURL(file).href;
script.runInThisContext()(module.exports, createRequire(url), module, file, folder, url);

// `--help` shows what runs without a screen; what it says and how it ends is of no interest here.
process.argv = [process.argv[0], file, '--help'];
const {exit} = process;
const stopped = new Error('stopped');
process.exit = () => {
	throw stopped;
};
process.on('unhandledRejection', () => {});
const write = process.stdout.write;
process.stdout.write = () => true;
await module.exports.start().catch(() => {});
await new Promise(resolve => setTimeout(resolve, 20));
process.stdout.write = write;
process.exitCode = 0;
keepCode(script, folder, 'main.cache');

await module.exports.warm();
keepCode(script, folder, 'screen.cache');
exit(0);
