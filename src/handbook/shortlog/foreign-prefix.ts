import type {Patch} from '../../series/series.ts';
import type {Context} from '../rule.ts';
import type {Terrain} from './terrain.ts';

type Found = Readonly<{rule: string; prefix: string | undefined; why: string; confidence: number}>;

/** Whether such patches follow the habits of x86 at large, with prefixes such as `x86/cpu:`. */
export const isForeignStyle = (terrain: Terrain): boolean => terrain === 'guest' || terrain === 'x86';

const usual: readonly (readonly [RegExp, string])[] = [
	[/^arch\/x86\/include\/asm\/cpufeatures\.h$/, 'x86/cpufeatures:'],
	[/^arch\/x86\/virt\/vmx\/tdx\//, 'x86/virt/tdx:'],
	[/^arch\/x86\/events\/intel\//, 'perf/x86/intel:'],
	[/^arch\/x86\/events\/amd\//, 'perf/x86/amd:'],
	[/^arch\/x86\/events\//, 'perf/x86:'],
];

/** The prefix that most recent commits on the files begin with. */
const fromHistory = (patch: Patch, {recentShortlogs}: Context): string | undefined => {
	const counts = new Map<string, number>();
	for (const {path} of patch.changes) {
		for (const shortlog of recentShortlogs.get(path) ?? []) {
			const prefix = shortlog.match(/^(?!KVM\b)[a-z][\w/-]*:(?= )/)?.[0];
			if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
		}
	}
	return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
};

const fromPaths = (patch: Patch) =>
	usual.find(([pattern]) => patch.changes.some(({path}) => pattern.test(path)))?.[1];

const guestPrefix = (patch: Patch) => {
	const isClock = patch.changes.every(({path}) => /kvmclock|pvclock/.test(path));
	return isClock ? 'x86/kvmclock:' : 'x86/kvm:';
};

/** What is wrong with the prefix of a patch for Linux as a guest, or for x86 outside KVM. Only KVM's own prefixes are. */
export const foreignPrefix = (
	patch: Patch,
	context: Context,
	prefix: string,
	terrain: Terrain,
): Found | undefined => {
	if (terrain === 'guest') {
		if (!/^KVM: x86/i.test(prefix)) return undefined;
		const right = guestPrefix(patch);
		return {
			rule: 'shortlog-guest-code-prefix',
			prefix: right,
			why: '; this is Linux as a guest',
			confidence: 0.9,
		};
	}
	if (!/^KVM:/i.test(prefix)) return undefined;
	const isAll = patch.changes.every(({path}) => path.startsWith('arch/x86/') && !/\/kvm/.test(path));
	const right = fromHistory(patch, context) ?? fromPaths(patch);
	const why = right === undefined ? '; this is x86 outside KVM' : ', as the files are x86 outside KVM';
	return {rule: 'shortlog-tip-for-non-kvm', prefix: right, why, confidence: isAll ? 0.85 : 0.6};
};
