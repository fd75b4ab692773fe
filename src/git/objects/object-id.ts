import {createHash} from 'node:crypto';

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256';

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

/** An object's type and content without its head. `like` is an object that it differs little from. */
export type GitObject = Readonly<{type: ObjectType; content: Uint8Array; like?: string}>;

/** The format that a full object id belongs to. */
export const formatOf = (oid: string): ObjectFormat => (oid.length === 64 ? 'sha256' : 'sha1');

/** The bytes of an object id. */
export const idBytes = (format: ObjectFormat): number => (format === 'sha256' ? 32 : 20);

/** Whether this is a full object id of either format. */
export const isObjectId = (text: unknown): text is string =>
	typeof text === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** The first twelve digits, as the kernel's documents want them. */
export const shortId = (oid: string): string => oid.slice(0, 12);

/** The id that git gives to an object. */
export const objectId = (format: ObjectFormat, {type, content}: GitObject): string =>
	createHash(format).update(`${type} ${content.length}\0`).update(content).digest('hex');
