import type {ForeignCheck, ForeignFinding} from '../../series/foreign-finding.ts';
import type {Patch} from '../../series/series.ts';
import type {Job, Tools} from '../../tools/tools.ts';

/** What other programs found, and sentences about those that could not be asked. */
export type Foreign = Readonly<{findings: readonly (readonly ForeignFinding[])[]; notes: readonly string[]}>;

const findingsAt = (check: ForeignCheck, index: number): readonly ForeignFinding[] =>
	check.ran ? (check.findings[index] ?? []) : [];

const unfinished = (check: ForeignCheck): number =>
	check.ran ? check.findings.filter(found => found === undefined).length : 0;

/** Asks the base's checkpatch.pl and codespell about patches. Neither is needed; who is missing is not told. */
export const foreignFindings = async (
	tools: Pick<Tools, 'checkpatch' | 'codespell'>,
	base: string,
	patches: readonly Patch[],
	job: Job,
): Promise<Foreign> => {
	const checks = await Promise.all([tools.checkpatch(base, patches, job), tools.codespell(patches, job)]);
	const [cut] = checks.map(unfinished);
	return {
		findings: patches.map((_, index) => checks.flatMap(check => findingsAt(check, index))),
		notes: cut === undefined || cut === 0 ? [] : [`checkpatch.pl did not finish on ${cut} of the patches.`],
	};
};
