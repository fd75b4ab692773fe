/** Verbs that changelogs give their orders with, in their base form. */
export const verbs: readonly string[] = [
	'abort abstract accept access account acquire activate adapt add address adhere adjust adopt advertise align analyze automate',
	'alias allocate allow alter amend annotate append apply arm assert assign assume attempt avoid',
	'back backport bail batch block boost bound break bring buffer build bump bundle bury bypass',
	'cache calculate call cancel capture carry change check clamp clarify clean cleanup clear close coalesce collapse collect',
	'combine commit communicate compare compartmentalize compile complete compute condition configure connect consider consolidate constify consult consume',
	'continue convert copy correct count cover create cut',
	'deal debug declutter decode decouple decrement dedup deduplicate defer define delay delegate delete deliver demote deny',
	'deprecate derive describe destroy detach detect determine differentiate disable disallow discard dismiss dispatch document double drain drop dump',
	'duplicate elide embed emit emulate enable encapsulate encode encrypt enforce enhance ensure enter enumerate escalate evaluate evict',
	'exclude execute exempt exercise exit expand expect explain export expose express extend extract',
	'factor fail fall fetch fill filter finalize find finish fix flag flip flush fold follow forbid force forward free freeze',
	'gate gather generalize generate get give grab grant group guard',
	'handle harden hardcode heed hide hoist hold honor hook ignore implement import improve include increase increment indicate',
	'inform inherit inhibit initialise initialize initiate inject inline insert inspect install intercept interleave introduce invalidate invert',
	'invoke isolate issue jump keep kick kill leave let leverage lift limit link list load lock log lower',
	'maintain make manage map mark mask massage match measure merge migrate minimize mitigate modify morph move name narrow neuter',
	'nullify note notify obtain offload omit open optimize override overwrite',
	'parameterize park parse pass passthrough pend perform permit persist pin place plumb point poison poll populate postpone',
	'precompute prefer prefix preload prepare prepend preserve presume prevent print prioritize probe process prohibit promote propagate protect provide prune',
	'publish pull purge push put query queue raise randomize read realign rearrange rebuild recalculate reclaim recognize',
	'recompute reconcile record recover recycle redefine redirect reduce refactor reference refine reflect refresh refuse',
	'register reinitialize reinject reinstate reject relax release reload relocate rely remap remove rename reorder reorganize repeat rephrase replace',
	'report reprogram repurpose request require reschedule reserve reset resolve respect restore restrict restructure resume retain retire retrieve',
	'retry return reuse revert rework rewrite rip roll round route run',
	'sanitize save scale schedule scrub search select send separate serialize set setup shadow share shift shorten shove show shrink',
	'signal silence simplify skip smush snapshot sort specify split squash standardize stash start state stop store streamline strengthen strip',
	'stub stuff substitute subtract supply support suppress swap switch sync synchronize synthesize synthesise',
	'tag take teach terminate test throttle tie tighten toggle tolerate touch trace track transfer transition translate trap treat tune',
	'trigger trim truncate try turn tweak unexport unify unlock unload unmap unpin unregister unroll unset unwind update upgrade use',
	'utilize validate verify virtualize wait wake walk warn wedge widen wipe wire withdraw work wrap write yield zap zero',
]
	.join(' ')
	.split(' ');

/** Past forms and other inflections that no spelling rule gives: base, third person, past, gerund. */
export const irregular: readonly (readonly [base: string, third: string, past: string, gerund: string])[] = [
	['break', 'breaks', 'broke', 'breaking'],
	['bring', 'brings', 'brought', 'bringing'],
	['build', 'builds', 'built', 'building'],
	['cut', 'cuts', 'cut', 'cutting'],
	['deal', 'deals', 'dealt', 'dealing'],
	['do', 'does', 'did', 'doing'],
	['fall', 'falls', 'fell', 'falling'],
	['find', 'finds', 'found', 'finding'],
	['freeze', 'freezes', 'froze', 'freezing'],
	['get', 'gets', 'got', 'getting'],
	['give', 'gives', 'gave', 'giving'],
	['hide', 'hides', 'hid', 'hiding'],
	['hold', 'holds', 'held', 'holding'],
	['keep', 'keeps', 'kept', 'keeping'],
	['leave', 'leaves', 'left', 'leaving'],
	['let', 'lets', 'let', 'letting'],
	['make', 'makes', 'made', 'making'],
	['override', 'overrides', 'overrode', 'overriding'],
	['overwrite', 'overwrites', 'overwrote', 'overwriting'],
	['put', 'puts', 'put', 'putting'],
	['read', 'reads', 'read', 'reading'],
	['rebuild', 'rebuilds', 'rebuilt', 'rebuilding'],
	['reset', 'resets', 'reset', 'resetting'],
	['rewrite', 'rewrites', 'rewrote', 'rewriting'],
	['run', 'runs', 'ran', 'running'],
	['send', 'sends', 'sent', 'sending'],
	['set', 'sets', 'set', 'setting'],
	['show', 'shows', 'showed', 'showing'],
	['shrink', 'shrinks', 'shrank', 'shrinking'],
	['split', 'splits', 'split', 'splitting'],
	['take', 'takes', 'took', 'taking'],
	['teach', 'teaches', 'taught', 'teaching'],
	['tie', 'ties', 'tied', 'tying'],
	['unset', 'unsets', 'unset', 'unsetting'],
	['wake', 'wakes', 'woke', 'waking'],
	['withdraw', 'withdraws', 'withdrew', 'withdrawing'],
	['write', 'writes', 'wrote', 'writing'],
];

/** Bases that double their last letter: `dropped`, `mapping`. */
export const doubling: ReadonlySet<string> = new Set(
	(
		'commit drop flag flip forget get grab log map omit permit pin plug prefer put remap reprogram rip run scan scrub set ' +
		'skip snap split stop strip stub swap tag trap trim unmap unpin unset wrap zap defer transfer'
	).split(' '),
);
