/**
 * How often the suggested prefixes are the author's, on a table of real patches: the file in TABLE or the first
 * argument, then `--no-description` and `--fit`. With `--fit` the weights are fitted on the other years
 * for each fifth of the years, and on other authors' patches, which says what to expect of patches that nobody has seen.
 */
import {performance} from 'node:perf_hooks';
import {suggestApart} from '../../src/handbook/prefix-apart.ts';
import {calibrated} from '../../src/handbook/prefix-confidence.ts';
import {candidatesFor, type Feature, sharesOf, weights} from '../../src/handbook/prefix-model.ts';
import {suggestFromFacts} from '../../src/handbook/suggest-prefix.ts';
import {prefixOfTopic} from '../../src/handbook/topics.ts';
import {canonical, readCorpus, type Sample} from './topics/corpus.ts';
import {fitWeights} from './topics/fit.ts';

type Guess = Readonly<{prefix: string; confidence: number}>;
type Judged = Readonly<{sample: Sample; guesses: readonly Guess[]}>;

const print = (line = '') => process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number) =>
	`${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(7);
const isRight = ({sample}: Judged, guess: Guess | undefined) =>
	guess !== undefined && canonical(guess.prefix.replace(/:$/, '')) === sample.author;

const withWeights = ({facts}: Sample, by: Readonly<Record<Feature, number>>): readonly Guess[] => {
	const apart = suggestApart(facts);
	if (apart !== undefined) return apart;
	const candidates = candidatesFor(facts);
	const shares = sharesOf(candidates, by);
	const best = candidates
		.map(({topic}, index) => ({prefix: prefixOfTopic(topic), share: shares[index] ?? 0}))
		.toSorted((a, b) => b.share - a.share)
		.slice(0, 3);
	const confidences = calibrated(best.map(({share}) => share));
	return best.map(({prefix}, index) => ({prefix, confidence: confidences[index] ?? 0}));
};

const crossValidated = (samples: readonly Sample[]): readonly Judged[] => {
	const years = [...new Set(samples.map(({year}) => year))].toSorted();
	return [0, 1, 2, 3, 4].flatMap(fold => {
		const out = new Set(years.filter((_, index) => index % 5 === fold));
		const known = samples.filter(({year, populations}) => !out.has(year) && !populations.includes('posted'));
		const by = fitWeights(known);
		return samples
			.filter(({year}) => out.has(year))
			.map(sample => ({sample, guesses: withWeights(sample, by)}));
	});
};

const hits = (all: readonly Judged[], population: string) => {
	const of = all.filter(({sample}) => sample.populations.includes(population));
	const first = of.filter(each => isRight(each, each.guesses[0])).length;
	const any = of.filter(each => each.guesses.some(guess => isRight(each, guess))).length;
	print(
		`${population.padEnd(17)}${String(of.length).padStart(5)}   first ${percent(first, of.length)}   one of three ${percent(any, of.length)}`,
	);
	return of;
};

const confusion = (of: readonly Judged[]) => {
	const counts = new Map<string, number>();
	for (const each of of) {
		const [first] = each.guesses;
		if (isRight(each, first)) continue;
		const key = `${each.sample.author.padEnd(24)} ${first?.prefix ?? 'nothing'}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	print('  author                   suggested');
	for (const [key, count] of [...counts].toSorted(([, a], [, b]) => b - a))
		print(`  ${key.padEnd(48)} ${count}`);
};

const calibration = (of: readonly Judged[]) => {
	print('  said         times   right');
	for (const [from, to] of [
		[0, 0.5],
		[0.5, 0.7],
		[0.7, 0.8],
		[0.8, 0.9],
		[0.9, 0.95],
		[0.95, 1.01],
	] as const) {
		const said = of.filter(
			({guesses: [first]}) => first !== undefined && first.confidence >= from && first.confidence < to,
		);
		const right = said.filter(each => isRight(each, each.guesses[0])).length;
		print(
			`  ${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}    ${String(said.length).padStart(5)}  ${percent(right, said.length)}`,
		);
	}
};

const flags = process.argv.slice(2);
const path = process.env.TABLE ?? flags.find(each => !each.startsWith('--'));
if (path === undefined) {
	print('Not run: name a table of patches, as in npm run bench:topics -- dev.tsv.');
} else {
	const samples = readCorpus(path, !flags.includes('--no-description'));
	const began = performance.now();
	const judged = flags.includes('--fit')
		? crossValidated(samples)
		: samples.map(sample => ({sample, guesses: suggestFromFacts(sample.facts)}));
	const took = performance.now() - began;
	for (const population of ['handbook-author', 'merged-2022']) {
		const of = hits(judged, population);
		confusion(of);
		calibration(of);
		print();
	}
	if (flags.includes('--fit')) {
		const isOwn = ({populations}: Sample) => populations.includes('handbook-author');
		const others = samples.filter(each => !isOwn(each) && !each.populations.includes('posted'));
		const byOthers = fitWeights(others);
		print("fitted on other authors' patches");
		hits(
			samples.filter(isOwn).map(sample => ({sample, guesses: withWeights(sample, byOthers)})),
			'handbook-author',
		);
		print();
		const fitted = fitWeights(samples.filter(({populations}) => !populations.includes('posted')));
		print('weight      shipped   fitted');
		for (const [name, value] of Object.entries(fitted)) {
			print(
				`${name.padEnd(12)}${weights[name as Feature].toFixed(2).padStart(7)}${value.toFixed(2).padStart(9)}`,
			);
		}
	} else print(`${((1000 * took) / samples.length).toFixed(0)} microseconds a patch`);
}
