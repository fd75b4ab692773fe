const isWindows = (message: string) => /\r\n/.test(message) && !/(?:^|[^\r])\n/.test(message);

/** A message as it is edited: lines end in `\n` alone, and the end of the last line is left out. */
export const textOfMessage = (message: string): string => {
	const text = isWindows(message) ? message.replace(/\r\n/g, '\n') : message;
	return text.endsWith('\n') ? text.slice(0, -1) : text;
};

/** The message that an edited text makes, with line ends as this message has them. */
export const messageOfText = (text: string, like: string): string => {
	if (text === textOfMessage(like)) return like;
	const whole = text.endsWith('\n') ? text : `${text}\n`;
	return isWindows(like) ? whole.replace(/\n/g, '\r\n') : whole;
};
