import type {Hunk} from '../series/diff.ts';

/** The function a hunk lies in, by what git prints behind `@@`; undefined where that is something else. */
export const functionOf = ({context}: Pick<Hunk, 'context'>): string | undefined =>
	/^(?!\s*(?:struct|union|enum|#)).*?([A-Za-z_]\w*)\s*\(/.exec(context)?.[1];

const parameter = /^module_param(?:_(?!named)\w+)?\((\w+)|^module_param_named\w*\((\w+)\s*,\s*&?(\w+)/;

const isWordStart = (code: number): boolean =>
	(code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;

/** The function that a line at the margin begins; undefined for prototypes, variables and labels. */
const begun = (text: string): string | undefined => {
	const open = text.indexOf('(');
	if (open === -1 || text.includes(';') || text.lastIndexOf('=', open) !== -1) return undefined;
	return /(\w+)\s*$/.exec(text.slice(Math.max(0, open - 80), open))?.[1];
};

/**
 * The functions whose lines a hunk changes, and the names of module parameters it adds. Git names the function that
 * begins above a hunk, which for a function that is new is the wrong one.
 */
export const functionsOfHunk = (hunk: Hunk): readonly string[] => {
	const found = new Set<string>();
	let at = functionOf(hunk);
	for (const {sign, text} of hunk.lines) {
		const isChange = sign === '+' || sign === '-';
		if (isWordStart(text.charCodeAt(0))) {
			const names = sign === '+' ? parameter.exec(text) : null;
			for (const name of names?.slice(1) ?? []) if (name !== undefined) found.add(name);
			at = begun(text) ?? at;
		}
		if (isChange && at !== undefined && text !== '') found.add(at);
	}
	return [...found];
};
