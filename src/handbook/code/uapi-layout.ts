/** Sizes of the types that interfaces are made of; they are aligned to their own size. */
const sizes: Readonly<Record<string, number>> = {
	__u8: 1,
	__s8: 1,
	__u16: 2,
	__s16: 2,
	__u32: 4,
	__s32: 4,
	__u64: 8,
	__s64: 8,
	__aligned_u64: 8,
};

const member = /^\s*(\w+)\s+(\w+)((?:\[\s*(?:0x[\da-f]+|\d*)\s*\])*)\s*;\s*$/i;

/** Bytes that a compiler puts into a structure: before a member, or at the end where the name is undefined. */
export type Hole = Readonly<{line: number; before: string | undefined; bytes: number}>;

/**
 * The first hole in a structure of an interface, given its members in lines of code without comments; undefined where
 * there is none. Where a line is no plain member of known size nothing is said, as nothing is known.
 */
export const holeIn = (members: readonly string[]): Hole | undefined => {
	let at = 0;
	let widest = 1;
	let last = 0;
	for (const [line, code] of members.entries()) {
		if (code.trim() === '') continue;
		const [, type = '', name, dimensions = ''] = member.exec(code) ?? [];
		const size = sizes[type];
		if (size === undefined) return undefined;
		if (at % size !== 0) return {line, before: name, bytes: size - (at % size)};
		const counts = [...dimensions.matchAll(/\[\s*(\w*)\s*\]/g)].map(([, count = '']) => Number(count || '0'));
		at += counts.reduce((product, count) => product * count, size);
		widest = Math.max(widest, size);
		last = line;
	}
	const over = at % widest;
	return over === 0 ? undefined : {line: last, before: undefined, bytes: widest - over};
};
