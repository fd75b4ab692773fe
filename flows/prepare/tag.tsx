import {Box} from 'ink';
import {Choice} from '../../components/choice.tsx';
import {type Marks, useMarks} from '../../components/looks.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {citationText, handbook} from '../../src/handbook/cite.ts';
import {noRft, subjectPrefix, type Tag, type TagAdvice} from '../../src/posting/tag.ts';
import {aLine} from '../../src/session/line.ts';
import type {Session} from '../../src/session/session.ts';
import {adviceFor, suggestedTag, tagDebts, tagOf} from '../../src/session/tag-state.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {Api, ScreenProps} from '../api.ts';
import {choosingKeys} from './choosing-keys.ts';
import {defineStep, notYet, toLookAt} from './define-step.ts';
import type {Asked} from './questions/asked.ts';

const titles: Readonly<Record<Tag['kind'], string>> = {
	PATCH: 'to be merged',
	RFC: 'to get an opinion; not reviewed in detail',
	RESEND: 'the very same mails once more',
};

const editQuestion = (api: Api) =>
	api.send({
		kind: 'dialog-opened',
		dialog: {kind: 'line', field: {kind: 'question'}, line: aLine(api.session().answers.question)},
	});

const changeVersion = (by: number) => (api: Api) => {
	const {kind, version} = tagOf(api.session());
	api.send({kind: 'answered', change: {tag: {kind, version: Math.min(99, Math.max(1, version + by))}}});
};

const sample = (tag: Tag, count: number) =>
	`[${subjectPrefix(tag)}${tag.version > 1 ? ` v${tag.version}` : ''}${count > 1 ? ` 1/${count}` : ''}]`;

const Advice = ({
	advice,
	width,
	most,
	marks,
}: Readonly<{advice: TagAdvice; width: number; most: number; marks: Marks}>) => (
	<Paragraph
		text={`${advice.weight === 'tells' ? marks.later : marks.look} ${advice.says} ${advice.why} (${citationText(advice.cites)})`}
		width={width}
		most={most}
	/>
);

/** What the posting is. */
export const askTag = (session: Session): Asked => {
	const tag = tagOf(session);
	const count = itemsOf(session).length;
	return {
		title: `What is this posting? Version ${tag.version}.`,
		about: '',
		options: (['PATCH', 'RFC', 'RESEND'] as const).map(kind => ({
			value: kind,
			label: sample({...tag, kind}, count),
			facts: [titles[kind]],
		})),
		initial: tag.kind,
		take: (api, value) => {
			const kind = value as Tag['kind'];
			api.send({kind: 'answered', change: {tag: {kind, version: tag.version}}});
			if (kind === 'RFC' && session.answers.question === '') editQuestion(api);
			else api.send({kind: 'step-entered', step: 'testing'});
		},
	};
};

const Screen = ({session, api, width, height, isActive}: ScreenProps) => {
	const marks = useMarks();
	const {answers} = session;
	const tag = tagOf(session);
	const asked = askTag(session);
	const advice = adviceFor(session, answers.tag ?? {...tag, kind: 'PATCH'});
	const most = height > 14 ? 4 : height > 10 ? 3 : 2;
	return (
		<Box flexDirection="column" height={height}>
			<Say>{asked.title}</Say>
			{height > 10 ? <Say> </Say> : null}
			<Choice
				options={asked.options}
				width={width}
				rows={5}
				initial={asked.initial}
				isActive={isActive}
				onTake={value => asked.take(api, value)}
			/>
			<Say> </Say>
			{answers.question === '' ? null : (
				<Paragraph text={`${marks.good} Asks: ${answers.question}`} width={width} most={2} />
			)}
			{advice.slice(0, height > 14 ? 3 : 1).map(each => (
				<Advice key={each.id} advice={each} width={width} most={most} marks={marks} />
			))}
			{height > 12 ? <Advice advice={noRft} width={width} most={most} marks={marks} /> : null}
		</Box>
	);
};

/** Step 4: PATCH, RFC or RESEND, and the version. */
export const tag = defineStep({
	id: 'tag',
	title: 'Tag',
	why: 'The words in the brackets tell whether this is to be merged or discussed, and which version it is. b4, patchwork and lore group mails by them.',
	cites: citationText(handbook('New Features')),
	state: session => (session.answers.tag === undefined ? notYet : toLookAt(tagDebts(session).length)),
	keys: [
		...choosingKeys(() => true),
		{keys: ['+'], label: 'version up', does: changeVersion(1)},
		{keys: ['-'], label: 'version down', does: changeVersion(-1)},
		{
			keys: ['f'],
			label: 'feedback wanted',
			isOn: session => tagOf(session).kind === 'RFC' || suggestedTag(session).kind === 'RFC',
			does: editQuestion,
		},
	],
	asks: askTag,
	Screen,
});
