/** Kernels, and things with versions of their own: protocols, controllers, documents. */
const others =
	/\bv\d+\.\d[\w.-]*|\b(?!PATCH\b|RFC\b|RESEND\b|SERIES\b|KVM\b)(?:[A-Z][A-Z0-9]{2,}|v?GIC|cgroups?|Hyper-V|PerfMon|arch-PerfMon|x86-64|virtio|psABI)[ -]?[vV]\d+\b|\b[vV]\d+ (?:of the|protocol|spec(?:ification)?|layout|format|hardware|guests?|ABI)\b/g;

/** The text without versions that are none of a posting: `GHCB v2`, `cgroup v2`, `v6.12`. */
export const withoutOtherVersions = (text: string): string => text.replace(others, '');
