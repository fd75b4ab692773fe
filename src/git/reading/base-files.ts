import {exportsSymbol} from '../../series/export-symbol.ts';
import type {SaidSeries} from '../../tools/tools.ts';
import type {Git} from '../git.ts';

/** Files that tell which symbols KVM may export; only asked for where a series exports one. */
const exportFiles = ['include/linux/kvm_types.h', 'arch/x86/kvm/Makefile'];

/** The base's files that a series asks for, by path; what the base lacks is missing. Mostly none, and no process. */
export const baseFiles = async (
	git: Git,
	series: SaidSeries,
	call: Readonly<{timeout: number; signal: AbortSignal}>,
): Promise<ReadonlyMap<string, string>> => {
	if (!series.patches.some(({diff}) => exportsSymbol(diff))) return new Map();
	const texts = await Promise.all(
		exportFiles.map(async path => {
			const ran = await git.ask(['cat-file', 'blob', `${series.base}:${path}`], call);
			return ran.exitCode === 0 ? ([path, Buffer.from(ran.stdout).toString('utf8')] as const) : undefined;
		}),
	);
	return new Map(texts.filter(each => each !== undefined));
};
