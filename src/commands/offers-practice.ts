import type {CommandLine} from './command-line.ts';

const wizards: readonly string[] = ['prepare', 'fix', 'answers', 'patches', 'undo', 'redo', 'history'];

/** Whether the practice series is opened outside of a kernel tree. Who names a folder, or a branch to work on, means their own. */
export const offersPractice = ({
	command,
	isFolderNamed,
	opening,
}: Pick<CommandLine, 'command' | 'isFolderNamed' | 'opening'>): boolean => {
	const isBranchNamed = opening.branch !== undefined && ['prepare', 'fix'].includes(command);
	return wizards.includes(command) && !isFolderNamed && !isBranchNamed;
};
