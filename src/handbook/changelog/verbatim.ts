const listItem = /^(\s{0,4}(?:[-*•]|\d{1,2}[.)]|\(?[a-z0-9]\))\s+)\S/;
const quoted = /^(?:\s|[>|]|: )/;
const stamp = /^\s*\[\s*\d+\.\d+\]/;
const logStart =
	/^(?:\s*\[\s*\d+\.\d+\]|(?:BUG|WARNING|INFO|Oops|RIP|Call Trace|Code|Hardware name|Kernel panic[\w -]*|general protection[\w ,-]*|unchecked MSR access error|Modules linked in|Workqueue|KVM: entry failed[\w ,]*):|(?:CPU|PID): \d|R[A-Z0-9]{2}: [0-9a-f]{4}|kernel BUG at |------------\[ cut here|={4,})/;
const rule = /^\s*(?:={3,}|-{4,}|\+-[-+]*\+|[-=~]{3,}(?:\s+[-=~]{3,})+)/;
const table = /\S(?: {3,}|\t)\s*\S/;
/** A command behind a shell's prompt, and what KVM writes to the kernel's log. */
const shell = /^(?:\$|[\w.-]+@[\w.-]+[\w:~/.-]*[#$]|~ ?[#$]) \S/;
const ownLog = /^kvm(?:_intel|_amd)?(?: ?\[\d+\])?: \S/;
const verdict = /^(?:FAIL|PASS|SKIP|not ok|ok \d+)\b[: ]/;
/** What compilers and other programs print. */
const output =
	/^(?:[\w.+-]*\/)*[\w.+-]+\.(?:c|h|S|rs|o|py|rst):\d+(?:[:-][\d:-]+)?:|^(?:make(?:\[\d+\])?|ld|gcc|clang|rsync[\w ]*|[\w./-]+): (?:\*\*\*|\[\w|(?:fatal )?error\b|warning\b|failed\b)|^(?:fatal )?(?:error|warning): |^rsync error: /;
const diffStart = /^(?:diff -|Index: |--- \S|\+\+\+ |@@ -)/;
const diffLine = /^(?:[ +\-@\\]|diff |index |new file|deleted file|rename |similarity |old mode|new mode)/;
const fence = /^\s*```/;
const scissors = /^-+ ?(?:8<|>8) ?-+/;
const comment = /^#(?:\s|$)/;

/** What is nothing but prose, as most lines are: a letter first, and no sign that any pattern above needs. */
const plain = /^(?![A-Za-z]\)|diff -|kernel BUG|FAIL|PASS|SKIP|(?:not )?ok\b)[A-Za-z](?:(?! {3})[^:\t`])*$/;

const isBlank = (line: string) => line.trim() === '';

/** What the lines above mean for the next one. */
type State = {
	inside: 'prose' | 'quoted' | 'log' | 'diff' | 'fence' | 'scissors';
	/** Column of the text of the list item that is open. */
	item: number | undefined;
	afterBlank: boolean;
};

const indentOf = (line: string) => line.length - line.trimStart().length;

/** Whether an indented line goes on with the open list item rather than quoting something. */
const continues = (line: string, {item, afterBlank}: State) =>
	item !== undefined &&
	!line.startsWith('\t') &&
	(afterBlank ? indentOf(line) === item : indentOf(line) <= item + 1);

const classify = (line: string, state: State): State['inside'] => {
	const {inside} = state;
	if (inside === 'fence') return fence.test(line) ? 'prose' : 'fence';
	if (inside === 'scissors') return scissors.test(line) ? 'prose' : 'scissors';
	if (fence.test(line)) return 'fence';
	if (scissors.test(line)) return 'scissors';
	if (isBlank(line)) return inside === 'quoted' ? 'quoted' : 'prose';
	if (inside === 'diff' && diffLine.test(line)) return 'diff';
	if (diffStart.test(line)) return 'diff';
	if (inside === 'log') return 'log';
	if (logStart.test(line) || ownLog.test(line) || output.test(line)) return 'log';
	const isItem = listItem.test(line) && !(inside === 'quoted' && indentOf(line) > 0);
	if (isItem) return 'prose';
	if (inside === 'quoted' && !state.afterBlank && indentOf(line) > 0) return 'quoted';
	if (quoted.test(line)) return continues(line, state) ? 'prose' : 'quoted';
	return 'prose';
};

/** For each line of a body whether it is code, a log, a table or quoted text and not prose. Items of lists are prose. */
export const isVerbatim = (lines: readonly string[]): readonly boolean[] => {
	const state: State = {inside: 'prose', item: undefined, afterBlank: true};
	return lines.map(line => {
		const before = state.inside;
		if ((before === 'prose' || before === 'quoted') && plain.test(line)) {
			state.inside = 'prose';
			state.item = undefined;
			state.afterBlank = false;
			return false;
		}
		const inside = classify(line, state);
		const isEdge = inside === 'prose' && (before === 'fence' || before === 'scissors');
		const found = line.match(listItem);
		if (isBlank(line)) {
			state.afterBlank = true;
		} else {
			if (inside === 'prose' && found !== null) state.item = found[1]?.length;
			else if (indentOf(line) === 0) state.item = undefined;
			state.afterBlank = false;
		}
		state.inside = inside;
		const text = line.slice(found?.[1]?.length ?? 0);
		const isOdd =
			table.test(text) || [rule, verdict, comment, stamp, shell].some(pattern => pattern.test(line));
		return !isBlank(line) && (inside !== 'prose' || isEdge || isOdd);
	});
};
