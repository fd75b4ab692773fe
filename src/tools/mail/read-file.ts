import {constants, readFileSync, statSync} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import {failureOf} from './failure.ts';

/** Bytes of the largest file that is read. */
export const largestFile = 16 * 1024 * 1024;

/** A file's bytes, or in one sentence why they are not there. */
export type FileRead = Readonly<{bytes: Uint8Array} | {says: string}>;

const tooLarge = {says: `It is larger than ${largestFile / 1024 / 1024} MiB.`};

/** All of a stream, as long as it is not too large. What is behind the limit is not waited for. */
export const readStream = async (stream: AsyncIterable<Uint8Array | string>): Promise<FileRead> => {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of stream) {
			const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
			size += bytes.length;
			if (size > largestFile) return tooLarge;
			chunks.push(bytes);
		}
	} catch (error) {
		return {says: failureOf(error)};
	}
	return {bytes: Buffer.concat(chunks)};
};

const withFile = async <T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> => {
	const file = await open(path, constants.O_RDONLY);
	try {
		return await use(file);
	} finally {
		await file.close();
	}
};

/** Reads a file, or a pipe given by its path. Never rejects. */
export const readFile = async (path: string): Promise<FileRead> => {
	try {
		const stat = statSync(path);
		if (stat.isFile()) {
			if (stat.size > largestFile) return tooLarge;
			// Ten thousand small files are read three times as fast so; what may keep us waiting is no file.
			const bytes = readFileSync(path);
			return bytes.length > largestFile ? tooLarge : {bytes};
		}
		return await withFile(path, file => readStream(file.createReadStream({autoClose: false})));
	} catch (error) {
		return {says: failureOf(error)};
	}
};

/** The first bytes of a file. Rejects where it cannot be read. */
export const readStart = async (path: string): Promise<Uint8Array> =>
	withFile(path, async file => {
		const {bytesRead, buffer} = await file.read(Buffer.alloc(512), 0, 512, 0);
		return buffer.subarray(0, bytesRead);
	});
