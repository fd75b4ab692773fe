import type {Standing} from '../series/tree.ts';
import type {Session} from './session.ts';

/** Whether a rewrite has moved the branch from the series that is known: what is said of trees holds for neither then. */
const isBetween = ({applied, series}: Session): boolean => {
	const last = applied.at(-1);
	return last !== undefined && last.after !== series?.tip;
};

/**
 * The session once it is known how the series stands to the trees. A tree that the series was to stay on and does not
 * sit on, as where a move there was undone or the tree was made anew, is no answer any more.
 */
export const surveyed = (session: Session, standings: readonly Standing[]): Session => {
	const next = {...session, standings};
	const {base} = session.answers;
	if (base === undefined || base.isMoving || isBetween(session)) return next;
	const standing = standings.find(({tree}) => tree.ref === base.ref);
	if (standing === undefined || standing.sitsOnIt || standing.ahead === 0) return next;
	return {
		...next,
		answers: {...session.answers, base: undefined},
		notice: `The series does not sit on ${base.name} any more; choose its base again.`,
	};
};
