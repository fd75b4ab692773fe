import {type CommitRef, commitRefs} from '../../changelog/commit-refs.ts';
import {defineMessageRule} from '../../changelog/define.ts';
import {withEdits} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {spotAt} from '../../changelog/spot.ts';
import {keepingWidth} from '../../changelog/wrap.ts';
import {kernelDoc} from '../../cite.ts';
import type {Facts, KnownCommit} from '../../facts.ts';

/** Histories of other projects, which print their ids another way. */
const foreign =
	/\b(?:QEMU|qemu|Xen|kvm-unit-tests|KUT|libvirt|SeaBIOS|OVMF|edk2|gcc|binutils|glibc|LLVM|crosvm)\b/;
const digits = 12;

const knownOf = (facts: Facts | undefined, {id}: CommitRef): KnownCommit | undefined =>
	facts?.commits.get(id);

/** Whether the same commit is named in full elsewhere in the message, or by its tag. */
const isNamedInFull = (message: string, ref: CommitRef): boolean => {
	const isSame = (id: string) => id.startsWith(ref.id) || ref.id.startsWith(id);
	const {trailers} = partsOf(message);
	return (
		commitRefs(message).some(each => each.isWellFormed && isSame(each.id)) ||
		trailers.some(({key, value}) => /^fixes$/i.test(key ?? '') && isSame(value.split(' ')[0] ?? ''))
	);
};

/** A date behind the quoted title, or a title given elsewhere, is a habit of some and leaves no doubt about the commit. */
const sureness = (message: string, {at, length, id, title}: CommitRef): number => {
	if (id.length < digits) return 0.9;
	if (title === undefined) return 0.8;
	return /\s\("[^"]+"?$/.test(message.slice(at, at + length)) ? 0.6 : 0.9;
};

type Wrong = Readonly<{ref: CommitRef; says: string; confidence: number; right: string | undefined}>;

const wrongIn = (message: string, facts: Facts | undefined): readonly Wrong[] =>
	commitRefs(message).flatMap((ref): readonly Wrong[] => {
		const {id, title, isWellFormed, word} = ref;
		const known = knownOf(facts, ref);
		const right = known && `${word} ${known.oid.slice(0, digits)} ("${known.subject}")`;
		const isOther =
			known !== undefined && title !== undefined && title !== known.subject.replace(/\s+/g, ' ').trim();
		if (isWellFormed && !isOther) return [];
		const near = message.slice(Math.max(0, ref.at - 80), ref.at + ref.length + 60);
		const isMinor = id.length >= digits && title === undefined && isNamedInFull(message, ref);
		if (isMinor) return [];
		const confidence = foreign.test(near) && known === undefined ? 0.4 : sureness(message, ref);
		if (isWellFormed)
			return [{ref, says: `The title of ${id.slice(0, digits)} is another one.`, confidence, right}];
		const wanted =
			title === undefined ? 'its title in brackets and quotes' : 'brackets and quotes around the title';
		const says =
			id.length < digits
				? `${id} has ${id.length} digits. Name the commit by ${digits}${title === undefined ? ' and its title' : ''}.`
				: `Commit ${id.slice(0, digits)} lacks ${wanted}.`;
		return [{ref, says, confidence, right}];
	});

export const changelogCommitRefFormat = defineMessageRule({
	id: 'changelog-commit-ref-format',
	severity: 'must',
	title: 'Commits are named by twelve digits and their title',
	why: 'A bare hash says nothing to a reader, and a short one can come to mean two commits. Twelve digits find the commit, and the title tells what it was, even where the hash is unknown.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: x86: Restore the check of the mode

Restore the check of the mode, which commit 0123456789ab ("KVM: x86: Move
checks") lost on the way.

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Restore the check of the mode

Restore the check of the mode, which commit 0123456 lost on the way.

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}, {facts}) =>
		wrongIn(message, facts).map(({ref, says, confidence}) => ({
			message: says,
			spot: spotAt(message, ref.at, ref.length),
			confidence,
		})),
	fixClass: 'safe',
	fix: ({commit: {message}}, {facts}) => {
		const wrong = wrongIn(message, facts);
		const edits = wrong.flatMap(({ref: {at, length}, right}) =>
			right === undefined ? [] : [{at, length, text: right}],
		);
		return edits.length < wrong.length ? undefined : keepingWidth(message, withEdits(message, edits));
	},
});
