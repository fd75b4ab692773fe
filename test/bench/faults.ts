// Every fault at every point of a rewrite and its undo; a part of the points is named by a pattern. Takes minutes.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {campaign, everyFault} from '../git/faults/campaign.ts';
import {makeScenes} from '../git/faults/scene.ts';
import {bundleChild} from '../git/faults/strike.ts';

const pattern = new RegExp(process.argv[2] ?? '');
const folder = await mkdtemp(join(tmpdir(), 'kvm-series-faults-'));
const child = await bundleChild(folder);
await using made = await makeScenes(child, join(folder, 'one'));
const places = ['one', 'two'].map(name => join(folder, name));
for (const scene of made.scenes) {
	const {points, struck, faults, wrong, uncounted, states} = await campaign(child, scene, places, all =>
		everyFault(all.filter(point => pattern.test(point))),
	);
	const counts = `${points.length} points, ${struck.size} struck, ${faults} faults, ${states} states`;
	process.stdout.write(`${scene.name}: ${counts}, ${wrong.length} wrong\n`);
	for (const each of [...wrong, ...uncounted]) process.stdout.write(`  ${each}\n`);
	if (wrong.length + uncounted.length > 0) process.exitCode = 1;
}
await rm(folder, {recursive: true, force: true});
