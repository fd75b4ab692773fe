/** Stands in for `human-signals`, which describes every signal when it is loaded; here that is done when one is asked for. */
export const signalsByName = new Proxy<Readonly<Record<string, unknown>>>(
	{},
	{get: (_, name) => require('human-signals/full').signalsByName[name]},
);
