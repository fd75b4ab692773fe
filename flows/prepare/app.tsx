import {Box} from 'ink';
import {Frame, frameRows, type StepMark} from '../../components/frame.tsx';
import {type Marks, useMarks} from '../../components/looks.tsx';
import {Pane} from '../../components/pane.tsx';
import {Scrolling} from '../../components/scrolled.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {firstPostingLine} from '../../src/session/first-posting.ts';
import {isSaved, type Session} from '../../src/session/session.ts';
import {pickedTree, wanted} from '../../src/session/wanted.ts';
import {plural} from '../../src/text/plural.ts';
import type {ScreenProps} from '../api.ts';
import {active} from '../dispatch.ts';
import {hintsOf} from '../key-words.ts';
import {MessageEditor} from '../messages/editor.tsx';
import {FixesDialog} from '../messages/fixes-dialog.tsx';
import {WhyDialog} from '../messages/why-dialog.tsx';
import {ConfirmDialog} from './confirm-dialog.tsx';
import {scrollTo} from './floating-keys.ts';
import {HelpDialog} from './help-dialog.tsx';
import {bindingsNow} from './keys.ts';
import {LineDialog} from './line-dialog.tsx';
import {PlanDialog, planText} from './plan-dialog.tsx';
import {QuestionDialog} from './questions/dialog.tsx';
import {SplitDialog} from './split-dialog.tsx';
import {stepHere, stepsOf} from './steps.ts';
import {TextEditor} from './text-editor.tsx';

const stepMarks = (session: Session, marks: Marks): readonly StepMark[] =>
	stepsOf(session).map(({id, title, state}) => {
		const {mark, count} = session.series === undefined ? {mark: 'later' as const, count: 0} : state(session);
		const sign = {good: marks.good, look: `${count}${marks.look}`, later: marks.later, unsure: marks.unsure}[
			mark
		];
		return {id, title, mark: sign, isHere: id === session.place.step};
	});

const about = (session: Session): string => {
	const {series, repository} = session;
	if (series === undefined) return '';
	const tree = pickedTree(session);
	const count = plural(series.patches.length, 'patch', 'patches');
	const where = tree === undefined ? series.base.slice(0, 12) : tree.name;
	// First, as the end is cut where there is little room.
	return `${repository?.isPractice === true ? 'practice: ' : ''}${count} on ${where}`;
};

const stateText = (session: Session): string => {
	if (session.series === undefined) return '';
	if (session.saveTrouble !== undefined) return 'NOT SAVED';
	return isSaved(session) ? 'saved' : 'saving';
};

const newsText = (session: Session): string => {
	const {work, saveTrouble, notice} = session;
	if (work.kind === 'running') {
		const numbers = work.total === undefined ? '' : ` ${work.done} of ${work.total}`;
		return `${work.what === '' ? work.title : work.what}${numbers}`;
	}
	if (notice !== undefined) return notice;
	if (saveTrouble !== undefined) return `${saveTrouble.fact} ${saveTrouble.remedy}`;
	if (session.repository?.isPractice === true && session.place.step === 'base' && !session.place.dialog) {
		return 'Practice series. For your own, start in a Linux tree.';
	}
	const plan = wanted(session);
	if (plan === undefined || session.place.dialog !== undefined) return '';
	if (!plan.isNothing) return `Plan, not applied yet: ${planText(plan.summary)}. P shows it.`;
	return session.isFirstPosting ? firstPostingLine(session) : '';
};

const Trouble = ({fact, remedy, width}: Readonly<{fact: string; remedy: string; width: number}>) => {
	const marks = useMarks();
	return (
		<Box flexDirection="column">
			<Paragraph text={`${marks.look} ${fact}`} width={Math.min(width, 90)} as="attention" />
			<Say> </Say>
			<Paragraph text={remedy} width={Math.min(width, 90)} />
		</Box>
	);
};

const Body = (props: ScreenProps) => {
	const {session, width} = props;
	const {refusal, work, series, place} = session;
	if (refusal !== undefined) return <Trouble {...refusal} width={width} />;
	if (work.kind === 'failed') return <Trouble {...work.trouble} width={width} />;
	if (series === undefined) return <Say>Reading the repository</Say>;
	const {dialog} = place;
	switch (dialog?.kind) {
		case undefined: {
			const {Screen} = stepHere(session);
			return <Screen {...props} />;
		}
		case 'help':
			return <HelpDialog {...props} scroll={dialog.scroll} />;
		case 'why':
			return <WhyDialog {...props} scroll={dialog.scroll} />;
		case 'text':
			return <Pane {...dialog} width={width} height={props.height} />;
		case 'area':
			return dialog.field.kind === 'message' ? <MessageEditor {...props} /> : <TextEditor {...props} />;
		case 'line':
			return <LineDialog {...props} dialog={dialog} />;
		case 'question':
			return <QuestionDialog {...props} question={dialog.question} />;
		case 'fixes':
			return <FixesDialog {...props} reach={dialog.reach} scroll={dialog.scroll} />;
		case 'split':
			return <SplitDialog {...props} />;
		case 'plan':
			return <PlanDialog {...props} view={dialog.view} scroll={dialog.scroll} />;
		case 'confirm':
			return <ConfirmDialog {...props} isArmed={dialog.isArmed} />;
	}
};

/** The whole screen as a function of the session. */
export const PrepareScreen = ({session, api, width, height}: Omit<ScreenProps, 'isActive'>) => {
	const marks = useMarks();
	const isActive = session.work.kind === 'idle' && session.place.dialog === undefined;
	return (
		<Frame
			width={width}
			height={height}
			branch={session.series?.branch ?? ''}
			about={about(session)}
			state={stateText(session)}
			steps={stepMarks(session, marks)}
			news={newsText(session)}
			keys={hintsOf(active(bindingsNow(session), session))}
		>
			<Scrolling value={scroll => scrollTo(api, scroll)}>
				<Body session={session} api={api} width={width - 2} height={height - frameRows} isActive={isActive} />
			</Scrolling>
		</Frame>
	);
};
