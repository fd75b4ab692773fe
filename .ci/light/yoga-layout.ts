/**
 * Stands in for the entry of `yoga-layout` in the built program. The original awaits a `fetch` of its own data URL
 * at the top level; this one compiles the same module at once from a file beside the program.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import wrapAssembly from 'yoga-layout/dist/src/wrapAssembly.js';
import load from 'yoga-layout/glue';

type Receive = (instance: WebAssembly.Instance) => void;

const glue = {
	instantiateWasm: (imports: WebAssembly.Imports, receive: Receive) => {
		const bytes = readFileSync(join(__dirname, 'yoga.wasm'));
		const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
		receive(instance);
		return instance.exports;
	},
};

// Filled before it returns, because nothing above is asynchronous.
load(glue);

const yoga = wrapAssembly(glue);
export default yoga;
export * from 'yoga-layout/dist/src/generated/YGEnums.js';
