/** `1 patch`, `3 patches`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
	words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** How long ago, in words: `2 days old`. */
export const age = (when: number, now: number): string => {
	const hours = Math.floor((now - when) / 3600);
	if (hours < 1) return 'under an hour old';
	if (hours < 24) return `${plural(hours, 'hour')} old`;
	const days = Math.floor(hours / 24);
	return days < 60
		? `${plural(days, 'day')} old`
		: days < 730
			? `${Math.round(days / 30)} months old`
			: `${Math.round(days / 365)} years old`;
};
