/** Packages by what they bring: their names on Debian and its family, and on Fedora and its family. */
const names: Readonly<Record<string, readonly [debian: string, fedora: string]>> = {
	git: ['git', 'git'],
	perl: ['perl', 'perl'],
	b4: ['b4', 'b4'],
	make: ['make', 'make'],
	gcc: ['gcc', 'gcc'],
	ld: ['binutils', 'binutils'],
	flex: ['flex', 'flex'],
	bison: ['bison', 'bison'],
	bc: ['bc', 'bc'],
	nano: ['nano', 'nano'],
	libelf: ['libelf-dev', 'elfutils-libelf-devel'],
	openssl: ['libssl-dev', 'openssl-devel'],
	'git send-email': ['git-email', 'git-email'],
};

const managers: Readonly<Record<string, readonly [command: string, column: 0 | 1]>> = {
	debian: ['sudo apt install', 0],
	ubuntu: ['sudo apt install', 0],
	fedora: ['sudo dnf install', 1],
	rhel: ['sudo dnf install', 1],
	centos: ['sudo dnf install', 1],
};

/** The command that installs these things on a system of these families; none where its packages are not known here. */
export const installCommands = (system: readonly string[], things: readonly string[]): readonly string[] => {
	const manager = system.map(family => managers[family]).find(found => found !== undefined);
	if (manager === undefined || things.length === 0) return [];
	const [command, column] = manager;
	return [`${command} ${things.map(thing => names[thing]?.[column] ?? thing).join(' ')}`];
};
