import {type Problem, pointer} from './strict-json.ts';

/** Looks at a value and tells what is wrong with it and below it. */
export type Shape = (value: unknown, path: string) => readonly Problem[];

const wrong = (path: string, expected: string): readonly Problem[] => [{path, says: `expected ${expected}.`}];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any text. */
export const aText: Shape = (value, path) => (typeof value === 'string' ? [] : wrong(path, 'a text'));

/** A text with something in it. */
export const someText: Shape = (value, path) =>
	typeof value === 'string' && value.trim() !== '' ? [] : wrong(path, 'a text that is not empty');

/** True or false. */
export const yesNo: Shape = (value, path) => (typeof value === 'boolean' ? [] : wrong(path, 'true or false'));

/** A whole number in these bounds. */
export const numberIn =
	(least: number, most: number): Shape =>
	(value, path) =>
		Number.isInteger(value) && (value as number) >= least && (value as number) <= most
			? []
			: wrong(path, `a whole number from ${least} to ${most}`);

/** One of these texts. */
export const oneOf =
	(...choices: readonly string[]): Shape =>
	(value, path) =>
		choices.some(choice => choice === value) ? [] : wrong(path, `one of ${choices.join(', ')}`);

/** A list of such. */
export const listOf =
	(shape: Shape): Shape =>
	(value, path) =>
		Array.isArray(value)
			? value.flatMap((each, index) => shape(each, pointer(path, index)))
			: wrong(path, 'a list');

/** An object with keys of any name and such values. */
export const recordOf =
	(shape: Shape): Shape =>
	(value, path) =>
		isRecord(value)
			? Object.entries(value).flatMap(([key, each]) => shape(each, pointer(path, key)))
			: wrong(path, 'an object');

/** An object with these keys and no others; of these the needed ones must be there. */
export const objectOf =
	(shapes: Readonly<Record<string, Shape>>, needed: readonly string[] = []): Shape =>
	(value, path) =>
		isRecord(value)
			? [
					...Object.entries(value).flatMap(([key, each]) => {
						const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
						const known = Object.keys(shapes).join(', ');
						return shape === undefined
							? [{path: pointer(path, key), says: `is no key here; there are ${known}.`}]
							: shape(each, pointer(path, key));
					}),
					...needed
						.filter(key => !Object.hasOwn(value, key))
						.map(key => ({path: pointer(path, key), says: 'is missing.'})),
				]
			: wrong(path, 'an object');

/** What the choice makes of the value. */
export const either =
	(choose: (value: unknown) => Shape): Shape =>
	(value, path) =>
		choose(value)(value, path);
