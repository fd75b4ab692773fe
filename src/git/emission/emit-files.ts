import type {PatchMail} from '../../series/mail.ts';
import type {Emission} from '../../tools/tools.ts';
import type {EmitPlace} from './emit-command.ts';

/** A patch file that was written. */
export type PatchFile = Readonly<{
	/** Absolute. */
	path: string;
	name: string;
	mail: PatchMail;
}>;

/** What the proofs work on: files in the order of their numbers, the cover letter first where there is one. */
export type Evidence = Readonly<{emission: Emission; place: EmitPlace; files: readonly PatchFile[]}>;

/** The files of the patches, without the cover letter. */
export const patchesOf = ({emission, files}: Evidence): readonly PatchFile[] =>
	emission.cover === undefined ? files : files.slice(1);
