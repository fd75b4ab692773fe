import {builtNews, rewrittenText} from '../../src/session/built.ts';
import {findingHere} from '../../src/session/desk.ts';
import type {Dialog} from '../../src/session/dialog.ts';
import {dropText} from '../../src/session/loss.ts';
import type {Session} from '../../src/session/session.ts';
import {partsOfRow, splitRows} from '../../src/session/split-state.ts';
import {wanted} from '../../src/session/wanted.ts';
import type {Api} from '../api.ts';
import {FixesDialog} from '../messages/fixes-dialog.tsx';
import {whyText} from '../messages/why-text.ts';
import {planText} from '../prepare/plan-dialog.tsx';
import {planRows} from '../prepare/plan-rows.ts';
import {rowText, sizesText} from '../prepare/split-dialog.tsx';
import {splitHere} from '../prepare/split-keys.ts';
import {plainMarks} from './actions.ts';
import {drawn, tall} from './drawn.tsx';

const splitLines = (session: Session): readonly string[] => {
	const here = splitHere(session);
	if (here === undefined) return [];
	const {draft, patch} = here;
	return [
		sizesText(draft),
		...splitRows(patch, draft).map((row, index) => {
			const parts = partsOfRow(row, draft.allotment).map(part => part + 1);
			const mark = index === draft.cursor ? ', in hand' : '';
			const where = parts.length === 0 ? 'stays' : `part ${parts.join(' and ')}`;
			return `${index + 1}: ${rowText(row, plainMarks).text.trim()} [${where}${mark}]`;
		}),
		'No part has been built. Build each one before posting.',
	];
};

/** Old and new of the whole series, line by line. */
export const planLines = (session: Session): readonly string[] => {
	const {built, series} = session;
	const current = wanted(session);
	if (series === undefined || current === undefined) return [];
	return [
		`Changes: ${planText(current.summary)}.`,
		...(built === undefined ? [] : builtNews(built, true)),
		...planRows(series, current.rows, plainMarks).map(({sign, text}) => `${sign} ${text}`),
	];
};

/** What confirming would do, and what has to be typed for it. */
export const confirmLines = (session: Session): readonly string[] => {
	const {built, series} = session;
	const current = wanted(session);
	if (built === undefined || series === undefined || current === undefined) return [];
	const {tip, isSameTree} = built.rewritten;
	const lost = dropText(current.rows);
	return [
		`Rewrite ${rewrittenText(built, series)}: ${series.branch} goes from ${series.tip.slice(0, 12)} to ${tip.slice(0, 12)}, with ${planText(current.summary)}.`,
		isSameTree
			? "The tip's files, index and worktree stay as they are."
			: (lost ?? 'The tip gets the files of the new base with the series on top.'),
		...builtNews(built, false),
		`The old commits stay under refs/kvm-series/backup/; ${session.program} undo goes back.`,
		`Type the word yes to rewrite, or new to make the branch ${built.newBranch} and leave this one as it is. Anything else leaves both.`,
	];
};

/** What floats above the step, as lines. */
export const dialogLines = (
	session: Session,
	api: Api,
	dialog: Dialog,
	columns: number,
): readonly string[] => {
	switch (dialog.kind) {
		case 'why': {
			const finding = findingHere(session);
			return finding === undefined ? [] : whyText(finding, columns);
		}
		case 'text':
			return [`${dialog.title}:`, ...dialog.text.split('\n')];
		case 'fixes': {
			const props = {session, api, width: columns, height: tall, isActive: false};
			return drawn(<FixesDialog {...props} reach={dialog.reach} scroll={0} />, columns);
		}
		case 'split':
			return splitLines(session);
		case 'plan':
			return dialog.view === 'range-diff' && session.built !== undefined
				? session.built.rangeDiff.split('\n')
				: planLines(session);
		case 'confirm':
			return confirmLines(session);
		default:
			return [];
	}
};
