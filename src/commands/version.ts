/** Filled in by the build; missing where the sources run as they are. */
declare const __version: string | undefined;

/** The program's version, for example `1.2.0`; `0.0.0` where the sources run unbuilt. */
export const version: string = typeof __version === 'string' ? __version : '0.0.0';
