import type {RuleText, Severity} from '../../handbook/rule.ts';

/** The levels SARIF knows. */
export const sarifLevel: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
	must: 'error',
	should: 'warning',
	hint: 'note',
};

/** A rule as SARIF describes it; of another program's only its name. */
export const sarifRule = ({
	id,
	text,
	url,
}: Readonly<{id: string; text: RuleText | undefined; url: string}>) =>
	text === undefined
		? {id}
		: {
				id,
				shortDescription: {text: text.title},
				fullDescription: {text: text.why},
				helpUri: url,
				defaultConfiguration: {level: sarifLevel[text.severity]},
			};
