/** Stands in for `figures`, which looks at the terminal when it is loaded; here that is done when a sign is asked for. */
const figures = new Proxy<Readonly<Record<string, string>>>(
	{},
	{get: (_, name) => require('figures/full').default[name]},
);

export default figures;
