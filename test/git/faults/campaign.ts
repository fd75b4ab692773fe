import {createExaminer} from './examine.ts';
import {type Fault, type How, hows} from './fault.ts';
import type {Scene} from './scene.ts';
import {strike} from './strike.ts';

/** What faults at the points of a scene came to. */
export type Report = Readonly<{
	points: readonly string[];
	/** Points at which at least one fault happened, and the number of faults in all. */
	struck: ReadonlySet<string>;
	faults: number;
	/** What was wrong after them, each with its fault; none is what is wanted. */
	wrong: readonly string[];
	/** Calls that are none of the points. */
	uncounted: readonly string[];
	/** Different states that the repository was left in. */
	states: number;
}>;

/** One fault for each point, another for the next, so that all of them come up. */
export const inTurn = (points: readonly string[], first: number): readonly Fault[] =>
	points.map((point, at) => ({point, how: hows[(at + first) % hows.length] as How}));

/** Every fault at every point. */
export const everyFault = (points: readonly string[]): readonly Fault[] =>
	hows.flatMap(how => points.map(point => ({point, how})));

/** Lets faults happen in a scene, one a run, at two places side by side. */
export const campaign = async (
	child: string,
	scene: Scene,
	places: readonly string[],
	choose: (points: readonly string[]) => readonly Fault[],
): Promise<Report> => {
	const [first = ''] = places;
	const calm = await strike(child, scene, first);
	const known = new Map<string, Promise<readonly string[]>>();
	const wrong = await (await createExaminer(scene, first, known))(calm.outcome);
	const found = [...wrong.map(each => `without a fault: ${each}`)];
	const waiting = [...choose(calm.points)];
	const faults = waiting.length;
	const struck = new Set<string>();
	const uncounted = new Set(calm.uncounted);
	const atPlace = async (place: string) => {
		const examine = await createExaminer(scene, place, known);
		for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
			const {points, outcome, uncounted: more} = await strike(child, scene, place, fault);
			if (points.includes(fault.point)) struck.add(fault.point);
			for (const each of more) uncounted.add(each);
			const {how, point} = fault;
			for (const each of await examine(outcome)) found.push(`${how} at ${point}: ${each}`);
		}
	};
	await Promise.all(places.map(atPlace));
	return {points: calm.points, struck, faults, wrong: found, uncounted: [...uncounted], states: known.size};
};
