import {checkStatement, type StatementWarning} from '../evidence/check-statement.ts';
import type {Obligation} from '../evidence/obligation.ts';
import {obligationsOf} from '../evidence/obligations.ts';
import {composeStatement} from '../evidence/statement.ts';
import type {Series} from '../series/series.ts';
import type {Session} from './session.ts';

/** What the patches owe, what was said of it, and the statement that follows. */
export type TestingState = Readonly<{
	obligations: readonly Obligation[];
	/** Obligations nobody said anything of yet. */
	open: readonly Obligation[];
	composed: string;
	/** The statement as it will be posted. */
	statement: string;
	isEdited: boolean;
	/** Where an edited statement claims what was not answered as done. */
	warnings: readonly StatementWarning[];
}>;

const owed = new WeakMap<Series, {parameters: unknown; obligations: readonly Obligation[]}>();

const obligations = ({series, parameters}: Session): readonly Obligation[] => {
	if (series === undefined) return [];
	const known = owed.get(series);
	if (known?.parameters === parameters) return known.obligations;
	const result = obligationsOf(series, parameters);
	owed.set(series, {parameters, obligations: result});
	return result;
};

/** The state of the testing step. */
export const testingState = (session: Session): TestingState => {
	const {answers} = session;
	const all = obligations(session);
	const composed = composeStatement(all, answers.testing);
	const statement = answers.statement ?? composed;
	return {
		obligations: all,
		open: all.filter(({id}) => answers.testing[id] === undefined),
		composed,
		statement,
		isEdited: answers.statement !== undefined,
		warnings: answers.statement === undefined ? [] : checkStatement(statement, all, answers.testing),
	};
};
