import {gitEnvironment} from '../environment.ts';

/** A remote with the URL it fetches from, `insteadOf` applied. */
export type Remote = Readonly<{name: string; url: string}>;

/** A local branch with the commit it is at and the full ref it follows. */
export type LocalBranch = Readonly<{
	/** Without `refs/heads/`. */
	name: string;
	oid: string;
	upstream: string | undefined;
	/** Committer date of its tip, seconds since 1970. */
	when: number;
}>;

/** What a repository says about itself. All arguments are constants: no name or answer of a person gets in here. */
export type Questions = Readonly<{
	remotes: () => Promise<readonly Remote[]>;
	branches: () => Promise<readonly LocalBranch[]>;
	/** The last value of every setting, by its name as git prints it. */
	settings: () => Promise<ReadonlyMap<string, string>>;
}>;

/** What goes through of our environment; EDITOR, PAGER and their like would be refused by simple-git. */
const inherited = [
	'PATH',
	'HOME',
	'XDG_CONFIG_HOME',
	'LC_ALL',
	'LANGUAGE',
	'GIT_CONFIG_GLOBAL',
	'GIT_CONFIG_SYSTEM',
	'GIT_CONFIG_NOSYSTEM',
	'GIT_CEILING_DIRECTORIES',
	'GIT_OPTIONAL_LOCKS',
	'GIT_TERMINAL_PROMPT',
	'GIT_NO_LAZY_FETCH',
	'GIT_NO_REPLACE_OBJECTS',
];

const smallEnvironment = () => {
	const from: Readonly<Record<string, string>> = gitEnvironment();
	return Object.fromEntries(
		inherited.flatMap(name => (from[name] === undefined ? [] : [[name, from[name]] as const])),
	);
};

/** simple-git takes 35 ms to load, so it is loaded when the first question is asked. */
const connect = async (folder: string) => {
	const {simpleGit} = await import('simple-git');
	const env = smallEnvironment();
	return simpleGit({
		baseDir: folder,
		maxConcurrentProcesses: 3,
		timeout: {block: 30_000},
		// What runs programs or hooks is switched off; simple-git wants that to be allowed explicitly.
		config: ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'color.ui=false'],
		unsafe: {
			allowUnsafeFsMonitor: true,
			allowUnsafeHooksPath: true,
			// Where the person has moved their own configuration, all of git has to look there.
			allowUnsafeConfigPaths: 'GIT_CONFIG_GLOBAL' in env || 'GIT_CONFIG_SYSTEM' in env,
		},
		allowEnvironment: inherited.filter(name => name.startsWith('GIT_')),
		// A silent exit code other than 0 counts as success otherwise.
		errors: (error, {exitCode}) =>
			error ?? (exitCode === 0 ? undefined : new Error(`git ended with exit code ${exitCode}`)),
	}).env(env);
};

const branchFields = '%(refname:lstrip=2)%00%(objectname)%00%(upstream)%00%(committerdate:unix)';

const branchOf = (line: string): LocalBranch => {
	const [name = '', oid = '', upstream = '', when = ''] = line.split('\0');
	return {name, oid, upstream: upstream === '' ? undefined : upstream, when: Number(when)};
};

/** Questions to the repository in this folder. They fail with simple-git's own errors. */
export const createQuestions = (folder: string): Questions => {
	let connection: ReturnType<typeof connect> | undefined;
	const git = () => {
		connection ??= connect(folder);
		return connection;
	};
	return {
		remotes: async () =>
			(await (await git()).getRemotes(true)).map(({name, refs}) => ({name, url: refs.fetch})),
		branches: async () =>
			(await (await git()).raw(['for-each-ref', `--format=${branchFields}`, 'refs/heads']))
				.split('\n')
				.filter(line => line !== '')
				.map(branchOf),
		settings: async () =>
			new Map(
				Object.entries((await (await git()).listConfig()).all).map(([key, value]) => [
					key,
					Array.isArray(value) ? (value.at(-1) ?? '') : value,
				]),
			),
	};
};
