import type {Series} from './series.ts';

/** Patch files to be made. */
export type Emission = Readonly<{
	series: Series;
	/** The output folder, absolute or relative to the worktree's top. It must not exist or be empty. */
	outputDir: string;
	/** Content of the brackets before the number: `PATCH`, `RFC PATCH`, `PATCH RESEND`. */
	subjectPrefix: string;
	version: number;
	/** Subject and text of the cover letter; undefined for a single patch. */
	cover: Readonly<{subject: string; body: string}> | undefined;
	/** Text for below the `---` of a single patch; undefined where there is none. */
	remark: string | undefined;
}>;
