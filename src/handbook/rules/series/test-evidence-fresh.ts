import {handbook} from '../../cite.ts';
import {definePostingRule} from '../../posting/define.ts';
import {versionOf} from '../../posting/mails.ts';
import {testingWordsOf} from '../../posting/testing-words.ts';
import {withoutOtherVersions} from '../../posting/version-words.ts';

const older = /\b(?:previous|earlier|prior|last|former|old) (?:version|revision|posting|iteration)\b/i;
const renewed = /\b(?:again|re-?tested|re-?ran|re-?run|this version|unchanged|identical|same)\b/i;

/** The version that the words name as tested, where it is an older one. */
const oldIn = (words: string, version: number): string | undefined => {
	const numbers = [...words.matchAll(/(?<![\w.-])v(\d{1,2})(?![\w.-])/g)].map(([, digits]) => Number(digits));
	if (numbers.includes(version)) return undefined;
	const named = numbers.find(number => number > 0 && number < version);
	return named === undefined ? older.exec(words)?.[0] : `v${named}`;
};

export const testEvidenceFresh = definePostingRule({
	id: 'test-evidence-fresh',
	severity: 'should',
	title: 'Results belong to the patches that are posted',
	why: 'A rebase or a late change makes earlier results say nothing. What is sent is what has to be tested.',
	cites: handbook('Testing'),
	good: `[PATCH v2] KVM: x86: Skip the flush
Testing: selftests on Intel and AMD.
v2: Skip the second one as well.`,
	bad: `[PATCH v2] KVM: x86: Skip the flush
Testing: ran selftests with v1 on Intel and AMD.`,
	check: posting => {
		const version = versionOf(posting);
		if (version < 2) return [];
		return testingWordsOf(posting).flatMap(words => {
			const old = renewed.test(words) ? undefined : oldIn(withoutOtherVersions(words), version);
			if (old === undefined) return [];
			const message = `The testing statement speaks of ${old}, and this is version ${version}. Test what is posted, or say that it is the same.`;
			return [{message, confidence: 0.75, patchIds: []}];
		});
	},
});
