import {Box} from 'ink';
import {bodyPlace} from '../../components/frame.tsx';
import {LineInput} from '../../components/line-input.tsx';
import {useMarks} from '../../components/looks.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {withShortlog} from '../../src/series/patch.ts';
import type {Dialog} from '../../src/session/dialog.ts';
import {findingsOf} from '../../src/session/judged.ts';
import {lineText} from '../../src/session/line.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {ScreenProps} from '../api.ts';
import {readAuthor} from './author.ts';
import {lineLabel} from './lines.ts';

/** A line being typed; a shortlog is judged as it changes. */
export const LineDialog = ({
	session,
	width,
	height,
	dialog,
}: ScreenProps & Readonly<{dialog: Extract<Dialog, {kind: 'line'}>}>) => {
	const marks = useMarks();
	const {field, line} = dialog;
	const item = field.kind === 'shortlog' ? itemsOf(session).find(({id}) => id === field.item) : undefined;
	const author = field.kind === 'author' ? readAuthor(session, field, lineText(line)) : undefined;
	const isEmpty = lineText(line).trim() === '';
	const findings =
		item === undefined || isEmpty
			? []
			: findingsOf(session, item, withShortlog(item.message, lineText(line))).filter(
					({spot}) => (spot?.line ?? 0) === 0,
				);
	return (
		<Box flexDirection="column" height={height}>
			<LineInput
				before={line.before}
				after={line.after}
				width={width}
				label={lineLabel(field)}
				place={bodyPlace}
				isShortlog={field.kind === 'shortlog' || field.kind === 'cover-subject'}
			/>
			<Say> </Say>
			{author !== undefined && 'refused' in author ? (
				<Paragraph text={`${marks.look} ${author.refused}`} width={width} most={2} />
			) : null}
			{item !== undefined && isEmpty ? (
				<Paragraph
					text={`${marks.look} A patch needs a shortlog. Enter leaves it as it was.`}
					width={width}
					most={2}
				/>
			) : null}
			{findings.slice(0, Math.max(0, height - 6)).map(({rule, message, severity}) => (
				<Paragraph
					key={rule.id + message}
					text={`${severity === 'hint' ? marks.unsure : marks.look} ${message}`}
					width={width}
					most={1}
				/>
			))}
		</Box>
	);
};
