// npm run bench: builds the program and runs all of test/bench. npm run bench NAME [ARGUMENTS]: test/bench/NAME.ts alone.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {build} from './build.mjs';
import {runBundled} from './run-bundled.mjs';
import {root, setup} from './setup.mjs';

setup();
await build();
const all = readdirSync(join(root, 'test', 'bench')).filter(name => name.endsWith('.ts'));
const [name, ...args] = process.argv.slice(2);
const names = name === undefined ? all.map(file => file.slice(0, -'.ts'.length)) : [name];
for (const each of names) {
	console.log(`\n${each}`);
	const status = await runBundled(`test/bench/${each}.ts`, args);
	if (status !== 0) process.exitCode = status;
}
