import type {Patch} from '../series/series.ts';

/** What a selftests patch does: brings a test or checks, changes what an existing test expects, or serves tests. */
export type TestRole = 'new-test' | 'updates-test' | 'library';

const assertion = /\b(?:\w*ASSERT\w*|TEST_FAIL|TEST_REQUIRE|GUEST_SYNC|KSFT_\w+|expect\w*)\b/i;

/** The role of a selftests patch, with the reason in words. */
export const testRole = (patch: Patch): Readonly<{role: TestRole; why: string}> => {
	const tests = patch.diff.filter(
		({path}) => /^tools\/testing\/selftests\/.*\.c$/.test(path) && !/\/lib\//.test(path),
	);
	const added = tests.find(({kind}) => kind === 'added');
	if (added !== undefined) return {role: 'new-test', why: `adds ${added.path.split('/').at(-1)}`};
	if (tests.length === 0) return {role: 'library', why: 'touches no test, only what tests are built from'};
	const lines = tests.flatMap(({hunks}) => hunks.flatMap(hunk => hunk.lines));
	const removes = lines.some(({sign, text}) => sign === '-' && assertion.test(text));
	const adds = lines.some(({sign, text}) => sign === '+' && assertion.test(text));
	if (removes) return {role: 'updates-test', why: 'changes what an existing test expects'};
	if (adds) return {role: 'new-test', why: 'adds checks to an existing test'};
	const onlyAdds = lines.every(({sign}) => sign !== '-');
	return onlyAdds
		? {role: 'new-test', why: 'adds to an existing test'}
		: {role: 'updates-test', why: 'changes an existing test'};
};
