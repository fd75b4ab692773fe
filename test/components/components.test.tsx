import fc from 'fast-check';
import {Text} from 'ink';
import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import {Choice, type Option, optionRows} from '../../components/choice.tsx';
import {Frame, fittingHints} from '../../components/frame.tsx';
import {caretOf, LineInput} from '../../components/line-input.tsx';
import {Looks, marksFor} from '../../components/looks.tsx';
import {Pane} from '../../components/pane.tsx';
import {clampScroll, windowAround} from '../../components/rows.ts';
import {widthOf} from '../../src/text/fit.ts';

const frameOf = (element: Parameters<typeof render>[0]) => {
	const {lastFrame, unmount} = render(element);
	const frame = lastFrame() ?? '';
	unmount();
	return frame;
};

describe('a window on rows', () => {
	it('always holds the cursor and never more than fits', () => {
		fc.assert(
			fc.property(fc.nat(200), fc.nat(200), fc.integer({min: 1, max: 50}), (cursor, more, height) => {
				const count = cursor + more + 1;
				const {from, to} = windowAround(cursor, count, height);
				expect(to - from).toBe(Math.min(count, height));
				expect(cursor).toBeGreaterThanOrEqual(from);
				expect(cursor).toBeLessThan(to);
			}),
		);
	});

	it('keeps a scroll within its text', () => {
		expect(clampScroll(99, 10, 4)).toBe(6);
		expect(clampScroll(-3, 10, 4)).toBe(0);
		expect(clampScroll(5, 2, 4)).toBe(0);
	});
});

describe('a pane', () => {
	it('says where one is in a text that does not fit', () => {
		const text = Array.from({length: 9}, (_, index) => `line ${index + 1}`).join('\n');
		expect(frameOf(<Pane text={text} width={60} height={4} scroll={2} />)).toBe(
			'line 3\nline 4\nline 5\nlines 3 to 5 of 9: Up, Down, PageUp, PageDown',
		);
	});

	it('names control characters', () => {
		expect(frameOf(<Pane text={'a\u001b[2Jb'} width={20} height={4} scroll={0} />)).toBe('a␛[2Jb');
	});
});

describe('options', () => {
	it('stand in columns and are cut, never wrapped', () => {
		const rows = optionRows(
			[
				{value: 'a', label: 'kvm-x86/next', facts: ['new', 'sits on it']},
				{value: 'b', label: 'x', facts: ['', 'patch 3 conflicts in a very long path name']},
			],
			40,
		);
		expect(rows).toEqual(['kvm-x86/next   new   sits on it', 'x                    patch 3 conflicts …']);
	});
});

describe('a choice', () => {
	const press = async (stdin: Readonly<{write: (data: string) => void}>, bytes: string) => {
		stdin.write(bytes);
		// React needs a few turns until the next key finds its listeners.
		for (let turn = 0; turn < 4; turn++) await new Promise(resolve => setImmediate(resolve));
	};
	const aChoice = (options: readonly Option[], rows: number) => {
		const taken: string[] = [];
		const {lastFrame, stdin, unmount} = render(
			<Choice options={options} width={30} rows={rows} onTake={value => taken.push(value)} />,
		);
		return {
			taken,
			frame: () => lastFrame() ?? '',
			press: async (...keys: readonly string[]) => {
				for (const key of keys) await press(stdin, key);
			},
			[Symbol.dispose]: unmount,
		};
	};
	const many = Array.from({length: 11}, (_, index) => ({value: `v${index + 1}`, label: `Tree ${index + 1}`}));
	const [home, end, pageUp, pageDown, down, enter] = [
		'\x1b[H',
		'\x1b[F',
		'\x1b[5~',
		'\x1b[6~',
		'\x1b[B',
		'\r',
	];

	it('says where one is among more than fit', async () => {
		using choice = aChoice(many, 6);
		expect(choice.frame()).toBe('❯ Tree 1\n  Tree 2\n  Tree 3\n  Tree 4\n  1 of 11\n');
		await choice.press(down, down, down, down);
		expect(choice.frame()).toBe('  Tree 2\n  Tree 3\n  Tree 4\n❯ Tree 5\n  5 of 11\n');
	});

	it('goes to its ends and by pages', async () => {
		using choice = aChoice(many, 6);
		await choice.press(end);
		expect(choice.frame()).toContain('❯ Tree 11\n  11 of 11');
		await choice.press(pageUp);
		expect(choice.frame()).toContain('❯ Tree 7\n');
		await choice.press(down, enter);
		await choice.press(home, pageDown, enter);
		expect(choice.taken).toEqual(['v8', 'v5']);
	});

	it('tells all of the answer under the cursor where its row is cut', async () => {
		const long = {value: 'b', label: 'kvm/master', facts: ['', 'patch 3 conflicts in mmu.c']};
		using choice = aChoice([{value: 'a', label: 'next'}, long], 6);
		expect(choice.frame()).not.toContain('mmu.c');
		await choice.press(down);
		expect(choice.frame()).toBe(
			'  next\n❯ kvm/master      patch 3 con…\n  kvm/master   patch 3\n  conflicts in mmu.c',
		);
	});

	it('takes an answer by the number of its row', async () => {
		using choice = aChoice(many.slice(0, 3), 6);
		await choice.press('2', '7');
		expect(choice.taken).toEqual(['v2']);
	});

	it('hides no answer to tell what is cut of another', async () => {
		const long = {value: 'b', label: 'An answer that is longer than thirty columns'};
		using choice = aChoice([{value: 'a', label: 'One'}, long], 2);
		expect(choice.frame()).toBe('❯ One\n  An answer that is longer th…');
	});

	it('has no rows below where all is seen', () => {
		using choice = aChoice(many.slice(0, 2), 6);
		expect(choice.frame()).toBe('❯ Tree 1\n  Tree 2');
	});
});

describe('the foot', () => {
	it('keeps what is always wanted and drops the rest from the end', () => {
		const hints = ['Enter', 'e', 'w', '?', 'Esc'].map(key => ({
			key,
			label: 'something',
			isKept: key === '?' || key === 'Esc',
		}));
		expect(fittingHints(hints, 200)).toHaveLength(5);
		expect(fittingHints(hints, 60).map(({key}) => key)).toEqual(['Enter', '?', 'Esc']);
		const width = fittingHints(hints, 60).reduce(
			(sum, {key, label}) => sum + widthOf(`${key} ${label}`) + 3,
			0,
		);
		expect(width).toBeLessThanOrEqual(60);
	});
});

describe('a line being edited', () => {
	it.each([
		[70, '70 of 75 columns'],
		[76, '76 of 75 columns, over 75: only with good reason'],
		[81, '81 of 75 columns, over the hard limit of 80'],
	])('of %i columns is judged in words', (length, says) => {
		const frame = frameOf(
			<LineInput
				before={'x'.repeat(length)}
				after=""
				width={100}
				label="Shortlog"
				place={{x: 0, y: 0}}
				isShortlog={true}
			/>,
		);
		expect(frame).toContain(says);
		expect(frame.split('\n')[2]?.[74]).toBe('│');
		expect(frame.split('\n')[2]?.[79]).toBe('│');
	});

	it('has its caret behind what is typed, below its label', () => {
		expect(caretOf('', 60, 'Shortlog')).toEqual({x: 0, y: 1});
		expect(caretOf('漢字 a', 60, 'Shortlog')).toEqual({x: 6, y: 1});
		expect(caretOf('a', 20, 'A label of more than twenty columns')).toEqual({x: 1, y: 2});
		expect(caretOf('a'.repeat(50), 20, 'Shortlog').x).toBeLessThan(19);
	});

	it('shows the part around the caret where it does not fit', () => {
		const frame = frameOf(
			<LineInput before={`${'a'.repeat(50)}END`} after="" width={20} label="" place={{x: 0, y: 0}} />,
		);
		expect(frame).toContain('END');
		expect(frame).not.toContain('a'.repeat(30));
	});
});

describe('the frame', () => {
	const drawn = (width: number, isUnicode = true, open = '·') =>
		frameOf(
			<Looks value={marksFor(isUnicode)}>
				<Frame
					width={width}
					height={12}
					branch={'x86/evil\u001b[31m'}
					about="9 patches on kvm-x86/next"
					state="saved"
					steps={['Base', 'Messages', 'Order', 'Tag', 'Testing', 'Patches'].map((title, index) => ({
						id: title,
						title,
						mark: index === 0 ? '✓' : index === 1 ? open : '·',
						isHere: index === 1,
					}))}
					news=""
					keys={[{key: 'q', label: 'leave'}]}
				>
					{null}
				</Frame>
			</Looks>,
		);

	it('keeps to its rows and columns at any width', () => {
		for (const width of [40, 60, 80, 100]) {
			const lines = drawn(width).split('\n');
			expect(lines.length).toBeLessThanOrEqual(12);
			for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
		}
	});

	it('names the step one is in, however narrow', () => {
		expect(drawn(50)).toContain('2 Messages');
		expect(drawn(100)).toContain('6 Patches');
	});

	it('moves no name of a step when a count comes, and grows', () => {
		for (const width of [80, 100, 140]) {
			const names = (open: string) => drawn(width, true, open).split('\n')[1]?.replace(open, '').split('3 ');
			expect(drawn(width, true, '1!')).toContain('6 Patches');
			expect(names('300!')).toEqual(names('1!'));
		}
	});

	it('shows a branch name as text, and draws in ASCII where it must', () => {
		expect(drawn(100)).toContain('x86/evil␛[31m');
		expect(drawn(100, false)).toContain('-----');
		expect(drawn(100, false)).not.toContain('─');
	});
});

it('tells news to their end in two rows where they are longer than one, and gets no taller', () => {
	const drawn = (news: string) =>
		frameOf(
			<Frame width={40} height={10} branch="b" about="" state="" steps={[]} news={news} keys={[]}>
				{['one', 'two', 'three', 'four', 'five'].map(row => (
					<Text key={row}>{row}</Text>
				))}
			</Frame>,
		);
	const long = drawn('Something was done here. A key takes it back again.');
	expect(long).toContain('it back again.');
	expect(long).toMatch(/one *\n *two *\n *three *\n *four/);
	expect(long.split('\n')).toHaveLength(drawn('Short.').split('\n').length);
});
