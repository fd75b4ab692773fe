import {type Citation, handbook, kernelDoc} from './cite.ts';

const words =
	/\b(?:use[- ]after[- ]free|UAF|out[- ]of[- ]bounds|OOB|double[- ]free|(?:heap|stack|buffer) overflow|info(?:rmation)?[- ]leak\w*|leaks? (?:host|kernel|L0|L1) \w+|uninitiali[sz]ed (?:memory|stack|data)|guest[- ](?:triggerable|controlled|to[- ]host)|(?:guest|VM|sandbox) escape|privilege escalation|arbitrary (?:read|write)|(?:crash|panic|corrupt|DoS)(?:es|s)? the host|host (?:crash|panic|DoS|corruption)|malicious (?:guest|L1|L2|userspace)|exploit\w*|CVE-\d{4}-\d{4,})\b/gi;

/** Words of a message that speak for asking whether a guest could use the bug. They prove nothing. */
export const securityWords = (message: string): readonly string[] => [...new Set(message.match(words) ?? [])];

/** What happens with a bug that a guest can use against its host, or L2 against L1. */
export const securityProcess: Readonly<{text: string; cites: readonly Citation[]}> = {
	text: [
		'A fix on a public list tells everybody where the hole is before anyone has closed it.',
		'Write to the maintainers of the code and put security@kernel.org on Cc; no list gets the mail.',
		'Say which versions have the bug, what it does, how to reproduce it and under which conditions, in plain text, and attach the fix if you have one.',
		'Tag a backport with stable@kernel.org, which goes nowhere by itself, and not with the public stable list.',
		'L2 against L0 is a guest against its host. A bug that is public already, or that was found with an AI tool, is handled in public, without the reproducer.',
	].join(' '),
	cites: [handbook('Vulnerabilities'), kernelDoc('process/security-bugs.rst')],
};
