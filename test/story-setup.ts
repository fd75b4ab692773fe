import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** Builds the program once, so that the stories run what people run. */
export const setup = () => {
	const script = fileURLToPath(new URL('../.ci/ensure-build.mjs', import.meta.url));
	const {status} = spawnSync(process.execPath, [script], {stdio: 'inherit'});
	if (status !== 0) throw new Error('The program cannot be built.');
};
