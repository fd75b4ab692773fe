/** What can happen at a point. A disk that is full stays full to the end of the run. */
export const hows = ['killed before', 'killed after', 'fails', 'fails late', 'disk full'] as const;

export type How = (typeof hows)[number];

/** A fault at a point, by the point's name. */
export type Fault = Readonly<{point: string; how: How}>;

/** What a run of the program's work came to; a killed one says nothing. */
export type Outcome =
	| Readonly<{kind: 'done'}>
	| Readonly<{kind: 'refused'; fact: string; remedy: string}>
	| Readonly<{kind: 'failed'; says: string}>
	| Readonly<{kind: 'killed'}>;

/** What the process is to do. */
export const actions = [
	'reorder',
	'reorder at once',
	'move',
	'move at once',
	'undo',
	'finish',
	'take back',
] as const;

export type Action = (typeof actions)[number];
