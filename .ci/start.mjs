// npm start: installs and builds when needed, then is the program itself, in the folder npm was called from.
import {pathToFileURL} from 'node:url';
import {build} from './build.mjs';
import {root, setup} from './setup.mjs';

setup();
await build();
const program = `${root}.dist/kvm-series.cjs`;
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// Run in this very process: signals, job control and the exit code need no passing on.
process.argv[1] = program;
await import(pathToFileURL(program).href);
