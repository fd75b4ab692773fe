import type {MachineFacts} from '../../series/machine.ts';
import {type Judged, missing, ok, optional, unknown} from './item.ts';
import {installCommands} from './packages.ts';

/** The oldest git that can try a series without a worktree. */
const leastGit = [2, 38] as const;

/** Whether git is there and new enough. */
export const judgeGit = ({git, system}: MachineFacts): Judged => {
	if (git === undefined) return unknown();
	const commands = installCommands(system, ['git']);
	if (git === '') return missing('not installed', commands);
	const [major = 0, minor = 0] = git.split('.').map(Number);
	const isOld = major < leastGit[0] || (major === leastGit[0] && minor < leastGit[1]);
	return isOld ? missing(`${git}, older than ${leastGit.join('.')}`, commands) : ok(git);
};

/** Whether the Perl is there that the kernel's own scripts are written in. */
export const judgePerl = ({perl, system}: MachineFacts): Judged => {
	if (perl === undefined) return unknown();
	return perl === '' ? missing('not installed', installCommands(system, ['perl'])) : ok(perl);
};

/** Whether b4 is there. */
export const judgeB4 = ({b4, system}: MachineFacts): Judged => {
	if (b4 === undefined) return unknown();
	return b4 === '' ? optional('not installed', installCommands(system, ['b4'])) : ok(b4);
};

/** Whether what builds a kernel is there. */
export const judgeBuildTools = ({missingPrograms: lacking, system}: MachineFacts): Judged => {
	if (lacking === undefined) return unknown();
	if (lacking.length === 0) return ok('make, a compiler, flex, bison and bc');
	return missing(`not installed: ${lacking.join(', ')}`, installCommands(system, lacking));
};

/** Whether the headers are there that a kernel build needs. */
export const judgeBuildHeaders = ({missingHeaders: lacking, system}: MachineFacts): Judged => {
	if (lacking === undefined) return unknown();
	if (lacking.length === 0) return ok('libelf and openssl');
	return missing(`not installed: ${lacking.join(', ')}`, installCommands(system, lacking));
};

/** Whether tests can be run on this very machine, and what they say nothing of. */
export const judgeKvm = ({kvm}: MachineFacts): Judged => {
	if (kvm === undefined) return unknown();
	const {isThere, isAccessible, vendor} = kvm;
	if (isThere && isAccessible) {
		if (vendor === undefined) return ok('/dev/kvm can be used; the processor does not say whose it is');
		return ok(
			`/dev/kvm can be used, ${vendor}; ${vendor === 'Intel' ? 'AMD' : 'Intel'} needs another machine`,
		);
	}
	if (isThere) return optional('/dev/kvm is there and closed to you', ['sudo usermod -aG kvm "$USER"']);
	if (vendor === undefined) return optional('no /dev/kvm, and the processor offers no virtualization');
	return optional(`no /dev/kvm, though the processor could (${vendor})`, [
		`sudo modprobe ${vendor === 'Intel' ? 'kvm_intel' : 'kvm_amd'}`,
	]);
};
