// How the sources become one file that starts fast. See build.mjs for what is made of it.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

const light = name => join(root, '.ci', 'light', name);

/** The code and the WebAssembly of yoga, which come as one file with the latter in base64. */
export const splitYoga = () => {
	const text = readFileSync(
		join(root, 'node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js'),
		'utf8',
	);
	const [, data] = text.match(/"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/) ?? [];
	if (data === undefined) throw new Error('yoga-layout keeps its WebAssembly elsewhere than it used to');
	return {glue: text.replace(data, ''), wasm: Buffer.from(data, 'base64')};
};

/** The text with these expressions as empty objects. They must be there, or the package is not the one we know. */
const without = (text, expressions) => {
	for (const expression of expressions) {
		if (!text.includes(expression))
			throw new Error(`ink no longer says ${expression}; look at .ci/bundle.mjs`);
	}
	return expressions.reduce((rest, expression) => rest.replace(expression, '{}'), text);
};

/** Packages that start slowly, and the file that `NAME/full` stands for in what replaces each of them. */
const replaced = {
	'string-width': 'index.js',
	'human-signals': 'build/src/main.js',
	figures: 'index.js',
};

/** Parts of packages that start slowly, replaced by ones that do the same in less time. */
const fastStart = {
	name: 'fast-start',
	setup(build) {
		const yoga = join(root, 'node_modules', 'yoga-layout');
		build.onResolve({filter: /^yoga-layout$/}, () => ({path: light('yoga-layout.ts')}));
		build.onResolve({filter: /^yoga-layout\/glue$/}, () => ({path: 'yoga-layout/glue', namespace: 'glue'}));
		build.onLoad({filter: /.*/, namespace: 'glue'}, () => ({contents: splitYoga().glue, loader: 'js'}));
		build.onResolve({filter: /^yoga-layout\/dist\//}, ({path}) => ({
			path: join(yoga, path.slice('yoga-layout/'.length)),
		}));
		build.onResolve({filter: /^terminal-size$/}, () => ({path: light('terminal-size.ts')}));
		for (const [name, file] of Object.entries(replaced)) {
			const full = join(root, 'node_modules', name, file);
			build.onResolve({filter: new RegExp(`^${name}$`)}, () => ({path: light(`${name}.ts`)}));
			build.onResolve({filter: new RegExp(`^${name}/full$`)}, () => ({path: full}));
		}
		// Ink awaits two things at the top level that only React's developer tools use; we never do.
		build.onLoad({filter: /[/\\]ink[/\\]build[/\\]reconciler\.js$/}, ({path}) => ({
			contents: without(readFileSync(path, 'utf8'), [
				"await import('./devtools.js')",
				'await loadPackageJson()',
			]),
			loader: 'js',
		}));
	},
};

/** Node's own parts, fetched without the module loader, which would look at every export of each. */
const builtins = {
	name: 'builtins',
	setup(build) {
		build.onResolve({filter: /^node:/}, ({path}) => ({path, namespace: 'builtin'}));
		build.onLoad({filter: /.*/, namespace: 'builtin'}, ({path}) => ({
			contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
			loader: 'js',
		}));
	},
};

/** Settings shared by everything that is bundled. */
export const bundleOptions = {
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	target: 'node20.19',
	jsx: 'automatic',
	minify: true,
	legalComments: 'none',
	logLevel: 'warning',
	write: false,
	// Dynamic imports of what stays outside become `require`, which needs no module loader at run time.
	supported: {'dynamic-import': false, 'regexp-unicode-property-escapes': true},
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
};

/**
 * The main program: one script, a function of what CommonJS knows, whose modules are evaluated when first imported.
 * Its `start` imports the front door; `warm` draws once without a terminal, for the code cache.
 */
export const mainOptions = ({frontDoor, screen, version}) => ({
	...bundleOptions,
	stdin: {
		contents: `
			export const start = () => import(${JSON.stringify(frontDoor)});
			export const warm = async () => {
				await import(${JSON.stringify(screen)});
				await (await import(${JSON.stringify(light('warm.ts'))})).warm();
			};`,
		resolveDir: root,
		sourcefile: 'entry.js',
		loader: 'js',
	},
	format: 'cjs',
	plugins: [fastStart],
	inject: [light('segmenter.ts')],
	define: {
		...bundleOptions.define,
		__version: JSON.stringify(version),
		'import.meta.url': '__url',
		'Intl.Segmenter': 'LightSegmenter',
	},
	banner: {js: '(function(exports,require,module,__filename,__dirname,__url){'},
	footer: {js: '})'},
	metafile: true,
});

/**
 * The code in ASCII alone. Patterns keep their characters through esbuild, and a text of single bytes is what V8 takes
 * over without looking at it.
 */
export const inAscii = code =>
	code.replace(/[^\x00-\x7f]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The launcher: Node's own parts alone, as CommonJS, since Node's loader of modules takes a fifth of its own start. */
export const launcherOptions = ({entry, version, id}) => ({
	...bundleOptions,
	entryPoints: [entry],
	format: 'cjs',
	plugins: [builtins],
	define: {
		...bundleOptions.define,
		'import.meta.dirname': '__dirname',
		__version: JSON.stringify(version),
		__build: JSON.stringify(id),
	},
	banner: {js: '#!/usr/bin/env node'},
});
