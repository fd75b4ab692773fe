import type {ByteString} from '../../series/bytes.ts';
import {placeOf} from '../paths.ts';

/** Whose style a C file follows: KVM's own (and the tip tree's), or that of KVM's selftests. */
export type Territory = 'kvm' | 'selftest';

const otherMachine = /\/(?:arm64|aarch64|s390x?|riscv|loongarch|powerpc|mips)\//;
const otherTopics: ReadonlySet<string> = new Set(['arm64', 's390', 'PPC', 'MIPS', 'RISC-V', 'LoongArch']);

/**
 * Where the rules of code hold: C sources and headers of KVM x86, of common KVM and of the selftests. Undefined for
 * assembly, for other architectures, for Linux as a guest, and for the copies of headers below tools/.
 */
export const territoryOf = (path: ByteString): Territory | undefined => {
	if (!/\.[ch]$/.test(path) || otherMachine.test(path)) return undefined;
	const {role, topic} = placeOf(path);
	if (role === 'selftest') return 'selftest';
	if ((role !== 'code' && role !== 'neutral') || path.startsWith('tools/')) return undefined;
	return topic !== undefined && otherTopics.has(topic) ? undefined : 'kvm';
};
