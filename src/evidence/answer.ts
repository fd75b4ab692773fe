/** Where a test ran: on a machine of one of the vendors, or inside a guest. */
export type Place = 'Intel' | 'AMD' | 'nested';

/** What the developer says of one obligation. `machine`, `result` and `because` are the developer's own words and may be empty. */
export type TestingAnswer =
	| Readonly<{done: true; where: readonly Place[]; machine: string; result: string}>
	| Readonly<{done: false; because: string}>;
