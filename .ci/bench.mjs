// npm run bench NAME…: builds the program and runs test/bench/NAME.ts, or all of them.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {build} from './build.mjs';
import {runBundled} from './run-bundled.mjs';
import {root, setup} from './setup.mjs';

setup();
await build();
const all = readdirSync(join(root, 'test', 'bench')).filter(name => name.endsWith('.ts'));
const names = process.argv.length > 2 ? process.argv.slice(2) : all.map(name => name.slice(0, -'.ts'.length));
for (const name of names) {
	console.log(`\n${name}`);
	const status = await runBundled(`test/bench/${name}.ts`, []);
	if (status !== 0) process.exitCode = status;
}
