import {readablePath} from '../../series/bytes.ts';
import type {Standing} from '../../series/tree.ts';
import type {Answers} from '../answers.ts';
import type {Session} from '../session.ts';
import type {AnswersFile} from './answers-file.ts';
import type {Problem} from './strict-json.ts';

/** The tree a file names, by its ref or its short name, with how the series stands to it. */
export const namedTree = ({standings}: Session, name: string): Standing | undefined =>
	standings?.find(({tree}) => tree.ref === name) ?? standings?.find(({tree}) => tree.name === name);

const movingOf = (
	{sitsOnIt, ahead, behind, trial}: Standing,
	move: boolean | undefined,
): Readonly<{isMoving: boolean}> | Readonly<{says: string; path: string}> => {
	if (sitsOnIt) return {isMoving: false};
	const isOnOlder = ahead === 0 && behind > 0;
	if (move === undefined && isOnOlder) {
		return {
			path: '/base/move',
			says: `is missing: the series sits ${behind} commits back; true moves it to the tip, false lets it stay.`,
		};
	}
	if (move === false) {
		return isOnOlder
			? {isMoving: false}
			: {path: '/base/move', says: 'expected true, as the series does not sit on this tree.'};
	}
	return trial.isClean
		? {isMoving: true}
		: {
				path: '/base/tree',
				says: `does not take the series: it conflicts in ${readablePath(trial.conflict.path)}.`,
			};
};

/** What a file says of the base, as answers. */
export const baseAnswer = (
	session: Session,
	{kind, attack, tree, move}: NonNullable<AnswersFile['base']>,
): Readonly<{change: Partial<Answers>; problems: readonly Problem[]}> => {
	const said = {
		...(kind === undefined ? {} : {kind}),
		...(attack === undefined ? {} : {isAttack: attack}),
	};
	if (tree === undefined) return {change: said, problems: []};
	const standing = namedTree(session, tree);
	if (standing === undefined) {
		const known = (session.standings ?? []).map(each => each.tree.name).join(', ');
		return {
			change: said,
			problems: [{path: '/base/tree', says: `is no tree here; there are ${known === '' ? 'none' : known}.`}],
		};
	}
	const moving = movingOf(standing, move);
	if (!('isMoving' in moving)) return {change: said, problems: [moving]};
	const {ref, name} = standing.tree;
	return {change: {...said, base: {ref, name, isMoving: moving.isMoving}}, problems: []};
};
