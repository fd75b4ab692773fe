import {defineConfig} from 'vitest/config';

const env = {CI: 'false', FORCE_COLOR: '0'};

const setupFiles = ['test/one-seed.ts'];

/** Rooms that touch nothing: their tests share a process, which is most of what a small test file costs. */
const pure = ['evidence', 'handbook', 'posting', 'series', 'session', 'text'].map(room => `${room}/**`);

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		projects: [
			{
				test: {
					name: 'pure',
					dir: 'test',
					include: pure.map(folder => `${folder}/*.test.{ts,tsx}`),
					isolate: false,
					env,
					setupFiles,
					testTimeout: 20_000,
				},
			},
			{
				test: {
					name: 'unit',
					dir: 'test',
					exclude: ['**/story/**', '**/node_modules/**', ...pure],
					env,
					setupFiles,
					testTimeout: 20_000,
				},
			},
			{
				test: {
					name: 'story',
					dir: 'test/story',
					env,
					setupFiles,
					// Each story has the whole machine, as a person's terminal would.
					fileParallelism: false,
					testTimeout: 120_000,
					hookTimeout: 120_000,
					globalSetup: ['test/story-setup.ts'],
				},
			},
		],
	},
});
