import {defineConfig} from 'vitest/config';

const env = {CI: 'false', FORCE_COLOR: '0'};

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		projects: [
			{
				test: {
					name: 'unit',
					dir: 'test',
					exclude: ['**/story/**', '**/node_modules/**'],
					env,
					testTimeout: 20_000,
				},
			},
			{
				test: {
					name: 'story',
					dir: 'test/story',
					env,
					// Each story has the whole machine, as a person's terminal would.
					fileParallelism: false,
					testTimeout: 120_000,
					hookTimeout: 120_000,
					globalSetup: ['test/story-setup.ts'],
				},
			},
		],
		passWithNoTests: true,
	},
});
