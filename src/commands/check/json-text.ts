/** Characters JSON lets through that a terminal obeys, JavaScript of old takes for line ends, or nobody sees. */
const bare = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A value as JSON on one line in which every control and direction character is escaped, lone surrogates too. */
export const jsonText = (value: unknown): string =>
	JSON.stringify(value).replace(
		bare,
		character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
