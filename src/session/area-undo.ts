import {withChange} from './area-change.ts';
import {moved, type TextArea} from './text-area.ts';

/** The area without its last change; the same area where there is none. */
export const undone = (area: TextArea): TextArea => {
	if (area.past === undefined) return area;
	const {change, rest} = area.past;
	const {from, removed, inserted, before} = change;
	const lines = withChange(area.lines, {from, removed: inserted, inserted: removed});
	return moved({...area, lines, past: rest, future: {change, rest: area.future}}, before);
};

/** The area with the change made again that was taken back last; the same area where there is none. */
export const redone = (area: TextArea): TextArea => {
	if (area.future === undefined) return area;
	const {change, rest} = area.future;
	const lines = withChange(area.lines, change);
	return moved({...area, lines, past: {change, rest: area.past}, future: rest}, change.after);
};
