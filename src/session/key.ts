/** Keys by the names the help prints. */
export type KeyName =
	| 'Up'
	| 'Down'
	| 'Left'
	| 'Right'
	| 'PageUp'
	| 'PageDown'
	| 'Home'
	| 'End'
	| 'Enter'
	| 'Esc'
	| 'Tab'
	| 'Shift+Tab'
	| 'Backspace'
	| 'Delete'
	| `Ctrl+${string}`
	| `Alt+${string}`
	| 'text'
	| 'other';

/** One key press, or one paste. `text` is what was typed where the name is `text`. */
export type Key = Readonly<{name: KeyName; text: string}>;

/** The key of a printable character. */
export const typed = (text: string): Key => ({name: 'text', text});
