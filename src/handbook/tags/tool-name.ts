/** A person or tool as a tag names it. */
type Named = Readonly<{name: string; mail: string}>;

const assistant =
	/^(?:claude(?: (?:code|opus|sonnet|haiku|ai|\d).*)?|(?:github )?copilot|chatgpt.*|gpt-?\d.*|(?:openai )?codex(?: cli)?|(?:google )?gemini(?: (?:cli|code|pro|flash|\d).*)?|cursor(?: agent)?|devin ai.*|aider|llama ?\d.*|ai (?:agent|assistant))$/i;
const robot =
	/^(?:syzbot|syzkaller|kernel test robot|dependabot|renovate|hulk robot|abaci robot|\S+\[bot\])$/i;
const robotMail =
	/^(?:(?:\d+\+)?copilot|\S*\[bot\]|syzbot|bot|robot|cursoragent)(?:\+[^@]*)?@|^noreply@(?:anthropic|openai)\.com$/i;

/** Whether this is an assistant that writes text and code. A person may be called Claude or Devin, too, and has a family name. */
export const isAssistant = ({name, mail}: Named): boolean =>
	assistant.test(name.trim()) || /^noreply@(?:anthropic|openai)\.com$|^cursoragent@/i.test(mail);

/** Whether this is a program, of whichever kind. */
export const isTool = (named: Named): boolean =>
	isAssistant(named) || robot.test(named.name.trim()) || robotMail.test(named.mail);
