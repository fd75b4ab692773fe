/** Exit codes and what they mean, in the order of the help. */
export const exitCodes = [
	[0, 'done; check: nothing at or above --fail-on'],
	[1, 'refused, a proof failed, or check found something'],
	[2, 'usage, or no terminal'],
	[3, 'git or the repository'],
	[4, 'the branch was moved by somebody else meanwhile'],
	[70, 'a fault of kvm-series'],
	[130, 'stopped by a signal; 129 and 143 likewise'],
] as const;
