/** Compares names as people count: `v2-9.patch` before `v2-10.patch`. Equal only where the names are the same. */
export const byNaturalOrder = (a: string, b: string): number => {
	const [left, right] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
	for (let at = 0; at < Math.min(left.length, right.length); at++) {
		const [one = '', other = ''] = [left[at], right[at]];
		if (one === other) continue;
		const isNumber = /^\d/.test(one) && /^\d/.test(other);
		const difference = isNumber ? Number(one) - Number(other) : 0;
		return difference !== 0 && !Number.isNaN(difference) ? difference : one < other ? -1 : 1;
	}
	return left.length - right.length;
};
