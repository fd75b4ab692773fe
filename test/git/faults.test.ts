import {readdirSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {campaign, inTurn} from './faults/campaign.ts';
import {makeScenes} from './faults/scene.ts';
import {bundleChild} from './faults/strike.ts';

/**
 * At every point one of the faults, in turn; all faults at all points take minutes: `npm run bench faults`.
 */
describe('a rewrite that is struck', () => {
	let folder = '';
	let child = '';
	let made: Awaited<ReturnType<typeof makeScenes>> | undefined;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'kvm-series-faults-'));
		child = await bundleChild(folder);
		made = await makeScenes(child, join(folder, 'one'));
	}, 60_000);

	afterAll(async () => {
		await made?.[Symbol.asyncDispose]();
		await rm(folder, {recursive: true, force: true});
	});

	it.each([0, 1, 2, 3, 4, 5, 6, 7])(
		'at any call loses nothing and blocks nothing (scene %i)',
		{timeout: 240_000},
		async at => {
			const scene = made?.scenes[at];
			if (scene === undefined) throw new Error('no such scene');
			const places = ['one', 'two'].map(name => join(folder, name));
			const {points, struck, wrong, uncounted, states} = await campaign(child, scene, places, all =>
				inTurn(all, at),
			);
			process.stdout.write(
				`${scene.name}: ${points.length} points, ${struck.size} struck, ${states} states\n`,
			);
			expect(wrong).toEqual([]);
			expect(uncounted).toEqual([]);
			expect([...struck].sort()).toEqual([...new Set(points)].sort());
			expect(struck.size).toBe(points.length);
		},
	);
});

/** What reads only, or leads to a handle whose methods are points. */
const counted = [
	'link',
	'mkdir',
	'mkdtemp',
	'open',
	'rename',
	'rm',
	'symlink',
	'unlink',
	'writeFile',
	'chmod',
	'rmdir',
];
/** Removes what is its own when the program ends; the faults strike before that. */
const atTheEnd = ['rmSync'];
const reading = [
	'access',
	'constants',
	'lstat',
	'readdir',
	'readFile',
	'readFileSync',
	'readlink',
	'realpath',
	'stat',
];

it('knows every way in which the sources change files', () => {
	const files = ['rewriting', 'objects', 'reading']
		.map(room => `src/git/${room}`)
		.flatMap(room =>
			readdirSync(room, {recursive: true, encoding: 'utf8'})
				.filter(name => name.endsWith('.ts'))
				.map(name => join(room, name)),
		);
	const unknown = files.flatMap(file => {
		const text = readFileSync(file, 'utf8');
		return [...text.matchAll(/import \{([^}]+)\} from 'node:fs(?:\/promises)?'/g)].flatMap(([, names = '']) =>
			names
				.split(',')
				.map(name => name.replace(/^\s*type .*/, '').trim())
				.filter(name => name !== '' && ![...counted, ...reading, ...atTheEnd].includes(name))
				.map(name => `${file} uses ${name}`),
		);
	});
	expect(unknown).toEqual([]);
});
