import {hash} from 'node:crypto';

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256';

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

/** Another object that one differs little from; in nothing but the ids that begin at `idsAt`, in this order, if that is given. */
export type Likeness = Readonly<{oid: string; idsAt?: readonly number[] | undefined}>;

/** An object's type and content without its head. */
export type GitObject = Readonly<{type: ObjectType; content: Uint8Array; like?: Likeness}>;

/** The format that a full object id belongs to. */
export const formatOf = (oid: string): ObjectFormat => (oid.length === 64 ? 'sha256' : 'sha1');

/** The bytes of an object id. */
export const idBytes = (format: ObjectFormat): number => (format === 'sha256' ? 32 : 20);

/** Whether this is a full object id of either format. */
export const isObjectId = (text: unknown): text is string =>
	typeof text === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** The first twelve digits, as the kernel's documents want them. */
export const shortId = (oid: string): string => oid.slice(0, 12);

/** Room for an object as it is hashed, its head in front. Most are small, and there are many. */
const sheet = Buffer.alloc(2 ** 16);

/** The id that git gives to an object. */
export const objectId = (format: ObjectFormat, {type, content}: GitObject): string => {
	const head = `${type} ${content.length}\0`;
	const length = head.length + content.length;
	const bytes = length > sheet.length ? Buffer.allocUnsafe(length) : sheet.subarray(0, length);
	bytes.write(head, 'latin1');
	bytes.set(content, head.length);
	return hash(format, bytes, 'hex');
};
