import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		dir: 'test',
		env: {CI: 'false', FORCE_COLOR: '0'},
	},
});
