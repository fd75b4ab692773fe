const asking =
	/\?|\bquestions?\b|\bfeedback (?:on|requested|wanted)\b|\blooking for\b|\binput on\b|\bopinions?\b/i;

/** Whether a text asks its readers something, as an RFC has to. */
export const asksSomething = (text: string): boolean => asking.test(text);
