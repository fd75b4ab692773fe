/**
 * How sure a first choice is by its part of all topics' scores: of real patches whose first choice had at least so much
 * of the score, so many were right, counted with weights fitted on other years.
 */
const steps: readonly (readonly [share: number, right: number])[] = [
	[0.98, 0.98],
	[0.94, 0.96],
	[0.9, 0.93],
	[0.8, 0.86],
	[0.7, 0.79],
	[0.6, 0.72],
	[0.5, 0.6],
	[0, 0.4],
];

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;

/**
 * Confidences (0 to 1) for these parts of the score, the largest first: the first as often as it is right, the others
 * with what it leaves, by their parts of the rest. None is above the one before.
 */
export const calibrated = (shares: readonly number[]): readonly number[] => {
	const [first, ...others] = shares;
	if (first === undefined) return [];
	const right = steps.find(([share]) => first >= share)?.[1] ?? first;
	const rest = first < 1 ? (1 - right) / (1 - first) : 0;
	return [round(right), ...others.map(share => round(Math.min(right, share * rest)))];
};
