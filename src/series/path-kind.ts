/** Whether nothing in this file is ever compiled or run. */
export const isDocument = (path: string): boolean =>
	/^Documentation\/|^(?:MAINTAINERS|CREDITS|\.mailmap)$|\.(?:rst|txt|md)$/.test(path);

/** Whether the file belongs to the kernel's selftests or to what they are built from. */
export const isSelftest = (path: string): boolean => /^tools\/testing\/selftests\//.test(path);

/** The last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
