// Run by build.mjs in a process of its own: starts the program without a terminal and keeps what V8 compiled.
import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Script} from 'node:vm';

const folder = resolve(process.argv[2]);
const file = join(folder, 'main.cjs');
const id = readFileSync(join(folder, 'id'), 'latin1');
const script = new Script(readFileSync(file, 'latin1'), {filename: file});

/** The cache begins with the id of the program it is for, because V8 itself compares no more than the length. */
const keep = name => {
	const aside = join(folder, `.${name}.${process.pid}`);
	writeFileSync(aside, Buffer.concat([Buffer.from(id, 'latin1'), script.createCachedData()]));
	renameSync(aside, join(folder, name));
};

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
keep('main.cache');

await module.exports.warm();
keep('screen.cache');
exit(0);
