import {Box} from 'ink';
import {useSyncExternalStore} from 'react';
import {Frame, frameRows, type StepMark} from '../../components/frame.tsx';
import {type Marks, useMarks} from '../../components/looks.tsx';
import {Scrolling} from '../../components/scrolled.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {isKept, type Onboard, type OnboardEvent} from '../../src/session/onboard.ts';
import {show} from '../../src/text/show.ts';
import {FullScreen} from '../full-screen.tsx';
import {hintsOf} from '../key-words.ts';
import type {StoreOf} from '../store.ts';
import type {ChapterProps, OnboardApi} from './api.ts';
import {ConfirmDialog, HelpDialog, LineDialog} from './dialogs.tsx';
import {ItemDetail} from './item-detail.tsx';
import {activeNow, handleKey} from './keys.ts';
import {scrollTo} from './scroll-to.ts';
import {chapterHere, chapters} from './steps.ts';

const chapterMarks = (session: Onboard, marks: Marks): readonly StepMark[] =>
	chapters.map(({id, title, state}) => {
		const {mark, count} = state(session);
		const sign = {good: marks.good, look: `${count}${marks.look}`, later: marks.later, unsure: marks.unsure}[
			mark
		];
		return {id, title, mark: sign, isHere: id === session.chapter};
	});

const newsText = ({work, notice, saveTrouble}: Onboard): string => {
	if (work.kind === 'running') {
		const count = work.done > 0 ? ` ${work.done}` : '';
		const numbers = work.total === undefined ? count : ` ${work.done} of ${work.total}`;
		return `${show(work.what === '' ? work.title : work.what)}${numbers}`;
	}
	if (notice !== undefined) return notice;
	return saveTrouble === undefined ? '' : `${saveTrouble.fact} ${saveTrouble.remedy}`;
};

const where = ({facts}: Onboard): readonly [branch: string, about: string] => {
	const repository = facts?.repository;
	if (repository === undefined) return ['onboard', ''];
	if (repository === 'none') return ['onboard', 'no repository'];
	return [
		'onboard',
		repository.branch === undefined ? repository.root : `${repository.root}, ${repository.branch}`,
	];
};

const Body = (props: ChapterProps) => {
	const {session, width, height} = props;
	const {dialog, work} = session;
	if (work.kind === 'failed') {
		const columns = Math.min(width, 90);
		return (
			<Box flexDirection="column">
				<Paragraph text={work.trouble.fact} width={columns} as="attention" />
				<Say> </Say>
				<Paragraph text={work.trouble.remedy} width={columns} />
			</Box>
		);
	}
	switch (dialog?.kind) {
		case 'item':
			return <ItemDetail session={session} width={width} height={height} scroll={dialog.scroll} />;
		case 'line':
			return <LineDialog {...props} dialog={dialog} />;
		case 'confirm':
			return <ConfirmDialog {...props} dialog={dialog} />;
		case 'help':
			return <HelpDialog {...props} scroll={dialog.scroll} />;
		case undefined: {
			const {Screen} = chapterHere(session);
			return <Screen {...props} />;
		}
	}
};

/** The whole screen as a function of the session. */
export const OnboardScreen = ({session, api, width, height}: ChapterProps) => {
	const marks = useMarks();
	const [branch, about] = where(session);
	return (
		<Frame
			width={width}
			height={height}
			branch={branch}
			about={about}
			state={session.saveTrouble !== undefined ? 'NOT SAVED' : isKept(session) ? 'saved' : ''}
			steps={chapterMarks(session, marks)}
			news={newsText(session)}
			keys={hintsOf(activeNow(session))}
		>
			<Scrolling value={scroll => scrollTo(api, scroll)}>
				<Body session={session} api={api} width={width - 2} height={height - frameRows} />
			</Scrolling>
		</Frame>
	);
};

/** The app: draws the session and turns keys into events. Holds nothing of its own. */
export const OnboardApp = ({
	store,
	api,
	isUnicode,
}: Readonly<{store: StoreOf<Onboard, OnboardEvent>; api: OnboardApi; isUnicode: boolean}>) => {
	const session = useSyncExternalStore(store.subscribe, store.session);
	return (
		<FullScreen isUnicode={isUnicode} onKey={key => handleKey(key, api)}>
			{size => <OnboardScreen session={session} api={api} {...size} />}
		</FullScreen>
	);
};
