/** A key as the bytes it sends, or the text of a paste. */
export type KeyEvent = Readonly<{kind: 'key'; sequence: string}> | Readonly<{kind: 'paste'; text: string}>;

/** Where the parser stands between two characters. */
type State =
	| Readonly<{at: 'text'}>
	/** Behind ESC; behind ESC O; inside ESC [ … with what came since. */
	| Readonly<{at: 'escape'}>
	| Readonly<{at: 'single-shift'}>
	| Readonly<{at: 'control'; body: string}>
	/** In a reply such as OSC or DCS; `isEnding` is behind an ESC that may begin its end. */
	| Readonly<{at: 'string'; isEnding: boolean}>
	/** So many characters belong to something dropped. */
	| Readonly<{at: 'skip'; left: number}>;

/** Pastes beyond this many characters are cut. */
export const pasteLimit = 2 ** 20;

const text: State = {at: 'text'};
const pasteEnd = '\x1b[201~';

/** Sequences that Ink 6.8 understands. Others make it throw, or arrive as text that nobody typed. */
const known =
	/^\x1b(?:\[(?:[ABCDFHZ]|1;[2-8][ABCDFH]|[1-8]~|[3568];[2-8]~)|O[ABCDFHPQRS]|\[1[1-5]~|\[1[7-9]~|\[2[0134]~)$/;

const isControl = (character: string) => /[\x00-\x1f\x7f-\x9f]/.test(character);
/** Ctrl with a letter, which includes Tab and Enter, Ctrl with the underscore, or Backspace. */
const isControlKey = (character: string) => /[\x01-\x1a\x1f\x7f]/.test(character);
const isStringStart = (character: string) => /[\]P_^X]/.test(character);

/** Line ends as `\n`, and nothing that could command a terminal. */
const cleanPaste = (raw: string) => raw.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '');

/** Tells keys from pastes, one character after the other, so that it makes no difference in which pieces they come. */
export const createKeyParser = () => {
	let state: State = text;
	/** What has been pasted so far, its start, length and last characters; undefined outside of a paste. */
	let pasted: {head: string; length: number; tail: string} | undefined;
	let events: KeyEvent[] = [];

	const emit = (sequence: string) => events.push({kind: 'key', sequence});

	const finishPaste = (length: number) => {
		const cleaned = cleanPaste(pasted?.head.slice(0, length) ?? '');
		if (cleaned !== '') events.push({kind: 'paste', text: cleaned});
		pasted = undefined;
	};

	const inPaste = (before: {head: string; length: number; tail: string}, character: string) => {
		const head = before.length < pasteLimit ? before.head + character : before.head;
		const tail = (before.tail + character).slice(-pasteEnd.length);
		pasted = {head, length: before.length + character.length, tail};
		if (tail === pasteEnd) finishPaste(pasted.length - pasteEnd.length);
	};

	const plain = (character: string): State => {
		if (character === '\x1b') return {at: 'escape'};
		if (isControlKey(character) || !(isControl(character) || character === '\uFFFD')) emit(character);
		return text;
	};

	const afterEscape = (character: string): State => {
		if (character === '[') return {at: 'control', body: ''};
		if (character === 'O') return {at: 'single-shift'};
		if (isStringStart(character)) return {at: 'string', isEnding: false};
		if (isControl(character) && !/[\r\b\x7f]/.test(character)) {
			emit('\x1b');
			return plain(character);
		}
		emit(`\x1b${character}`);
		return text;
	};

	const inControl = (body: string, character: string): State => {
		if (isControl(character) || character > '~') return plain(character);
		// The Linux console sends its first function keys as ESC [ [ and a letter; nobody needs them here.
		if (body === '' && character === '[') return {at: 'skip', left: 1};
		if (body === '' && character === 'M') return {at: 'skip', left: 3};
		const whole = body + character;
		if (character < '@') return {at: 'control', body: whole.length > 32 ? body : whole};
		if (whole === '200~') pasted = {head: '', length: 0, tail: ''};
		else if (known.test(`\x1b[${whole}`)) emit(`\x1b[${whole}`);
		return text;
	};

	const afterSingleShift = (character: string): State => {
		if (isControl(character)) return plain(character);
		if (known.test(`\x1bO${character}`)) emit(`\x1bO${character}`);
		return text;
	};

	const inString = (isEnding: boolean, character: string): State => {
		if (character === '\x07' || (isEnding && character === '\\')) return text;
		return {at: 'string', isEnding: character === '\x1b'};
	};

	const step = (character: string): State => {
		switch (state.at) {
			case 'text':
				return plain(character);
			case 'escape':
				return afterEscape(character);
			case 'single-shift':
				return afterSingleShift(character);
			case 'control':
				return inControl(state.body, character);
			case 'string':
				return inString(state.isEnding, character);
			case 'skip':
				return state.left > 1 ? {at: 'skip', left: state.left - 1} : text;
		}
	};

	const take = (): readonly KeyEvent[] => {
		const taken = events;
		events = [];
		return taken;
	};

	return {
		/** The events that these characters complete. No half of a surrogate pair may stand at either end. */
		feed: (chunk: string): readonly KeyEvent[] => {
			for (const character of chunk) {
				if (pasted !== undefined) inPaste(pasted, character);
				else state = step(character);
			}
			return take();
		},
		/** Nothing more came for a while: a lone ESC was the key, anything else begun is dropped. A paste goes on. */
		settle: (): readonly KeyEvent[] => {
			if (state.at === 'escape') emit('\x1b');
			state = text;
			return take();
		},
		/** The end of the paste got lost; what came so far is all. */
		endPaste: (): readonly KeyEvent[] => {
			if (pasted !== undefined) finishPaste(pasted.length);
			return take();
		},
		isPending: () => state.at !== 'text',
		isPasting: () => pasted !== undefined,
	};
};
