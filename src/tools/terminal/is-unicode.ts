/** Whether the terminal's character set is Unicode, as the locale has it. */
export const isUnicode = (
	environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean => {
	const {LC_ALL, LC_CTYPE, LANG, TERM} = environment;
	const locale = [LC_ALL, LC_CTYPE, LANG].find(value => value !== undefined && value !== '') ?? '';
	return TERM !== 'linux' && /utf-?8/i.test(locale);
};
