import type {ForeignFinding, ForeignSpot} from '../../series/foreign-finding.ts';
import type {Origin} from '../../series/plain-mail.ts';
import {aboutThePatch, leftOut} from './checkpatch-types.ts';

/** One line of the script's output. */
export type ScriptReport = Readonly<{
	level: 'ERROR' | 'WARNING' | 'CHECK';
	/** For example `LONG_LINE`. */
	type: string;
	/** The line of its input, from 1; undefined where it names none. */
	line: number | undefined;
	message: string;
}>;

const report = /^(?:-:(\d{1,9}): ?)?(ERROR|WARNING|CHECK):([A-Z][A-Z0-9_]*): (.+)$/;

/** A longer message quotes the code. */
const longest = 400;

/** Reads what `checkpatch.pl --terse --show-types -` prints. Lines of another form are passed over. */
export const parseScriptOutput = (output: string): readonly ScriptReport[] =>
	output.split('\n').flatMap(text => {
		const found = text.trimEnd().match(report);
		if (found === null) return [];
		const [, line, level, type = '', message = ''] = found;
		return [
			{
				level: level as ScriptReport['level'],
				type,
				line: line === undefined ? undefined : Number(line),
				message: message.length > longest ? `${message.slice(0, longest)}…` : message,
			},
		];
	});

/** Whether this is a report as it was kept in a file. */
export const isScriptReport = (value: unknown): value is ScriptReport => {
	if (typeof value !== 'object' || value === null) return false;
	const {level, type, line, message} = value as Readonly<Record<string, unknown>>;
	return (
		(level === 'ERROR' || level === 'WARNING' || level === 'CHECK') &&
		typeof type === 'string' &&
		typeof message === 'string' &&
		(line === undefined || (Number.isSafeInteger(line) && (line as number) > 0))
	);
};

/** The place of a report; `base` where it is about lines that the patch does not add. */
const spotOf = ({type, line}: ScriptReport, origins: readonly Origin[]): ForeignSpot | undefined | 'base' => {
	if (line === undefined || aboutThePatch.has(type)) return undefined;
	const origin = origins[line - 1] ?? 'patch';
	return origin === 'patch' ? undefined : origin;
};

/**
 * Reports as findings, those left out that KVM or our way of asking makes untrue, that are said twice, or that are
 * about lines of the base. The script is a guide and no judge: its errors are a should, all else is a hint.
 */
export const findingsOf = (
	reports: readonly ScriptReport[],
	origins: readonly Origin[],
): readonly ForeignFinding[] => {
	const seen = new Set<string>();
	return reports.flatMap((each): readonly ForeignFinding[] => {
		const spot = spotOf(each, origins);
		const key = JSON.stringify([each.type, spot, each.message]);
		if (leftOut.has(each.type) || spot === 'base' || seen.has(key)) return [];
		seen.add(key);
		const severity = each.level === 'ERROR' ? 'should' : 'hint';
		return [{rule: `checkpatch:${each.type}`, severity, message: each.message, spot}];
	});
};
