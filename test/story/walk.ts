import {key, type TerminalUnderTest} from '../pty/terminal.ts';

/** Waits for a text and then presses keys. */
export const when = async (terminal: TerminalUnderTest, wanted: string | RegExp, keys: string) => {
	await terminal.waitFor(wanted);
	terminal.type(keys);
};

/** Step 1: a fix that can wait, no attack, on next, where it sits. */
export const answerBase = async (terminal: TerminalUnderTest) => {
	await when(terminal, 'What is this series?', key.enter);
	await when(terminal, 'Can a guest use', key.enter);
	await when(terminal, /kvm-x86\/next.*sits 4 commits back/, key.enter);
	await when(terminal, 'Stay on', key.enter);
	await terminal.waitFor(/1 (?:Base )?✓/);
};

/** Takes the safe fixes of all messages, after seeing them. */
export const takeSafeFixes = async (terminal: TerminalUnderTest) => {
	await when(terminal, 'A all safe fixes', 'A');
	await when(terminal, /Safe fixes in \d+ messages/, key.enter);
	await terminal.waitFor('Took the safe fixes');
};

/** A frame of the list that is there to its last line. */
const whole = /Enter (?:take|next|the plan|go on to the order).*\? help/;

/** What the cursors are on: a row and a finding. */
const chosen = (screen: string) => (screen.match(/^ ❯.*$/gm) ?? []).join('\n');

/** Moves the cursor of the list to the row of this number, from its top. */
const stepTo = async (terminal: TerminalUnderTest, row: number) => {
	terminal.type(key.home);
	await terminal.waitFor(/❯ +[12] /);
	while (!new RegExp(`❯ +${row} `).test(terminal.screen())) {
		const before = chosen(terminal.screen());
		terminal.type(key.down);
		await terminal.waitFor(next => whole.test(next) && chosen(next) !== before);
	}
};

/** Writes what only the author can: each text in the editor, told by its row and what it says then. */
export const writeByHand = async (
	terminal: TerminalUnderTest,
	texts: readonly (readonly [row: number, says: string])[],
) => {
	for (const [row, says] of texts) {
		await stepTo(terminal, row);
		terminal.type('E');
		await terminal.waitFor(says);
	}
};

const ended = /Enter (?:the plan|go on)|a apply|o takes the order/;

/** Takes what is suggested, one finding after the other, until Enter does something else. */
export const takeSuggested = async (terminal: TerminalUnderTest) => {
	for (let turn = 0; turn < 80; turn++) {
		const screen = await terminal.waitFor(next => whole.test(next) || ended.test(next));
		if (ended.test(screen)) return;
		terminal.type(key.enter);
		await terminal.waitFor(next => ended.test(next) || (whole.test(next) && chosen(next) !== chosen(screen)));
	}
	throw new Error(`There is no end of it:\n${terminal.screen()}`);
};

/** Step 2: safe fixes at once, the suggested ones one by one, the rest by hand. */
export const mendMessages = async (terminal: TerminalUnderTest) => {
	await takeSafeFixes(terminal);
	await goTo(terminal, 4);
	terminal.type('e');
	await when(terminal, 'over the hard limit of 80', '\x15');
	terminal.type('KVM: x86/mmu: Zap only leaf SPTEs when NX huge pages are toggled');
	await when(terminal, '64 of 75 columns', key.ctrlS);
	await terminal.waitFor('4 KVM: x86/mmu: Zap only leaf SPTEs when NX huge pages are toggled');
	await writeByHand(terminal, [
		[3, 'KVM only forgets'],
		[6, 'Architectural MSRs'],
	]);
	await takeSuggested(terminal);
	await terminal.waitFor(/2 Messages ✓/);
};

/** Step 3: says what each test has to do with the series, splits the mixed commit, takes the handbook's order. */
export const putInOrder = async (terminal: TerminalUnderTest) => {
	await when(terminal, '2 Messages ✓', key.enter);
	await terminal.waitFor('o takes the order');
	await goTo(terminal, 1);
	await relate(terminal, 'fails without', /❯ +3 /);
	await goTo(terminal, 5);
	await relate(terminal, 'would make the old test fail', /❯ +4 /);
	await goTo(terminal, 9);
	await when(terminal, 'S split', 'S');
	await terminal.waitFor('Split in two');
	await goTo(terminal, 10);
	await relate(terminal, 'fails without', /❯ +9 /);
	await goTo(terminal, 12);
	await relate(terminal, 'Neither', undefined);
	await when(terminal, 'o takes the order', 'o');
	await terminal.waitFor('3 Order ✓');
};

/** Answers the question on the test under the cursor; the guessed answers need only Enter. */
const relate = async (terminal: TerminalUnderTest, answer: string, partner: RegExp | undefined) => {
	terminal.type(key.enter);
	await terminal.waitFor('What has this selftest to do');
	await choose(terminal, new RegExp(`❯ .*${answer}`, 'i'));
	terminal.type(key.enter);
	if (partner === undefined) return;
	await terminal.waitFor(/Which patch/);
	await choose(terminal, partner);
	terminal.type(key.enter);
	await terminal.waitFor('3 Order');
};

/** Moves down in a choice until the cursor is where it should be. */
const choose = async (terminal: TerminalUnderTest, wanted: RegExp) => {
	for (let turn = 0; turn < 20 && !wanted.test(terminal.screen()); turn++) {
		const before = terminal.screen();
		terminal.type(key.down);
		await terminal.waitFor(screen => screen !== before);
	}
	await terminal.waitFor(wanted);
};

/** Steps 4 and 5: a plain PATCH; built and run on Intel, the rest not done. */
export const tellTesting = async (terminal: TerminalUnderTest) => {
	terminal.type(key.tab);
	await when(terminal, 'What is this posting?', key.enter);
	await when(terminal, 'What these patches owe', key.enter);
	await when(terminal, 'Only what you say here is claimed', key.enter);
	await terminal.waitFor('Machine, as the posting should name it');
	terminal.type(`a build box${key.enter}`);
	await when(terminal, /❯ . KVM selftests/, key.enter);
	await when(terminal, 'Only what you say here is claimed', key.enter);
	await when(terminal, 'Where did it run?', key.enter);
	await when(terminal, 'Machine, as the posting', key.enter);
	for (;;) {
		const screen = await terminal.waitFor(/n not done|go on to the patches/);
		if (screen.includes('go on to the patches')) break;
		const open = /5 Testing (\d+)!/.exec(screen)?.[1];
		terminal.type('n');
		await when(terminal, 'Not done, because', `no AMD hardware${key.enter}`);
		await terminal.waitFor(
			next => !next.includes(`5 Testing ${open}!`) && !next.includes('Not done, because'),
		);
	}
};

/** Step 6: cover letter, plan, apply, make. */
export const makePatches = async (terminal: TerminalUnderTest) => {
	await when(terminal, 'go on to the patches', key.enter);
	await when(terminal, 'Cover subject', 'e');
	await terminal.waitFor('Subject of the cover letter');
	terminal.type(`Toggle NX huge pages without losing tables${key.enter}`);
	await terminal.waitFor(/✓ Cover subject/);
	await when(terminal, /❯ . Cover text/, 'E');
	await when(terminal, /✓ Cover text/, 'P');
	await when(terminal, 'a apply', key.tab);
	await when(terminal, /\d+: +[0-9a-f]{7}/, 'a');
	await when(terminal, 'Type y to rewrite 12 commits', 'y');
	await when(terminal, 'Enter make the patches', key.enter);
	await terminal.waitFor('done, leave', 30_000);
};

/** Moves the cursor to the row of this number. */
export const goTo = async (terminal: TerminalUnderTest, row: number) => {
	terminal.type(key.home);
	await terminal.waitFor(/❯ +1 /);
	for (let at = 1; at < row; at++) {
		terminal.type(key.down);
		await terminal.waitFor(new RegExp(`❯ +${at + 1} `));
	}
};
