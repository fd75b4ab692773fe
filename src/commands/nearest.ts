/** Letters to insert, delete or change to make one word of another. */
const distance = (a: string, b: string): number => {
	let row = Array.from({length: b.length + 1}, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
};

/** Longer words are no slip of a name. */
const longest = 80;

const most = 3;

/** The names most like a mistyped one, nearest first, at most three; a name that holds it counts as near. */
export const nearest = (typed: string, names: readonly string[]): readonly string[] => {
	const word = typed.toLowerCase();
	if (word === '' || word.length > longest) return [];
	return names
		.map(name => ({
			name,
			away: name.includes(word) ? Math.min(1, distance(word, name)) : distance(word, name),
		}))
		.filter(({name, away}) => away <= Math.max(2, Math.floor(name.length / 3)))
		.toSorted((a, b) => a.away - b.away)
		.slice(0, most)
		.map(({name}) => name);
};
