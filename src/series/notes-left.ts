import type {Plan} from './plan.ts';
import type {Series} from './series.ts';

/** Notes that stay with old commits when a plan is carried out. */
export type NotesLeft = Readonly<{
	/** The full name of the ref that holds them. */
	ref: string;
	/** How many commits have some. */
	commits: number;
	/** Set where copying is turned off as a whole, whichever refs are named for it. */
	isOff?: true;
}>;

/** Commits of the series that a plan makes anew or leaves out: all from the first one on that does not stay as it is. */
export const commitsToChange = ({patches}: Series, plan: Plan): readonly string[] => {
	const stays = (at: number) => {
		const {source, ...rest} = plan.patches[at] ?? {source: ''};
		return source === patches[at]?.commit.oid && Object.values(rest).every(value => value === undefined);
	};
	const first = plan.newBase === plan.oldBase ? patches.findIndex((_, at) => !stays(at)) : 0;
	return first === -1 ? [] : patches.slice(first).map(({commit}) => commit.oid);
};
