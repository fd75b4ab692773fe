/** A command, or a use of the program, as it is written and explained. */
export type CommandRow = Readonly<{
	name: string;
	/** What may stand behind the name. */
	operands?: string;
	/** What kinds of things the operands are, for those who complete them. */
	takes?: readonly ('file' | 'revision' | 'rule' | 'hook' | 'shell' | 'command')[];
	summary: string;
	/** What a person should know before using it; each string a paragraph. */
	about: readonly string[];
	/** Names of its options. */
	options: readonly string[];
	examples: readonly (readonly [command: string, meaning: string])[];
}>;
