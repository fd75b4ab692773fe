import fc from 'fast-check';

/**
 * Properties draw the same cases in each run, so that a test that fails does so because of what was changed.
 * `KVM_SERIES_SEED` is the number of other cases, or `new` for some that nobody has seen.
 */
const {KVM_SERIES_SEED: wanted = '20261129'} = process.env;

if (wanted !== 'new') fc.configureGlobal({seed: Number(wanted)});
