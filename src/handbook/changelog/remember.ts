/** How many messages are remembered: a patch's own and those its fixes try. */
const most = 32;

/** The same function of a message, which works each of the last few messages out only once: every rule asks for them. */
export const rememberLast = <T>(work: (message: string) => T): ((message: string) => T) => {
	const known = new Map<string, T>();
	return message => {
		const before = known.get(message);
		if (before !== undefined) return before;
		const result = work(message);
		if (known.size >= most) known.delete(known.keys().next().value ?? '');
		known.set(message, result);
		return result;
	};
};
