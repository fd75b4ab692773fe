import {exitCode, Refusal} from '../../series/refusal.ts';
import type {NamedPatch} from '../../session/named.ts';
import {checkSchema} from '../check/json.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

const patchOf = (value: unknown): readonly NamedPatch[] => {
	if (!isRecord(value) || !Array.isArray(value.findings) || value.findings.length === 0) return [];
	const {commit, subject} = value;
	if (typeof subject !== 'string') return [];
	return [{commit: typeof commit === 'string' ? commit : undefined, content: undefined, subject}];
};

/** Whether a file's text may be what `check --json` writes. */
export const isLikeCheckDocument = (text: string): boolean => text.trimStart().startsWith('{');

/** The patches with findings that a `check --json` document names. Refuses another document. */
export const namedInDocument = (text: string, file: string): readonly NamedPatch[] => {
	const value = parsed(text);
	if (!isRecord(value) || value.schema !== checkSchema || !Array.isArray(value.patches)) {
		throw new Refusal(
			`${file} is no document of kvm-series check --json.`,
			'Name one, or patches, a range A..B or commits.',
			exitCode.usage,
		);
	}
	return value.patches.flatMap(patchOf);
};
