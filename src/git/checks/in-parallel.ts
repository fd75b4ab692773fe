/** Does the work for each item, at most `width` at a time; the results in the order of the items. Ends with the first that throws. */
export const inParallel = async <T, R>(
	items: readonly T[],
	width: number,
	work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> => {
	const results: R[] = new Array(items.length);
	let next = 0;
	let isOver = false;
	const worker = async () => {
		while (!isOver && next < items.length) {
			const at = next++;
			try {
				results[at] = await work(items[at] as T, at);
			} catch (error) {
				isOver = true;
				throw error;
			}
		}
	};
	await Promise.all(Array.from({length: Math.min(width, items.length)}, worker));
	return results;
};
