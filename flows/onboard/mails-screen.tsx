import {Box, Text} from 'ink';
import {type Marks, style, useMarks} from '../../components/looks.tsx';
import {windowAround} from '../../components/rows.ts';
import {Say} from '../../components/words.tsx';
import {purposeOf} from '../../src/posting/list-purpose.ts';
import type {PreviewMail} from '../../src/posting/mail-preview.ts';
import type {MailView} from '../../src/session/onboard.ts';
import {cutTo, wrap} from '../../src/text/fit.ts';
import {show} from '../../src/text/show.ts';
import type {CardRow} from './card-rows.ts';
import {Rows} from './rows.tsx';

const rowOfDiff = (line: string): CardRow['as'] =>
	/^\+(?!\+\+ )/.test(line) ? 'added' : /^-(?!-- |--$)/.test(line) ? 'removed' : 'text';

const recipients = ({headers}: PreviewMail): readonly string[] =>
	headers
		.filter(({name}) => name === 'To' || name === 'Cc')
		.flatMap(({value}) => value.split(', '))
		.filter(value => value !== '');

const nameColumns = 9;

/** A mail in rows: headers, what each recipient is for, the body. */
export const mailRows = (mail: PreviewMail, width: number, marks: Marks): readonly CardRow[] => [
	...mail.headers.flatMap(({name, value}) =>
		wrap(value === '' ? '(nobody)' : show(value), width - nameColumns).map((text, index) => ({
			text: `${(index === 0 ? name : '').padEnd(nameColumns)}${text}`,
			as: name === 'Subject' ? ('own' as const) : ('text' as const),
		})),
	),
	{text: ' ', as: 'text'},
	...recipients(mail).flatMap(recipient => {
		const {says, isPublic} = purposeOf(recipient);
		const lines = wrap(`${show(recipient)}: ${says}${isPublic ? ', public' : ''}`, width - 2);
		return lines.map((text, at) => ({
			text: `${at === 0 ? marks.arrow : ' '} ${text}`,
			as: 'quiet' as const,
		}));
	}),
	{text: ' ', as: 'text'},
	...mail.lines.map(line => ({text: line === '' ? ' ' : show(line), as: rowOfDiff(line)})),
];

/** The thread as a mail client lists it, and the mail under the cursor below it or beside it. */
export const MailsScreen = ({
	mails,
	view,
	width,
	height,
}: Readonly<{mails: readonly PreviewMail[]; view: MailView; width: number; height: number}>) => {
	const marks = useMarks();
	const mail = mails[view.mail];
	if (mail === undefined) return <Say>There is nothing to be sent yet.</Say>;
	const isWide = width >= 110;
	const listHeight = isWide ? height - 1 : Math.max(1, Math.min(mails.length, Math.floor(height / 4)));
	const listWidth = isWide ? Math.floor(width * 0.42) : width;
	const {from, to} = windowAround(view.mail, mails.length, listHeight);
	const paneWidth = isWide ? width - listWidth : width;
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			<Say as="quiet">{`What reviewers will see: mail ${view.mail + 1} of ${mails.length}`}</Say>
			<Box flexDirection={isWide ? 'row' : 'column'}>
				<Box flexDirection="column" width={listWidth} flexShrink={0}>
					{mails.slice(from, to).map(({id, subject, isReply}, index) => (
						<Text key={id} wrap="truncate">
							<Text {...style.accent}>{from + index === view.mail ? marks.here : ' '}</Text>
							<Text {...(from + index === view.mail ? style.own : style.text)}>
								{cutTo(` ${isReply ? '  ' : ''}${show(subject)}`, listWidth - 3)}
							</Text>
						</Text>
					))}
				</Box>
				{isWide ? null : <Say as="quiet">{marks.rule.repeat(width)}</Say>}
				<Rows
					body={mailRows(mail, paneWidth - 1, marks)}
					width={paneWidth - 1}
					height={isWide ? height - 1 : height - listHeight - 2}
					scroll={view.scroll}
				/>
			</Box>
		</Box>
	);
};
