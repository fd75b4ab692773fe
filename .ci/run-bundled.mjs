// Runs a TypeScript file of ours: bundled into node_modules/.cache, packages left where they are.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {root} from './setup.mjs';

/** Runs a source file with these arguments and returns its exit code. */
export const runBundled = async (file, args) => {
	const {build} = await import('esbuild');
	const outfile = join(root, 'node_modules', '.cache', 'kvm-series', file.replace(/\.tsx?$/, '.mjs'));
	await build({
		absWorkingDir: root,
		entryPoints: [file],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		packages: 'external',
		target: 'node20.19',
		jsx: 'automatic',
		logLevel: 'warning',
	});
	const {NODE_EXTRA_CA_CERTS: _, ...env} = process.env;
	return spawnSync(process.execPath, [outfile, ...args], {cwd: root, env, stdio: 'inherit'}).status ?? 1;
};
