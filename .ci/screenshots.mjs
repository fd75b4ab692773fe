// npm run screenshots: builds the program and draws the README's pictures from it.
import {build} from './build.mjs';
import {runBundled} from './run-bundled.mjs';
import {setup} from './setup.mjs';

setup();
await build();
process.exitCode = await runBundled('test/screenshots/make.ts', process.argv.slice(2));
