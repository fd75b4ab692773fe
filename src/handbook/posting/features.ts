import {type FeatureSign, featureSigns, hasTests} from '../../series/feature.ts';
import type {Series} from '../../series/series.ts';
import type {Posting} from '../rule.ts';
import {addedLines} from './kind.ts';
import {tellsOfTests} from './told-tests.ts';
import {allWordsOf} from './words.ts';

const known = new WeakMap<Series, readonly FeatureSign[]>();

/** What in the series looks like a new feature. */
export const signsOf = (series: Series): readonly FeatureSign[] => {
	const before = known.get(series);
	if (before !== undefined) return before;
	const signs = featureSigns(series);
	known.set(series, signs);
	return signs;
};

const isCpuidFile = (path: string) => /(?:cpuid\.[ch]|reverse_cpuid\.h|cpufeatures?\.h)$/.test(path);
const hasTokens = (line: string) => /[A-Za-z0-9]/.test(line.replace(/\/\*.{0,500}?\*\/|^\s*\*.*$/g, ''));

/**
 * Whether the series only tells guests of instructions that KVM cannot keep from them: nothing but the lists of CPUID
 * bits changes. Such a feature needs no tests.
 */
export const isOnlyAdvertised = ({patches}: Series): boolean =>
	patches.every(patch => addedLines(patch, path => !isCpuidFile(path)).filter(hasTokens).length === 0);

/** The signs of features that nothing in the series or its words tests; none where RFC or the exception for CPUID bits applies. */
export const untestedFeatures = (posting: Posting): readonly FeatureSign[] => {
	const {series} = posting.context;
	const signs = signsOf(series);
	if (signs.length === 0 || !posting.isWhole || hasTests(series) || isOnlyAdvertised(series)) return [];
	return tellsOfTests(allWordsOf(posting)) ? [] : signs;
};

/** How sure a sign speaks for a feature that has to come with tests. */
export const featureConfidence = (posting: Posting, signs: readonly FeatureSign[]): number => {
	const isSoftware = signs.some(({kind}) => kind === 'capability' || kind === 'ioctl');
	if (!isSoftware) return 0.6;
	return posting.cover === undefined ? 0.75 : 0.8;
};
