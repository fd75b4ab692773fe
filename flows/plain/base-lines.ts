import {guessKind, kinds} from '../../src/handbook/base-choice.ts';
import {securityProcess} from '../../src/handbook/security.ts';
import type {Session} from '../../src/session/session.ts';
import {pickedTree, wanted} from '../../src/session/wanted.ts';
import {baseQuestion} from '../prepare/base.tsx';
import {attackSigns, privateLines} from '../prepare/base-attack.tsx';
import {treeAdvice} from '../prepare/base-trees.tsx';

const treeText = (session: Session): string => {
	const {series, answers} = session;
	const tree = pickedTree(session);
	const from = series?.base.slice(0, 12) ?? '';
	if (tree === undefined) return `${answers.base?.name} is not there any more.`;
	return wanted(session)?.plan.newBase === series?.base
		? `Stays on ${from}, a commit of ${tree.name}.`
		: `Moves from ${from} to ${tree.name} (${tree.oid.slice(0, 12)}) when the plan is applied.`;
};

/** What there is to know for the question of the base step, or what was decided. */
export const baseLines = (session: Session): readonly string[] => {
	const {series, answers} = session;
	if (series === undefined) return [];
	switch (baseQuestion(session)) {
		case 'kind':
			return [guessKind(series).why];
		case 'attack':
			return attackSigns(session);
		case 'security':
			return [
				'This series is not posted in public. No patches are made here.',
				securityProcess.text,
				...privateLines(session),
			];
		case 'tree':
			return [treeAdvice(session) ?? ''];
		case 'none':
			return [
				`Decided: ${kinds.find(({kind}) => kind === answers.kind)?.title ?? ''}.`,
				'You say that no guest can use it against a host.',
				treeText(session),
			];
	}
};
