import {exitCode, Refusal} from '../series/refusal.ts';

/** Somebody asks for what is only known once a repository is open. */
export const notOpen = () => new Refusal('No repository is open.', 'Start again.', exitCode.internal);

/** The folder is a repository, but none of Linux. */
export const noKernel = (folder: string) =>
	new Refusal(
		`${folder} is not a Linux tree.`,
		'Name one with --repo, or start without --repo to practise.',
		exitCode.environment,
	);
