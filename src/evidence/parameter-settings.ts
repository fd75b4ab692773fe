/** Settings worth a run when code that reads the parameter changes, as written behind the `=`. */
const worthwhile: Readonly<Record<string, readonly string[]>> = {
	ept: ['0'],
	eptad: ['0'],
	mbec: ['0'],
	unrestricted_guest: ['0'],
	pml: ['0'],
	npt: ['0'],
	gmet: ['0'],
	tdp_mmu: ['N'],
	nx_huge_pages: ['force', 'off'],
	eager_page_split: ['N'],
	mmio_caching: ['N'],
	flush_on_reuse: ['Y'],
	nested: ['0', '1'],
	enable_shadow_vmcs: ['0'],
	warn_on_missed_cc: ['1'],
	enable_apicv: ['0', '1'],
	enable_ipiv: ['0', '1'],
	enable_device_posted_irqs: ['0', '1'],
	flexpriority: ['0'],
	avic: ['0', '1'],
	vgif: ['0'],
	vls: ['0'],
	lbrv: ['0'],
	nrips: ['0'],
	vnmi: ['0'],
	tsc_scaling: ['0'],
	intercept_smi: ['0'],
	sev: ['0', '1'],
	sev_es: ['0', '1'],
	sev_snp: ['0', '1'],
	tdx: ['1'],
	vpid: ['0'],
	preemption_timer: ['0'],
	ple_gap: ['0'],
	enable_pmu: ['N'],
	enable_mediated_pmu: ['0', '1'],
	force_emulation_prefix: ['1'],
	ignore_msrs: ['Y'],
	lapic_timer_advance: ['N'],
	vector_hashing: ['N'],
	halt_poll_ns: ['0'],
	enable_virt_at_load: ['N'],
};

/** Parameters that only add messages; nobody is asked to test them. */
export const isDiagnostic = (name: string): boolean =>
	/^(?:dump_invalid_vmc[sb]|report_ignored_msrs)$/.test(name);

/** How a list and how a statement name the settings of a parameter. */
export const settingsOf = (name: string): Readonly<{title: string; name: string}> => {
	const settings = Object.hasOwn(worthwhile, name) ? worthwhile[name] : undefined;
	if (settings === undefined) {
		return {title: `${name}, opposite to its default`, name: `${name} opposite to its default`};
	}
	return {title: `${name}=${settings.join(', =')}`, name: `${name}=${settings.join('/')}`};
};
