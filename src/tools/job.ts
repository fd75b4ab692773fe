/** Says how far a long piece of work is; `total` is undefined while nobody knows. */
export type Progress = (done: number, total: number | undefined, what: string) => void;

/** What every long piece of work is given. `signal` aborts it; nothing is half-done afterwards. */
export type Job = Readonly<{progress: Progress; signal: AbortSignal}>;
