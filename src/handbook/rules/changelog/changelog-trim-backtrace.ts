import {defineMessageRule} from '../../changelog/define.ts';
import {withLines, withoutLines} from '../../changelog/edit.ts';
import {logNoise, type Noise, withoutStamp} from '../../changelog/log-noise.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';

const says: Readonly<Record<Noise['kind'], string>> = {
	stamp: 'Time stamps say nothing to a reader of the log. Drop them.',
	modules: 'The list of modules says nothing about the bug. Drop it.',
	registers: 'Values of registers hide the calls that matter. Drop them, unless the text speaks of one.',
	guess: 'Frames with a question mark are guesses of the unwinder. Drop them.',
};

export const changelogTrimBacktrace = defineMessageRule({
	id: 'changelog-trim-backtrace',
	severity: 'should',
	title: 'Logs are cut down to what matters',
	why: 'Time stamps, registers and lists of modules hide the two lines that tell the story. The message, the failing function and the calls that lead to it are enough.',
	cites: kernelDoc('process/submitting-patches.rst', 'Backtraces in commit messages'),
	good: `KVM: x86: Check for a vCPU before the wakeup

Check for a vCPU before the wakeup, as there may be none yet:

  BUG: kernel NULL pointer dereference, address: 0000000000000010
  Call Trace:
   wake_vcpu+0x12/0x40
   handle_timer+0x80/0xa0

Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Check for a vCPU before the wakeup

Check for a vCPU before the wakeup, as there may be none yet:

  [   12.345678] BUG: kernel NULL pointer dereference, address: 0000000000000010
  [   12.345680] Modules linked in: kvm_intel kvm
  [   12.345690] Call Trace:
  [   12.345691]  ? die_body+0x20/0x70
  [   12.345692]  wake_vcpu+0x12/0x40
  [   12.345693]  handle_timer+0x80/0xa0

Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) => {
		const {lines} = partsOf(message);
		const firsts = new Map(
			logNoise(message)
				.toReversed()
				.map(noise => [noise.kind, noise]),
		);
		return [...firsts.values()]
			.toSorted((a, b) => a.line - b.line)
			.map(({line, kind}) => ({
				message: says[kind],
				spot: lineSpot(lines, line),
				confidence: kind === 'registers' || kind === 'guess' ? 0.7 : 0.85,
			}));
	},
	fixClass: 'confirm',
	fix: ({commit: {message}}) => {
		const noise = logNoise(message);
		const gone = new Set(noise.flatMap(({line, kind}) => (kind === 'stamp' ? [] : [line])));
		const stamped = new Set(noise.flatMap(({line, kind}) => (kind === 'stamp' ? [line] : [])));
		return withLines(message, lines =>
			withoutLines(
				lines.map((line, index) => (stamped.has(index) ? withoutStamp(line) : line)),
				gone,
			),
		);
	},
});
