import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createGit, type Git} from '../../src/git/git.ts';
import {run} from '../../src/tools/run.ts';
import {openTerminal, type TerminalUnderTest} from '../pty/terminal.ts';

const program = join(import.meta.dirname, '..', '..', '.dist', 'kvm-series.cjs');

/** An editor that a person's hands are played by: what it changes is decided by the file's name and text. */
const editor = `#!/bin/sh
case "$1" in
*COMMIT-MESSAGE*)
	sed -i -e 's/^we only forget/KVM only forgets/' -e 's/^\\(KVM: x86.mmu: Zap only leaf SPTEs\\) when userspace.*/\\1 when NX huge pages are toggled/' -e 's/^The bit is described in the SDM, Vol. 4, Section 2.1.$/The SDM describes the bit under "Architectural MSRs"./' "$1" ;;
*COVER-LETTER*)
	printf '%s\\n' 'Keep the page tables of a VM when userspace toggles the NX huge page workaround, and' 'count toggles and splits right, so that a toggle costs less and can be watched.' > "$1" ;;
esac
`;

/** A machine with nothing on it but git: a home, a place for temporary files, an editor. */
export const aMachine = async () => {
	const home = await mkdtemp(join(tmpdir(), 'kvm-series-story-'));
	const hand = join(home, 'editor');
	await writeFile(hand, editor);
	await chmod(hand, 0o755);
	const practice = join(home, `kvm-series-${process.getuid?.() ?? 0}`, 'practice');
	return {
		home,
		practice,
		git: (): Git => createGit(practice),
		/** Starts the program in a terminal. */
		start: (
			args: readonly string[] = [],
			{
				env = {},
				...size
			}: Readonly<{columns?: number; rows?: number; env?: Readonly<Record<string, string>>}> = {},
		): TerminalUnderTest =>
			openTerminal({
				command: process.execPath,
				args: [program, ...args],
				cwd: home,
				env: {HOME: home, TMPDIR: home, EDITOR: hand, GIT_AUTHOR_NAME: undefined, ...env},
				columns: 110,
				rows: 32,
				...size,
			}),
		/** Runs the program without a terminal. */
		pipe: async (args: readonly string[]) => {
			const ran = await run(process.execPath, [program, ...args], {
				cwd: home,
				env: {PATH: process.env.PATH ?? '', HOME: home, TMPDIR: home},
			});
			const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
			return {exitCode: ran.exitCode, stdout: text(ran.stdout), stderr: text(ran.stderr)};
		},
		[Symbol.asyncDispose]: () => rm(home, {recursive: true, force: true}),
	};
};
