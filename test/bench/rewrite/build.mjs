// Builds the benchmark's program in the way the product is built, code cache included, into a folder.
import {buildProgram} from '../../../.ci/build.mjs';

await buildProgram({
	launcher: './src/start.ts',
	frontDoor: './test/bench/rewrite/program.ts',
	screen: './test/pty/fixtures/flows/run-app.tsx',
	folder: process.argv[2],
});
