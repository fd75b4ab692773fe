/** Exit codes, documented in `--help`. */
export const exitCode = {
	done: 0,
	refused: 1,
	usage: 2,
	environment: 3,
	concurrentChange: 4,
	internal: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Something that cannot be done surely: one sentence of fact, one of remedy, and the exit code it ends with. */
export class Refusal extends Error {
	override name = 'Refusal';
	readonly fact: string;
	readonly remedy: string;
	readonly code: ExitCode;

	constructor(fact: string, remedy: string, code: ExitCode = exitCode.refused) {
		super(`${fact} ${remedy}`.trim());
		this.fact = fact;
		this.remedy = remedy;
		this.code = code;
	}
}
