import type {MachineFacts} from '../../series/machine.ts';
import {exitCode, Refusal} from '../../series/refusal.ts';
import {can, hasProgram, inTime, withClock} from '../../tools/machine/look.ts';
import {b4Version, missingPrograms, perlVersion} from '../../tools/machine/programs.ts';
import {kvmFacts, missingHeaders, systemFamilies} from '../../tools/machine/system.ts';
import {createGit} from '../git.ts';
import {type AskingGit, answer} from './ask.ts';
import {identityFacts} from './identity-facts.ts';
import {editorFacts, sendEmailFacts} from './mail-and-editor.ts';
import {repositoryFacts} from './repository-facts.ts';

/** Where to look, and what to take for the machine. */
export type Sight = Readonly<{
	/** A folder in the repository, or any. */
	folder: string;
	environment?: Readonly<Record<string, string | undefined>>;
	/** What stands for `/` where the system keeps its files. */
	root?: string;
	/** Milliseconds after which a question without an answer is left unknown. */
	limit?: number;
	/** Called with the number of questions that were answered, and of all. */
	onAnswer?: (done: number, total: number) => void;
}>;

/** b4 loads a whole Python, which on a cold disk takes longer than git. */
const python = 2.5;

const gitVersion = async (asking: AskingGit): Promise<string | undefined> => {
	if (!(await hasProgram(asking.look, 'git'))) return '';
	return (await answer(asking, ['version']))?.match(/\d+(?:\.\d+)+/)?.[0];
};

/** What is so on the machine and in the repository. All at once; nothing is fetched, written or asked of a person. Refuses a folder that is not there. */
export const lookAt = async ({
	folder,
	environment = process.env,
	root = '/',
	limit = 2000,
	onAnswer = () => {},
}: Sight): Promise<MachineFacts> => {
	if (!(await can(folder))) {
		throw new Refusal(`${folder} does not exist.`, 'Name a folder with --repo.', exitCode.environment);
	}
	/** Each question has a clock of its own, so that one without an answer costs no other its own. */
	let [asked, answered] = [0, 0];
	const tell = async <Answer>(question: (asking: AskingGit) => Promise<Answer>, share = 1) => {
		asked++;
		const look = withClock({environment, root, limit}, share);
		const told = await inTime(look.signal, question({git: createGit(folder, environment), look}));
		answered++;
		onAnswer(answered, asked);
		return told;
	};
	const [git, identity, repository, sendEmail, editor, perl, b4, programs, headers, kvm, system] =
		await Promise.all([
			tell(asking => gitVersion({...asking, git: createGit('/', environment)})),
			tell(identityFacts),
			tell(repositoryFacts),
			tell(sendEmailFacts),
			tell(editorFacts),
			tell(({look}) => perlVersion(look)),
			tell(({look}) => b4Version(look), python),
			tell(({look}) => missingPrograms(look)),
			tell(({look}) => missingHeaders(look)),
			tell(({look}) => kvmFacts(look)),
			tell(({look}) => systemFamilies(look)),
		]);
	return {
		now: Math.floor(Date.now() / 1000),
		system: system ?? [],
		git,
		identity,
		repository,
		sendEmail,
		perl,
		b4,
		editor,
		missingPrograms: programs,
		missingHeaders: headers,
		kvm,
	};
};
