import {baseCommitOf, headerOf} from '../../series/mail.ts';
import {parseSubject} from '../../series/subject.ts';
import type {Emission, Proof} from '../../tools/tools.ts';
import type {Evidence, PatchFile} from './emit-files.ts';

/** What the mail of this place in the series has wrong in its subject; undefined where it is right. */
const faultOf = (
	file: PatchFile,
	index: number,
	{subjectPrefix, version, series, cover}: Emission,
): string | undefined => {
	const subject = parseSubject(headerOf(file.mail, 'Subject') ?? '');
	if (subject === undefined) return `${file.name} has no brackets in its subject`;
	if (subject.tags.join(' ') !== subjectPrefix) return `${file.name} is tagged ${subject.tags.join(' ')}`;
	if (subject.version !== version) return `${file.name} is of version ${subject.version}`;
	const total = series.patches.length;
	if (total === 1 && cover === undefined) {
		return subject.number === undefined ? undefined : `${file.name} is numbered although it is alone`;
	}
	const isRight = subject.number?.index === index && subject.number.total === total;
	return isRight ? undefined : `${file.name} is not numbered ${index}/${total}`;
};

/** Whether there is one file for each patch, numbered and tagged as asked, with the base where git puts it. */
export const proveNumbering = ({emission, files}: Evidence): Proof => {
	const {series, cover} = emission;
	const total = series.patches.length;
	const first = cover === undefined ? 1 : 0;
	const failed = (says: string): Proof => ({id: 'numbering', isProven: false, says});
	const expected = total + 1 - first;
	if (files.length !== expected) return failed(`there are ${files.length} files where ${expected} belong`);
	for (const [at, file] of files.entries()) {
		const fault = faultOf(file, first + at, emission);
		if (fault !== undefined) return failed(fault);
	}
	const base = files[0] && baseCommitOf(files[0].mail);
	if (base !== series.base) return failed(`the base-commit is ${base ?? 'missing'}, not ${series.base}`);
	if (total === 1 && cover === undefined) {
		return {id: 'numbering', isProven: true, says: 'one patch, not numbered, base-commit below it'};
	}
	const where = cover === undefined ? 'the first patch' : 'the cover letter';
	const says = `numbered ${first}/${total} to ${total}/${total}, base-commit in ${where}`;
	return {id: 'numbering', isProven: true, says};
};
