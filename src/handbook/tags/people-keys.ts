/** Tags that name a person, spelt as the kernel's documents write them. */
export const peopleKeys: readonly string[] = [
	'Signed-off-by',
	'Co-developed-by',
	'Reviewed-by',
	'Acked-by',
	'Tested-by',
	'Reported-by',
	'Suggested-by',
	'Debugged-by',
	'Assisted-by',
];
