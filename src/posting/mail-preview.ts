import {readablePath} from '../series/bytes.ts';
import type {Emission} from '../series/emission.ts';
import {shortlogOf} from '../series/patch.ts';
import type {Patch} from '../series/series.ts';
import type {Addressees} from './recipients.ts';

/** A mail as a client would list and show it. Texts come from outside. */
export type PreviewMail = Readonly<{
	id: string;
	/** Whether it stands below the cover letter in the thread. */
	isReply: boolean;
	headers: readonly Readonly<{name: 'From' | 'To' | 'Cc' | 'Subject' | 'Date'; value: string}>[];
	subject: string;
	/** The body in lines. */
	lines: readonly string[];
}>;

/** What the mails are made of. */
export type PreviewParts = Readonly<{
	emission: Emission;
	/** The patches as they will be, in their order. */
	patches: readonly Readonly<{message: string; patch: Patch}>[];
	sender: Readonly<{name: string; mail: string}>;
	recipients: Addressees;
	/** What stands for the date, which is not known before sending. */
	date: string;
}>;

const numberIn = (at: number, count: number) => String(at).padStart(String(count).length, '0');

const brackets = (
	{subjectPrefix, version}: Emission,
	at: number,
	count: number,
	isSingle: boolean,
): string => {
	const words = [subjectPrefix, ...(version > 1 ? [`v${version}`] : [])];
	return `[${[...words, ...(isSingle ? [] : [`${numberIn(at, count)}/${count}`])].join(' ')}]`;
};

const diffLines = ({diff}: Patch): readonly string[] =>
	diff.flatMap(file => [
		`diff --git a/${readablePath(file.oldPath ?? file.path)} b/${readablePath(file.path)}`,
		...(file.isBinary ? ['Binary file'] : []),
		...file.hunks.flatMap(hunk => [
			`@@ -${hunk.oldStart},${hunk.oldCount} +${hunk.newStart},${hunk.newCount} @@ ${hunk.context}`.trimEnd(),
			...hunk.lines.map(({sign, text}) => sign + text),
		]),
	]);

const fileLines = ({changes, diff}: Patch): readonly string[] =>
	changes.map(({path}) => {
		const lines = diff
			.filter(file => file.path === path)
			.flatMap(({hunks}) => hunks.flatMap(hunk => hunk.lines));
		const count = (wanted: string) => lines.filter(({sign}) => sign === wanted).length;
		return ` ${readablePath(path)} | +${count('+')} -${count('-')}`;
	});

const bodyOf = (message: string): readonly string[] => {
	const [, ...rest] = message.replace(/\r\n/g, '\n').trimEnd().split('\n');
	return rest[0] === '' ? rest.slice(1) : rest;
};

/** The mails of a series, the cover letter first where there is one. */
export const previewMails = ({
	emission,
	patches,
	sender,
	recipients,
	date,
}: PreviewParts): readonly PreviewMail[] => {
	const {cover, remark, series} = emission;
	const count = patches.length;
	const isSingle = cover === undefined && count === 1;
	const mail = (at: number, id: string, title: string, lines: readonly string[]): PreviewMail => {
		const subject = `${brackets(emission, at, count, isSingle)} ${title}`;
		return {
			id,
			isReply: cover !== undefined ? at > 0 : at > 1,
			subject,
			lines,
			headers: [
				{name: 'From', value: `${sender.name} <${sender.mail}>`},
				{name: 'To', value: recipients.to.join(', ')},
				{name: 'Cc', value: recipients.cc.join(', ')},
				{name: 'Subject', value: subject},
				{name: 'Date', value: date},
			],
		};
	};
	const baseLine = `base-commit: ${series.base}`;
	const shortlogs = patches.map(
		({message}, index) => `  ${numberIn(index + 1, count)} ${shortlogOf(message)}`,
	);
	const covers =
		cover === undefined
			? []
			: [mail(0, 'cover', cover.subject, [...cover.body.split('\n'), '', ...shortlogs, '', baseLine])];
	return [
		...covers,
		...patches.map(({message, patch}, index) => {
			const isFirst = index === 0 && cover === undefined;
			return mail(index + 1, patch.id, shortlogOf(message), [
				...bodyOf(message),
				'---',
				...(isFirst && remark !== undefined ? [remark, ''].flatMap(text => text.split('\n')) : []),
				...fileLines(patch),
				'',
				...diffLines(patch),
				...(isFirst ? ['', baseLine] : []),
			]);
		}),
	];
};
