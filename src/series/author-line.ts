import type {Ident} from './commit.ts';

/** Seconds of the first year that has five digits. */
const year10000 = 253_402_300_800;

const minutesOf = (zone: string): number | undefined => {
	const [, sign, hours = '', minutes = ''] = zone.match(/^([+-])(\d\d):?(\d\d)$/) ?? [];
	if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** A time with its zone as a person writes it, or as git stores it where no calendar has it. */
export const dateLine = ({when, zone}: Pick<Ident, 'when' | 'zone'>): string => {
	const minutes = minutesOf(zone);
	const local = when + (minutes ?? 0) * 60;
	if (minutes === undefined || local < 0 || local >= year10000) return `@${when} ${zone}`.trimEnd();
	return `${new Date(local * 1000).toISOString().slice(0, 19).replace('T', ' ')} ${zone}`;
};

/** The person of an ident. */
export const personLine = ({name, mail}: Pick<Ident, 'name' | 'mail'>): string =>
	`${name === '' ? '' : `${name} `}<${mail}>`;

/** Author and date in one line, to be edited. */
export const authorLine = (author: Ident): string => `${personLine(author)} ${dateLine(author)}`;

const refused = (refused: string) => ({refused}) as const;

const readDate = (text: string): Pick<Ident, 'when' | 'zone'> | Readonly<{refused: string}> => {
	const raw = text.match(/^@(\d{1,12}) ([+-]\d{4})$/);
	if (raw !== null && minutesOf(raw[2] ?? '') !== undefined && Number(raw[1]) < year10000) {
		return {when: Number(raw[1]), zone: raw[2] ?? ''};
	}
	const [, day = '', hours, minutes, seconds = '00', said = ''] =
		text.match(/^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d))? ?(Z|[+-]\d\d:?\d\d)$/) ?? [];
	const zone = said === 'Z' ? '+0000' : said.replace(':', '');
	const offset = minutesOf(zone);
	if (day === '' || offset === undefined) {
		return refused(`"${text}" is no date like 2030-01-31 14:05:00 +0100.`);
	}
	const clock = `${day}T${hours}:${minutes}:${seconds}`;
	const time = Date.parse(`${clock}Z`);
	// The calendar turns a 31st of June into another day instead of refusing it.
	if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== clock) {
		return refused(`"${text}" is a day or hour that no calendar has.`);
	}
	const when = time / 1000 - offset * 60;
	return when < 0 ? refused(`"${text}" is before 1970, which git cannot write down.`) : {when, zone};
};

const readPerson = (name: string, mail: string): string | undefined => {
	if (name === '') return 'The name is missing.';
	if (/[\p{Cc}\p{Cf}\p{Cs}<>]/u.test(name + mail)) {
		return 'Name or address has angle brackets or characters that cannot be seen.';
	}
	return /^[^\s@]+@[^\s@]+$/.test(mail) ? undefined : `"${mail}" is no address like name@example.org.`;
};

/** The author that such a line names; without a date the one there was stays. Or why it names none, in a sentence. */
export const readAuthorLine = (
	text: string,
	before: Ident,
): Readonly<{author: Ident}> | Readonly<{refused: string}> => {
	// What stands there already is no news, however odd it is.
	if (text.trim() === authorLine(before).trim()) return {author: before};
	const [, name = '', mail, date = ''] = text.trim().match(/^([^<>]*)<([^<>]*)>(.*)$/su) ?? [];
	if (mail === undefined) return refused('It has to read Name <name@example.org> 2030-01-31 14:05:00 +0100.');
	const wrong = readPerson(name.trim(), mail.trim());
	const isSamePerson = name.trim() === before.name && mail === before.mail;
	if (wrong !== undefined && !isSamePerson) return refused(wrong);
	const said = date.trim();
	const made = said === '' || said === dateLine(before) ? before : readDate(said);
	if ('refused' in made) return made;
	return {author: {name: name.trim(), mail: mail.trim(), when: made.when, zone: made.zone}};
};

/** Whether both name the same person and time. */
export const isSameAuthor = (a: Ident, b: Ident): boolean =>
	a.name === b.name && a.mail === b.mail && a.when === b.when && a.zone === b.zone;
