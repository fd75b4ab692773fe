type State = 'code' | 'line' | 'block' | '"' | "'";

/** C text in which comments are blanks. `state` carries a block comment from one line to the next. */
const stripLine = (text: string, start: State): {code: string; state: State} => {
	let state = start;
	let code = '';
	for (let at = 0; at < text.length; at++) {
		const two = text.slice(at, at + 2);
		const one = text[at] ?? '';
		if (state === 'block') {
			if (two === '*/') {
				state = 'code';
				code += ' ';
				at++;
			}
		} else if (state === 'code') {
			if (two === '//') return {code, state: 'code'};
			if (two === '/*') {
				state = 'block';
				at++;
				continue;
			}
			if (one === '"' || one === "'") state = one;
			code += one;
		} else {
			code += one;
			if (one === '\\') code += text[++at] ?? '';
			else if (one === state) state = 'code';
		}
	}
	return {code, state: state === 'block' ? 'block' : 'code'};
};

/** Whether lines out of the middle of a file begin inside a block comment. */
const beginsInComment = (lines: readonly string[]): boolean => {
	const text = lines.join('\n');
	const close = text.indexOf('*/');
	const open = text.indexOf('/*');
	if (close !== -1 && (open === -1 || close < open)) return true;
	const first = lines.find(line => line.trim() !== '') ?? '';
	return /^\s*\*(?:\s|$)/.test(first);
};

const isHashCommented = (path: string): boolean =>
	/(?:^|\/)(?:Makefile|Kbuild|Kconfig)[^/]*$|\.(?:mk|sh|py|pl|ya?ml|config)$/.test(path);

/** The lines of a part of this file with their comments taken out; as many lines as before. */
export const withoutComments = (path: string, lines: readonly string[]): readonly string[] => {
	if (isHashCommented(path)) return lines.map(line => line.replace(/(^|\s)#.*$/, '$1'));
	let state: State = beginsInComment(lines) ? 'block' : 'code';
	return lines.map(line => {
		const stripped = stripLine(line, state);
		state = stripped.state;
		return stripped.code;
	});
};

const token = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\w+|\S/g;

/** The tokens a compiler sees. The end of a preprocessor line is one, as it carries meaning. */
export const tokensOf = (path: string, lines: readonly string[]): readonly string[] => {
	let isDirective = false;
	return withoutComments(path, lines).flatMap(line => {
		const tokens: string[] = line.match(token) ?? [];
		isDirective = isDirective || tokens[0] === '#';
		const continues = tokens.at(-1) === '\\';
		if (isDirective && !continues) {
			isDirective = false;
			return [...tokens, '\n'];
		}
		return tokens;
	});
};
