import {defineMessageRule} from '../../changelog/define.ts';
import {withLines} from '../../changelog/edit.ts';
import {partsOf} from '../../changelog/parts.ts';
import {lineSpot} from '../../changelog/spot.ts';
import {kernelDoc} from '../../cite.ts';
import {isSamePerson, namedAuthor, type Person, readPerson, signersOf} from '../../tags/people.ts';

type Pair = Readonly<{person: Person; signs: Person | undefined; isFollowed: boolean}>;

/** Everybody named as co-author, with the line they sign on, if any, and whether it is the next. */
const pairsOf = (message: string): readonly Pair[] => {
	const {lines, bodyFrom, end} = partsOf(message);
	const signers = signersOf(message);
	return lines.slice(0, end).flatMap((text, line) => {
		const [, value] = text.match(/^Co-developed-by:(.*)$/i) ?? [];
		const [person] = value === undefined || line < bodyFrom ? [] : readPerson(value, line);
		if (person === undefined) return [];
		const next = signers.find(signer => signer.line === line + 1 && isSamePerson(signer, person));
		const signs = next ?? signers.find(signer => isSamePerson(signer, person));
		return [{person, signs, isFollowed: next !== undefined}];
	});
};

export const codevelopedPairs = defineMessageRule({
	id: 'codeveloped-pairs',
	severity: 'must',
	title: 'A co-author signs off on the next line',
	why: 'A co-author has written code, too, and certifies it like everybody else. The sign-off stands directly below Co-developed-by, where scripts and people look for it; only that person can give it.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Ordering of commit tags'),
	good: `KVM: x86: Tidy the order of two tables

Sort both tables by the index of the register.

Co-developed-by: Co Author <co@example.org>
Signed-off-by: Co Author <co@example.org>
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: x86: Tidy the order of two tables

Sort both tables by the index of the register.

Signed-off-by: Co Author <co@example.org>
Co-developed-by: Co Author <co@example.org>
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message, author: own, raw}}) => {
		const {lines} = partsOf(message);
		const author = namedAuthor(message) ?? own;
		return pairsOf(message).flatMap(({person, signs, isFollowed}) => {
			const spot = lineSpot(lines, person.line);
			if (isSamePerson(person, author)) {
				const says = `${person.name} is the author, and no co-author besides. Delete the line.`;
				return [{message: says, spot, confidence: raw.length === 0 ? 0.7 : 0.85}];
			}
			if (isFollowed) return [];
			const says =
				signs === undefined
					? `${person.name} is a co-author and has not signed off. Ask for the line; nobody else can add it.`
					: `The sign-off of ${person.name} stands somewhere else. It follows Co-developed-by directly.`;
			return [{message: says, spot, confidence: 0.85}];
		});
	},
	fixClass: 'safe',
	fix: ({commit: {message}}) => {
		const moved = pairsOf(message).filter(({isFollowed}) => !isFollowed);
		if (moved.some(({signs}) => signs === undefined)) return undefined;
		const gone = new Set(moved.map(({person}) => person.line));
		// The sign-offs keep their order, which tells the way of the patch.
		return withLines(message, lines => {
			const end = lines[0]?.match(/\r?\n$/)?.[0] ?? '\n';
			const whole = (line = '') => (line.endsWith('\n') ? line : line + end);
			return lines.flatMap((line, index) => {
				const above = moved.filter(({signs}) => signs?.line === index);
				return [...above.map(({person}) => whole(lines[person.line])), ...(gone.has(index) ? [] : [line])];
			});
		});
	},
});
