/** What of the caller's `GIT_*` variables we let through; everything else could point git at another repository. */
const allowed =
	/^GIT_(?:AUTHOR_(?:NAME|EMAIL)|COMMITTER_(?:NAME|EMAIL)|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES|TRACE2.*)$/;

/** Settings of the person's that could run programs, change output or weaken durability. */
const pinned = [
	'core.hooksPath=/dev/null',
	'core.fsmonitor=false',
	'core.fsync=all',
	'core.quotePath=false',
	'color.ui=false',
	'log.showSignature=false',
	'log.mailmap=false',
	'diff.noprefix=false',
	'diff.mnemonicPrefix=false',
	'gc.auto=0',
	'maintenance.auto=false',
	'advice.detachedHead=false',
];

/** Options that stand before every git command of ours. */
export const gitOptions: readonly string[] = [
	...pinned.flatMap(setting => ['-c', setting]),
	'--no-optional-locks',
	'--no-pager',
	'--literal-pathspecs',
];

/**
 * Lets git keep the memory it has freed. With its own defaults glibc hands every large buffer back to the kernel, which
 * is half of what `git log -p` costs in a tree of kernel size; other C libraries do not know the names.
 */
const roomy = {
	MALLOC_TOP_PAD_: String(2 ** 24),
	MALLOC_MMAP_THRESHOLD_: String(2 ** 25),
	MALLOC_TRIM_THRESHOLD_: String(2 ** 27),
};

/** The environment that git runs in: the person's own without what would change answers. */
export const gitEnvironment = (from: Readonly<Record<string, string | undefined>> = process.env) => {
	const env: Record<string, string> = {};
	for (const [key, value] of Object.entries(from)) {
		if (value !== undefined && (!key.startsWith('GIT_') || allowed.test(key))) env[key] = value;
	}
	return {
		...roomy,
		...env,
		LC_ALL: 'C.UTF-8',
		LANGUAGE: '',
		GIT_TERMINAL_PROMPT: '0',
		GIT_OPTIONAL_LOCKS: '0',
		GIT_NO_LAZY_FETCH: '1',
		GIT_NO_REPLACE_OBJECTS: '1',
		GIT_EDITOR: 'false',
		GIT_PAGER: 'cat',
	};
};
