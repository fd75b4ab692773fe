export {type FeatureSign, featureSigns, hasTests} from '../series/feature.ts';
