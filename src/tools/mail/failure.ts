const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'There is no such file.',
	ENOTDIR: 'There is no such file.',
	EACCES: 'It cannot be read: permission is denied.',
	EPERM: 'It cannot be read: permission is denied.',
	ELOOP: 'It cannot be read: its symbolic links lead nowhere.',
	EISDIR: 'It is a directory.',
	ENAMETOOLONG: 'There is no such file: the name is too long.',
	ENXIO: 'It cannot be read: it is a socket or a device.',
};

/** Why a file cannot be read, in one sentence. */
export const failureOf = (error: unknown): string => {
	const code = (error as {code?: unknown}).code;
	return (
		reasons[String(code)] ??
		`It cannot be read: the system says ${typeof code === 'string' ? code : 'nothing more'}.`
	);
};
